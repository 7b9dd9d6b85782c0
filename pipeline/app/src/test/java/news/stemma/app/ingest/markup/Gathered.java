package news.stemma.app.ingest.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Sink;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// What a reader hands over.
final class Gathered implements Sink {
  final List<Document> documents = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();

  @Override
  public void accept(Found found) {
    documents.add(found.document());
  }

  @Override
  public void reject(String location, String reason) {
    rejected.add(location + " " + reason);
  }

  String text() {
    return documents.stream().map(Document::text).collect(Collectors.joining("\n---\n"));
  }

  /// Known fields, a blank line, the text; then what is rejected.
  String describe() {
    return Stream.of(
            documents.stream().map(Gathered::describe),
            rejected.isEmpty() ? Stream.<String>empty() : Stream.of(String.join("\n", rejected)))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n---\n"));
  }

  private static String describe(Document document) {
    StringBuilder described = new StringBuilder("ID: ").append(document.id()).append('\n');
    for (Map.Entry<Field, String> field : new TreeMap<>(document.fields()).entrySet()) {
      described.append(field.getKey()).append(": ").append(field.getValue()).append('\n');
    }
    return described.append('\n').append(document.text()).toString();
  }
}
