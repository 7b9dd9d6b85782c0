package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.JsonLines;
import news.stemma.app.plot.PlotFiles;
import news.stemma.app.report.Made;
import news.stemma.app.report.OutputFolder;
import tools.jackson.databind.json.JsonMapper;

/// A finished run and its measures as a report: a page, a folder `NAME.plots` beside it, and where
/// there are many articles a folder `NAME.data` with what the page reads when it is asked for.
public final class Study {
  /// Articles up to which a report is one file.
  public static final int ONE_FILE = 5_000;

  /// The file that says what measures are of.
  public static final String MEASURE = "measure.json";

  /// The file that says what measures were made from, and which files they are.
  private static final String MADE = "made.json";

  /// Says of which report the plots are, and what files it has.
  private static final String FILES = "files.json";

  private static final HashFunction SHA = Hashing.sha256();

  /// What is said of a report that was written.
  ///
  /// @param page its file
  /// @param plots the folder with its plots
  public record Written(Path page, Path plots, PlotFiles.Pictures pictures) {}

  /// What is reported, and how.
  ///
  /// @param oneFile articles up to which a report is one file
  /// @param version of Stemma
  public record Options(Texts texts, int oneFile, String version) {}

  private final Path run;
  private final Path measures;
  private final Options options;

  private Study(Path run, Path measures, Options options) {
    this.run = run;
    this.measures = measures;
    this.options = options;
  }

  /// @param measures the folder with what was measured of the run
  /// @throws BadRunException where the folder holds no whole run, or measures of another one, or
  ///   measures that are no longer as they were written
  public static Study of(Path run, Path measures, Options options) throws IOException {
    if (!Files.isRegularFile(run.resolve(OutputFolder.RUN))) {
      throw new BadRunException(
          run + " holds no finished run; give the folder that trace -o DIR wrote");
    }
    if (!Files.isRegularFile(run.resolve("relations.jsonl"))) {
      throw new BadRunException(
          run + " holds no relations; give the folder of a trace or a match, without --parts");
    }
    String measured = JsonLines.object(measures.resolve(MEASURE)).path("run").asString("");
    if (!measured.equals(hash(run.resolve(OutputFolder.RUN)))) {
      throw new BadRunException(
          measures + " is of another run; 'stemma measure " + run + " --overwrite' makes it anew");
    }
    Optional<String> off = Made.off(measures.resolve(MADE));
    if (off.isPresent()) {
      throw new BadRunException(
          off.get() + "; 'stemma measure " + run + " --overwrite' makes it anew");
    }
    return new Study(run, measures, options);
  }

  /// Tells this report from every other: the same two have the same bytes.
  public String mark() throws IOException {
    String made =
        String.join(
            "\n",
            options.version(),
            options.texts().name(),
            Integer.toString(options.oneFile()),
            "agencies " + AgencyRows.areIn(measures),
            "updates " + UpdateRows.areIn(measures),
            hash(run.resolve(OutputFolder.RUN)),
            hash(measures.resolve(MEASURE)),
            hash(measures.resolve(MADE)));
    return SHA.hashString(made, StandardCharsets.UTF_8).toString();
  }

  private static String hash(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(SHA).toString();
  }

  /// How what stands in the place of a report stands to this one.
  public Made.State state(Path file) throws IOException {
    if (!isMarked(file)) {
      return new Made.Other();
    }
    Path plots = beside(file, "plots");
    Path files = plots.resolve(FILES);
    return switch (made(files).state(name -> place(file, name))) {
      case Made.Same same -> same;
      case Made.Damaged damaged -> damaged;
      case Made.Other _ -> new Made.Damaged(plots + " is not of it");
    };
  }

  private boolean isMarked(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    char[] head = new char[4096];
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int read = in.read(head);
      return read > 0 && new String(head, 0, read).contains(mark());
    }
  }

  private Made made(Path file) throws IOException {
    return new Made(file, JsonMapper.shared().createObjectNode().put("report", mark()));
  }

  /// Where a file of the report stands by the name that it has while it is made.
  private static Path place(Path file, Path name) {
    return name.getNameCount() == 1
        ? file
        : beside(file, name.getName(0).toString())
            .resolve(name.subpath(1, name.getNameCount()).toString());
  }

  /// What stands beside a report.
  public static Path beside(Path file, String ending) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + ending);
  }

  /// The folder beside a report in which it is made: the same for all whose folders would have the
  /// same names.
  public static Path work(Path file) {
    return file.resolveSibling("." + beside(file, "work").getFileName());
  }

  /// Writes the report beside its place, and puts it there whole: first its folders, then the page.
  ///
  /// @param workspace a folder on the same disk, that nobody else works in
  public Written write(Path file, Path workspace) throws IOException {
    Path page = file.toAbsolutePath();
    Path work = workspace.resolve("report");
    delete(work);
    Files.createDirectories(work);
    try {
      PlotFiles.Pictures pictures =
          new StudyWriter(run, measures, options, mark())
              .write(work, beside(page, "data").getFileName());
      made(work.resolve("plots").resolve(FILES)).write(work);
      Files.deleteIfExists(page);
      for (String folder : ImmutableList.of("plots", "data")) {
        delete(beside(page, folder));
        if (Files.exists(work.resolve(folder))) {
          Files.move(work.resolve(folder), beside(page, folder), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Files.move(work.resolve("page"), page, StandardCopyOption.ATOMIC_MOVE);
      return new Written(file, beside(file, "plots"), pictures);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
