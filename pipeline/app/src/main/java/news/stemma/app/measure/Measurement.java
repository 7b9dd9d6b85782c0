package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.TreeBasedTable;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import news.stemma.Progress;
import news.stemma.app.measure.Tally.Column;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.ArticleParser;
import news.stemma.text.Languages;

/// Measures the reuse in a run: goes through its relations with their passages, then through its
/// articles with their sentences, and sums.
public final class Measurement {
  /// What measures hang on beside the run.
  ///
  /// @param outlets tells agencies from others
  /// @param version of Stemma
  public record Settings(Languages languages, SourceLexicon outlets, String version) {}

  private final Path run;
  private final Settings settings;
  private final Progress progress;
  private final ArticleParser parser;

  private Measurement(Path run, Settings settings, Progress progress) {
    this.run = run;
    this.settings = settings;
    this.progress = progress;
    this.parser = new ArticleParser(settings.languages());
  }

  /// Writes the tables of a run as JSON lines, and `measure.json` about all of them.
  ///
  /// @param run a folder with a whole run
  /// @param folder that is there and empty
  /// @throws news.stemma.app.export.BadRunException where the run can't be read
  public static void write(Path run, Path folder, Settings settings, Progress progress)
      throws IOException {
    new Measurement(run, settings, progress).write(folder);
  }

  private void write(Path folder) throws IOException {
    Register register = Register.of(run, settings.outlets());
    Descents descents = Descents.of(run, register);
    Connections connections = Connections.of(run, register, descents);
    SharedSpans spans = connections.spans();
    MostReused mostReused = new MostReused(register, descents);
    Measured measured =
        new Measured(
            register,
            connections.stories(),
            ByOutlet.of(register),
            new Tally(),
            TreeBasedTable.create(),
            TreeBasedTable.create());
    ArticlePass pass =
        new ArticlePass(
            register, descents, spans, parser, Agencies.of(register, settings.outlets()));
    ArticleTable table = new ArticleTable(measured);
    try (TableFile articles = TableFile.in(folder, "articles");
        CarriedTable carried = CarriedTable.in(folder, register)) {
      pass.run(
          run,
          progress,
          (article, row, sentences, figures) -> {
            articles.write(table.add(article, figures));
            carried.add(article, figures);
            mostReused.add(article, sentences);
          });
    }
    Estimator estimator = Estimator.of(measured);
    OutletTable outlets = new OutletTable(measured, estimator);
    FollowTable follows = new FollowTable(measured, connections.edges(), spans, estimator);
    TableFile.write(folder, "outlets", outlets.outlets());
    TableFile.write(folder, "leave_one_out", outlets.withoutOne());
    TableFile.write(folder, "follows", follows.follows());
    TableFile.write(folder, "edges", follows.edges());
    TableFile.write(folder, "later", follows.later());
    TableFile.write(folder, "agencies", new AgencyTable(measured, estimator).rows());
    TableFile.write(folder, "time", TimeTable.rows(measured));
    TableFile.write(folder, "most_reused", mostReused.rows());
    try (TableFile updates = TableFile.in(folder, "updates");
        TableFile changes = TableFile.in(folder, "changes")) {
      new UpdateTable(run, measured, parser)
          .write(connections.updates().all(), progress, updates::write, changes::write);
    }
    Files.writeString(folder.resolve("measure.json"), summary(measured, estimator) + "\n");
  }

  private Row summary(Measured measured, Estimator estimator) throws IOException {
    Register register = measured.register();
    Tally tally = measured.tally();
    int size = register.size();
    Row row =
        new Row()
            .put("stemma", settings.version())
            .put(
                "run",
                MoreFiles.asByteSource(run.resolve("run.json")).hash(Hashing.sha256()).toString())
            .put("articles", size)
            .put("dated", register.datedArticles())
            .put("untold", size - IntStream.range(0, size).filter(tally::isTold).count())
            .put("outlets", register.outlets().size())
            .put("stories", measured.stories().count())
            .put(
                "days",
                IntStream.range(0, size)
                    .mapToObj(register::day)
                    .flatMap(Optional::stream)
                    .distinct()
                    .count());
    for (Column column : ImmutableList.of(Column.WORDS, Column.PROSE, Column.UNDECIDED)) {
      row.put(
          column.name().toLowerCase(Locale.ROOT) + (column == Column.WORDS ? "" : "Words"),
          IntStream.range(0, size).mapToLong(article -> tally.get(column, article)).sum());
    }
    put(row, estimator, "unmatchedShare", measured, Column.UNMATCHED, Column.PROSE);
    put(
        row,
        estimator,
        "unmatchedNarrative",
        measured,
        Column.UNMATCHED_NARRATIVE,
        Column.NARRATIVE);
    put(row, estimator, "unsharedShare", measured, Column.UNSHARED, Column.PROSE);
    return row;
  }

  private static void put(
      Row row, Estimator estimator, String key, Measured measured, Column part, Column whole) {
    estimator.put(
        row,
        key,
        IntStream.range(0, measured.register().size()),
        article -> measured.tally().get(part, article),
        article -> measured.tally().get(whole, article));
  }
}
