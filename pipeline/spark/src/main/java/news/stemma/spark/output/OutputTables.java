package news.stemma.spark.output;

import com.google.common.io.ByteStreams;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import news.stemma.app.export.ParquetLines;
import news.stemma.app.report.OutputFolder;
import news.stemma.spark.input.HadoopPaths;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/// A folder that a run on Spark writes: a folder a table, a part a partition, `run.json` and then
/// `_SUCCESS` last.
///
///     DIR/_stemma                       marks the folder as one of ours
///     DIR/relations/part-00000.jsonl    whole lines, in the order of the parts
///     DIR/run.json
///     DIR/_SUCCESS
///
/// What a task writes is seen when the table is whole, and of several attempts at a task one counts:
/// the job's Hadoop committer sees to both, on S3A the one that is configured there. One table is
/// written at a time.
public final class OutputTables {
  private final JavaSparkContext context;
  private final FileSystem files;
  private final Path folder;
  private final TableForm form;
  private final String mark;

  /// Tables, with how many parts each has.
  private final Map<String, Integer> parts = new LinkedHashMap<>();

  private OutputTables(JavaSparkContext context, FileSystem files, Path folder, TableForm form) {
    this.context = context;
    this.files = files;
    this.folder = folder;
    this.form = form;
    this.mark = "a run of Stemma writes here, whole where _SUCCESS stands: " + UUID.randomUUID();
  }

  /// What `run.json` says of a finished run; empty where there is none.
  public static Optional<String> finished(JavaSparkContext context, String folder) {
    Path path = HadoopPaths.of(folder);
    try {
      FileSystem files = path.getFileSystem(context.hadoopConfiguration());
      return files.exists(new Path(path, EarlierRun.SUCCESS))
          ? read(files, new Path(path, OutputFolder.RUN))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the parts of a table are of this form.
  public static boolean has(JavaSparkContext context, String folder, String table, TableForm form) {
    Path path = new Path(HadoopPaths.of(folder), TableFormat.tables(form, table).getFirst());
    String extension = TableFormat.extension(form);
    try {
      return Arrays.stream(path.getFileSystem(context.hadoopConfiguration()).listStatus(path))
          .anyMatch(part -> part.getPath().getName().endsWith("." + extension));
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> read(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return Optional.of(new String(ByteStreams.toByteArray(in), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /// Makes the folder, or clears away what an unfinished run has left in it, or a finished one that
  /// may be replaced. What no run wrote stays.
  ///
  /// @param messages takes what was cleared away
  /// @throws TakenFolderException where a finished run may not be replaced, or the folder has
  ///   something in it and no run was begun there
  public static OutputTables begin(
      JavaSparkContext context, Destination destination, Consumer<String> messages) {
    Path folder = HadoopPaths.of(destination.folder());
    try {
      FileSystem files = folder.getFileSystem(context.hadoopConfiguration());
      new EarlierRun(files, folder, destination).makeWay(messages);
      OutputTables tables = new OutputTables(context, files, folder, destination.form());
      files.mkdirs(folder);
      tables.put(EarlierRun.MARK, tables.mark);
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String name, String content) throws IOException {
    try (OutputStream out = files.create(new Path(folder, name), true)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Writes the lines of a table; as Parquet perhaps of several.
  ///
  /// @param table one of [ParquetLines#NAMES], each once
  /// @param lines whole ones of JSON with their ends, in order; gone through once
  public void write(String table, JavaRDD<byte[]> lines) {
    if (!ParquetLines.NAMES.contains(table)) {
      throw new IllegalArgumentException("no lines of a run are called " + table);
    }
    JavaRDD<byte[]> some =
        lines.getNumPartitions() == 0 ? context.parallelize(List.<byte[]>of(), 1) : lines;
    TableFormat.tables(form, table).forEach(name -> parts.put(name, some.getNumPartitions()));
    try {
      Configuration job = TableFormat.job(context.hadoopConfiguration(), folder, form, table);
      some.mapToPair(line -> new Tuple2<>(NullWritable.get(), new BytesWritable(line)))
          .saveAsNewAPIHadoopDataset(job);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Marks the folder as a whole run.
  ///
  /// @param run what made it and how much is in it, as JSON
  /// @throws TakenFolderException where somebody else has begun a run in it or taken parts away
  public void finish(String run) {
    try {
      if (!read(files, new Path(folder, EarlierRun.MARK)).equals(Optional.of(mark))) {
        throw new TakenFolderException(
            "another run was begun in " + folder + " meanwhile; give each a folder of its own");
      }
      for (Map.Entry<String, Integer> table : parts.entrySet()) {
        int there = files.listStatus(new Path(folder, table.getKey())).length;
        if (there != table.getValue()) {
          throw new TakenFolderException(
              "%s has %d parts of %d in %s; run it again"
                  .formatted(table.getKey(), there, table.getValue(), folder));
        }
      }
      String partial = "_" + OutputFolder.RUN;
      put(partial, run + "\n");
      files.rename(new Path(folder, partial), new Path(folder, OutputFolder.RUN));
      put(EarlierRun.SUCCESS, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
