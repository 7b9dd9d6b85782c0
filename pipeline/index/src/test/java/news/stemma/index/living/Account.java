package news.stemma.index.living;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that an index is to have, kept beside it to be compared.
///
/// @param articles text and outlet by versioned name
/// @param buried ids and texts that were taken down
/// @param findings what analysts say, by the findings' ids
record Account(
    TreeMap<String, String> articles,
    TreeSet<String> buried,
    TreeMap<String, Status> findings,
    TreeMap<String, String> offsets,
    long examined) {
  static Account empty() {
    return new Account(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), 0);
  }

  Account copy() {
    return new Account(
        new TreeMap<>(articles),
        new TreeSet<>(buried),
        new TreeMap<>(findings),
        new TreeMap<>(offsets),
        examined);
  }

  Account examined(long upTo) {
    return new Account(articles, buried, findings, offsets, Math.max(examined, upTo));
  }

  /// What an index has; `buried` can't be read from it.
  static Account of(IndexView view) throws IOException {
    TreeMap<String, String> articles = new TreeMap<>();
    view.forEach(article -> articles.put(article.versionedName(), content(article.document())));
    TreeMap<String, Status> findings = new TreeMap<>();
    view.findings()
        .forEach(
            FindingQuery.ALL, finding -> findings.put(finding.id(), finding.judgement().status()));
    Census census = view.census();
    return new Account(
        articles,
        new TreeSet<>(),
        findings,
        new TreeMap<>(Map.copyOf(census.offsets())),
        census.examined());
  }

  static String content(news.stemma.text.Document document) {
    return document.field(news.stemma.text.Field.OUTLET).orElse("") + ": " + document.text();
  }

  Account withoutBuried() {
    return new Account(articles, new TreeSet<>(), findings, offsets, examined);
  }
}
