package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.eval.BadLabelsException;
import news.stemma.app.eval.GoldRelation;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.report.Printable;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// A corpus of whose pairs the direction is known.
///
/// @param documents as a trace may see them, without the dates that tell
public record KnownCorpus(Origin origin, List<Document> documents, DirectionTruth truth) {
  /// Where a corpus comes from, by names without folders.
  ///
  /// @param labels empty where dates tell the direction
  public record Origin(String corpus, Optional<Labels> labels) {
    /// As on the command line.
    String option() {
      return labels
          .map(file -> "--labelled " + corpus + "=" + file.name())
          .orElse("--dated " + corpus);
    }

    /// What tells the direction.
    String by() {
      return labels.map(Labels::name).orElse("dates, hidden from the trace");
    }
  }

  /// @param directions how many labels name a direction
  public record Labels(String name, int directions) {}

  /// A corpus where the earlier text is the source. Its dates are taken from it.
  ///
  /// @throws BadLabelsException where an article can't be read, or none has a date
  public static KnownCorpus dated(Path corpus) {
    Map<String, Instant> published = new HashMap<>();
    ImmutableList.Builder<Document> undated = ImmutableList.builder();
    for (Document document : documents(corpus)) {
      document.published().ifPresent(time -> published.put(document.id(), time));
      Map<Field, String> fields = new HashMap<>(document.fields());
      fields.remove(Field.PUBLISHED);
      undated.add(new Document(document.id(), document.text(), ImmutableMap.copyOf(fields)));
    }
    if (published.isEmpty()) {
      throw new BadLabelsException(
          corpus + ": no article has a date; add \"published\", or give labels with --labelled");
    }
    return new KnownCorpus(
        new Origin(name(corpus), Optional.empty()),
        undated.build(),
        DirectionTruth.byDates(published));
  }

  /// A corpus whose pairs people labelled.
  ///
  /// @throws BadLabelsException where an article or a label can't be read, or none has a direction
  public static KnownCorpus labelled(Path corpus, Path labels) {
    ImmutableList<GoldRelation> gold = GoldRelation.read(labels);
    int directions =
        Math.toIntExact(gold.stream().filter(label -> label.source().isPresent()).count());
    if (directions == 0) {
      throw new BadLabelsException(labels + ": no label has a direction, so there is none to tell");
    }
    return new KnownCorpus(
        new Origin(name(corpus), Optional.of(new Labels(name(labels), directions))),
        documents(corpus),
        DirectionTruth.byLabels(gold));
  }

  private static List<Document> documents(Path path) {
    var corpus = InputReader.read(ImmutableList.of(path.toString()), System.in);
    corpus.rejected().stream()
        .findFirst()
        .ifPresent(rejected -> {
          throw new BadLabelsException(rejected.location() + ": " + rejected.reason());
        });
    return corpus.documents();
  }

  private static String name(Path path) {
    return Printable.of(
        Optional.ofNullable(path.getFileName()).map(Path::toString).orElse(path.toString()));
  }
}
