package news.stemma.app.eval.classes;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.Extra;
import news.stemma.text.Document;
import tools.jackson.databind.JsonNode;

/// An answer as it was read, with the source of its task.
public record LabelledPair(Document answer, Document source, String task, ReuseClass truth) {
  /// The category of the text that the answers of a task may have been made from.
  private static final String SOURCE = "orig";

  private record Label(String task, String category) {}

  /// The answers of a corpus, in the order of their ids.
  ///
  /// @throws UnfitCorpusException where a text was rejected or has no label, a task has not one
  ///   source, or there is no answer
  public static ImmutableList<LabelledPair> in(Corpus corpus) {
    corpus.rejected().stream()
        .findFirst()
        .ifPresent(rejected -> {
          throw new UnfitCorpusException(rejected.location() + ": " + rejected.reason());
        });
    Map<String, Document> sources = sources(corpus);
    ImmutableList.Builder<LabelledPair> pairs = ImmutableList.builder();
    for (Document document : corpus.documents()) {
      Label label = label(document);
      if (!label.category().equals(SOURCE)) {
        pairs.add(pair(document, label, sources));
      }
    }
    ImmutableList<LabelledPair> all = pairs.build();
    if (all.isEmpty()) {
      throw new UnfitCorpusException(
          "there is no answer in the corpus, only texts of category orig or none at all");
    }
    return all;
  }

  private static LabelledPair pair(Document answer, Label label, Map<String, Document> sources) {
    ReuseClass truth =
        ReuseClass.of(label.category())
            .orElseThrow(() ->
                new UnfitCorpusException(
                    answer.id()
                        + ": its category "
                        + label.category()
                        + " is none of orig, "
                        + Joiner.on(", ").join(ReuseClass.labels())));
    Document source = sources.get(label.task());
    if (source == null) {
      throw new UnfitCorpusException(
          "task "
              + label.task()
              + " has no text of category orig, so "
              + answer.id()
              + " can't be compared");
    }
    return new LabelledPair(answer, source, label.task(), truth);
  }

  private static Map<String, Document> sources(Corpus corpus) {
    Map<String, Document> sources = new TreeMap<>();
    for (Document document : corpus.documents()) {
      Label label = label(document);
      if (label.category().equals(SOURCE)) {
        Document other = sources.put(label.task(), document);
        if (other != null) {
          throw new UnfitCorpusException(
              "task "
                  + label.task()
                  + " has two texts of category orig, "
                  + other.id()
                  + " and "
                  + document.id());
        }
      }
    }
    return sources;
  }

  private static Label label(Document document) {
    return new Label(field(document, "task"), field(document, "category"));
  }

  private static String field(Document document, String name) {
    return Extra.of(document)
        .map(extra -> extra.get(name))
        .filter(value -> value.isString() || value.isNumber())
        .map(JsonNode::asString)
        .orElseThrow(() -> new UnfitCorpusException(document.id() + ": it has no field " + name));
  }
}
