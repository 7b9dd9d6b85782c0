package news.stemma.app.label;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import news.stemma.app.eval.JsonRow;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.report.PageParts;
import news.stemma.app.report.WholeFile;
import news.stemma.text.Packed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The page on which people label the pairs of a sample: one HTML file that needs nothing else.
///
/// It holds the texts and what came with them, and nothing of what the run said or which stratum a
/// pair was drawn from; its script puts the pairs into an order that hangs on the coder's name.
final class LabelPage {
  private static final ImmutableList<String> SHOWN =
      ImmutableList.of("headline", "outlet", "published", "byline", "credit", "text");

  private final Sample sample;

  LabelPage(Sample sample) {
    this.sample = sample;
  }

  /// Writes the page, whole or not at all. Of the run's texts only those of the pairs are kept.
  void write(Path file, RunFolder run) throws IOException {
    String data = PageParts.json(data(run));
    String script =
        PageParts.script(ImmutableList.of("elements.js"))
            + PageParts.resource(LabelPage.class, "wording.js")
            + PageParts.resource(LabelPage.class, "label.js");
    String style =
        PageParts.resource("report.css") + PageParts.resource(LabelPage.class, "label.css");
    String page =
        PageParts.resource(LabelPage.class, "label.html")
            .replace("{{policy}}", PageParts.policy(script))
            .replace("{{style}}", style);
    int at = page.indexOf("{{pairs}}");
    WholeFile.write(
        file,
        partial -> {
          try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
            out.write(page, 0, at);
            out.write(data);
            out.write(page.substring(at + "{{pairs}}".length()).replace("{{script}}", script));
          }
        });
  }

  private ObjectNode data(RunFolder run) {
    Map<String, Integer> numbers = new HashMap<>();
    sample.pairs().stream()
        .flatMap(pair -> Stream.of(pair.left(), pair.right()))
        .forEach(id -> numbers.putIfAbsent(id, numbers.size()));
    Map<String, ObjectNode> articles = new HashMap<>();
    run.visit(
        "documents",
        row -> {
          if (numbers.containsKey(row.text("id"))) {
            articles.put(row.text("id"), article(row));
          }
        });
    ObjectNode data = JsonMapper.shared().createObjectNode().put("sample", name());
    ArrayNode pairs = data.putArray("pairs");
    sample
        .pairs()
        .forEach(
            pair -> pairs.addArray().add(numbers.get(pair.left())).add(numbers.get(pair.right())));
    ArrayNode texts = data.putArray("articles");
    numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(id -> texts.add(articles.get(id.getKey())));
    return data;
  }

  private static ObjectNode article(JsonRow row) {
    ObjectNode article = JsonMapper.shared().createObjectNode().put("id", row.text("id"));
    SHOWN.forEach(key -> row.optionalText(key).ifPresent(value -> article.put(key, value)));
    return article;
  }

  /// Tells this sample from others, so that a browser which keeps labels of several doesn't mix
  /// them up.
  private String name() {
    Hasher hasher = Hashing.sha256().newHasher().putString(sample.run(), StandardCharsets.UTF_8);
    for (SampledPair pair : sample.pairs()) {
      hasher.putBytes(Packed.utf8(pair.left() + "\n" + pair.right() + "\n"));
    }
    return hasher.hash().toString().substring(0, 16);
  }
}
