package news.stemma.spark.output;

import com.google.common.collect.ImmutableSet;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.stemma.app.export.ParquetLines;
import news.stemma.app.report.OutputFolder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// What stands in a folder that a run is to write into.
///
/// @param files that the folder is among
record EarlierRun(FileSystem files, Path folder, Destination destination) {
  /// The file that says that a run was begun here.
  static final String MARK = "_stemma";

  static final String SUCCESS = OutputFolder.PARTS;
  static final Pattern PART = Pattern.compile("part-\\d{5,}\\.(jsonl|parquet)");

  /// Without those, a folder is not whole; so they go first.
  private static final List<String> MARKS_OF_A_WHOLE = List.of(SUCCESS, OutputFolder.RUN);

  /// What committers leave of a job that broke off.
  private static final List<String> REMAINS =
      List.of("_" + OutputFolder.RUN, "_temporary", "__magic");

  private static final ImmutableSet<String> TABLES =
      ParquetLines.NAMES.stream()
          .flatMap(name -> Stream.concat(Stream.of(name), ParquetLines.tables(name).stream()))
          .collect(ImmutableSet.toImmutableSet());

  /// @throws TakenFolderException where something is in the way
  void makeWay(Consumer<String> messages) throws IOException {
    List<String> there = names(folder);
    if (there.isEmpty()) {
      return;
    }
    if (!there.contains(MARK)) {
      throw new TakenFolderException(
          "%s has %s in it, and no run of Stemma on Spark was begun there; give an empty folder"
              .formatted(destination.folder(), there.getFirst()));
    }
    if (there.contains(SUCCESS)) {
      switch (destination.earlier()) {
        case STAYS ->
            throw new TakenFolderException(
                destination.folder() + " holds a finished run; give --overwrite to replace it");
        case IS_REPLACED -> messages.accept("replacing the run in " + destination.folder());
      }
    } else if (there.size() > 1) {
      messages.accept("replacing an unfinished run in " + destination.folder());
    }
    clear(there);
  }

  private List<String> names(Path path) throws IOException {
    try {
      return Arrays.stream(files.listStatus(path))
          .map(status -> status.getPath().getName())
          // Whoever began this run has it to itself.
          .filter(name -> !name.equals(OutputFolder.WORK))
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  private void clear(List<String> there) throws IOException {
    List<Path> tables = new ArrayList<>();
    for (String name : there) {
      if (TABLES.contains(name)) {
        tables.add(table(name));
      }
    }
    for (String name : MARKS_OF_A_WHOLE) {
      files.delete(new Path(folder, name), false);
    }
    for (Path table : tables) {
      files.delete(table, true);
    }
    for (String name : REMAINS) {
      files.delete(new Path(folder, name), true);
    }
  }

  /// A table's folder, where all in it was written by a run.
  private Path table(String name) throws IOException {
    Path table = new Path(folder, name);
    for (FileStatus part : files.listStatus(table)) {
      String file = part.getPath().getName();
      if (part.isDirectory() || !PART.matcher(file).matches()) {
        throw new TakenFolderException(
            "%s/%s has %s in it, which no run wrote; take it out or give another folder"
                .formatted(destination.folder(), name, file));
      }
    }
    return table;
  }
}
