package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.stemma.Progress;
import news.stemma.app.export.Source;
import news.stemma.app.measure.ChangeFinder.Change;
import news.stemma.app.measure.ChangeFinder.Kind;
import news.stemma.app.measure.Updates.Update;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import tools.jackson.databind.JsonNode;

/// What became of texts from version to version: paragraphs, and which numbers, names and
/// quotations changed.
final class UpdateTable {
  /// Takes rows as they are made.
  interface Sink {
    void accept(Row row) throws IOException;
  }

  private final Path run;
  private final Measured measured;
  private final ArticleParser parser;

  UpdateTable(Path run, Measured measured, ArticleParser parser) {
    this.run = run;
    this.measured = measured;
    this.parser = parser;
  }

  /// Gives a row an update, and a row a change.
  void write(List<Update> all, Progress progress, Sink updates, Sink changes) throws IOException {
    try (RandomAccessFile documents =
        new RandomAccessFile(run.resolve(Source.DOCUMENTS.file()).toFile(), "r")) {
      int done = 0;
      for (Update update : all) {
        JsonNode source = row(documents, update.source());
        JsonNode derived = row(documents, update.derived());
        boolean told = RunDocument.hasText(source) && RunDocument.hasText(derived);
        ImmutableList<Change> found =
            told
                ? ChangeFinder.changes(article(source), article(derived), update.runs())
                : ImmutableList.of();
        updates.accept(row(update, told ? Optional.of(found) : Optional.empty()));
        for (Change change : found) {
          changes.accept(row(update, change));
        }
        progress.at("comparing versions", ++done, all.size());
      }
    }
  }

  private JsonNode row(RandomAccessFile documents, int article) throws IOException {
    Register register = measured.register();
    long start = register.offset(article);
    long end = article + 1 < register.size() ? register.offset(article + 1) : documents.length();
    byte[] line = new byte[Math.toIntExact(end - start)];
    documents.seek(start);
    documents.readFully(line);
    return Source.DOCUMENTS.object(line);
  }

  private Article article(JsonNode row) {
    return parser.parse(RunDocument.of(row));
  }

  private Row start(Update update) {
    return new Row()
        .put("source", measured.register().id(update.source()))
        .put("derived", measured.register().id(update.derived()));
  }

  /// @param changes empty where a text is withheld
  private Row row(Update update, Optional<ImmutableList<Change>> changes) {
    Row row =
        start(update)
            .put("outlet", measured.register().outletName(update.derived()))
            .put("relation", update.relation())
            .decimal("lagHours", measured.register().hours(update.source(), update.derived()));
    if (update.hasRevision()) {
      for (String change : List.of("kept", "edited", "merged", "dropped", "added")) {
        row.put(change, update.paragraphs(change));
      }
    }
    changes.ifPresent(known -> {
      for (Kind kind : Kind.values()) {
        row.put(name(kind) + "s", known.stream().filter(change -> change.kind() == kind).count());
      }
    });
    return row;
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Row row(Update update, Change change) {
    Row row = start(update).put("kind", name(change.kind()));
    change
        .before()
        .ifPresent(words ->
            row.put("beforeStart", words.start())
                .put("beforeEnd", words.end())
                .put("before", words.text()));
    change
        .after()
        .ifPresent(words ->
            row.put("afterStart", words.start())
                .put("afterEnd", words.end())
                .put("after", words.text()));
    return row;
  }
}
