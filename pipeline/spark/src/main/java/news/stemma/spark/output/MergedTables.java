package news.stemma.spark.output;

import com.google.common.io.MoreFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.stemma.app.export.ParquetLines;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.WholeFile;

/// Makes of the parts of a run on Spark the files that a run on one machine writes.
public final class MergedTables {
  private static final String NODES = "nodes";
  private static final String EDGES = "edges";

  private MergedTables() {}

  /// @param tables a local folder that [OutputTables] has finished, of JSON lines
  /// @param folder where a run on one machine would write; what such a run wrote there before is
  ///   replaced
  public static void write(Path tables, Path folder) throws IOException {
    if (!Files.exists(tables.resolve(EarlierRun.SUCCESS))) {
      throw new TakenFolderException(tables + " holds no finished run; run it again");
    }
    OutputFolder.begin(folder);
    for (String table : ParquetLines.NAMES) {
      boolean graph = table.equals(NODES) || table.equals(EDGES);
      if (!graph && Files.isDirectory(tables.resolve(table))) {
        write(folder.resolve(table + ".jsonl"), out -> copy(tables.resolve(table), out));
      }
    }
    if (Files.isDirectory(tables.resolve(NODES))) {
      write(folder.resolve("graph.json"), out -> writeGraph(tables, out));
    }
    String run = Files.readString(tables.resolve(OutputFolder.RUN));
    OutputFolder.finish(folder, run.stripTrailing());
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Writing writing) throws IOException {
    WholeFile.write(
        file,
        partial -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
            writing.to(out);
          }
        });
  }

  private static void copy(Path table, OutputStream out) throws IOException {
    for (Path part : parts(table)) {
      MoreFiles.asByteSource(part).copyTo(out);
    }
  }

  /// In the order of their numbers, which have five digits or more.
  private static List<Path> parts(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files
          .filter(file -> EarlierRun.PART.matcher(file.getFileName().toString()).matches())
          .sorted(
              Comparator.comparingInt((Path file) -> file.getFileName().toString().length())
                  .thenComparing(Path::getFileName))
          .toList();
    }
  }

  /// As the local engine writes it: each line is an element of an array.
  private static void writeGraph(Path tables, OutputStream out) throws IOException {
    out.write("{\"nodes\":[".getBytes(StandardCharsets.UTF_8));
    writeElements(tables.resolve(NODES), out);
    out.write("],\"edges\":[".getBytes(StandardCharsets.UTF_8));
    writeElements(tables.resolve(EDGES), out);
    out.write("]}\n".getBytes(StandardCharsets.UTF_8));
  }

  private static void writeElements(Path table, OutputStream out) throws IOException {
    boolean first = true;
    for (Path part : parts(table)) {
      try (Stream<String> lines = Files.lines(part)) {
        for (String line : (Iterable<String>) lines::iterator) {
          out.write(((first ? "" : ",") + line).getBytes(StandardCharsets.UTF_8));
          first = false;
        }
      }
    }
  }
}
