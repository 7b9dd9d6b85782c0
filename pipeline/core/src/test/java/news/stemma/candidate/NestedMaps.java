package news.stemma.candidate;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.align.Scoring;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;

/// What [CandidateIndex] is checked against: buckets and pairs in plain maps of boxed keys, bands
/// as text, by the standard banding.
final class NestedMaps {
  private final Seniority seniority;
  private final Map<Stage, Map<Object, Set<Row>>> buckets = new HashMap<>();
  private final Map<Integer, Map<Integer, Set<Stage>>> found = new TreeMap<>();

  /// @param around of a fingerprint; 0 of a band
  private record Row(int document, long around) {}

  private NestedMaps(Seniority seniority) {
    this.seniority = seniority;
  }

  static List<CandidatePair> pairs(List<Sketch> sketches, Seniority seniority) {
    NestedMaps maps = new NestedMaps(seniority);
    for (int document = 0; document < sketches.size(); document++) {
      maps.put(sketches.get(document), document);
    }
    maps.buckets.forEach(
        (stage, byKey) -> byKey.values().forEach(bucket -> maps.pair(bucket, stage)));
    List<CandidatePair> pairs = new ArrayList<>();
    maps.found.forEach((left, rights) ->
        rights.forEach((right, stages) ->
            pairs.add(new CandidatePair(left, right, ImmutableSet.copyOf(stages)))));
    return pairs;
  }

  private void put(Sketch sketch, int document) {
    sketch.body().ifPresent(body -> put(Stage.BODY_MINHASH, body, document));
    paragraphs(sketch).forEach(paragraph -> put(Stage.PARAGRAPH_MINHASH, paragraph, document));
    Fingerprints fingerprints = sketch.fingerprints();
    for (int i = 0; i < fingerprints.size(); i++) {
      Row row = new Row(document, fingerprints.surroundings(i));
      put(Stage.FINGERPRINT, fingerprints.hash(i), row);
    }
  }

  private void put(Stage stage, Signature signature, int document) {
    for (int band = 0; band < 32; band++) {
      put(stage, band + ": " + bands(signature).get(band), new Row(document, 0));
    }
  }

  private void put(Stage stage, Object key, Row row) {
    buckets
        .computeIfAbsent(stage, s -> new HashMap<>())
        .computeIfAbsent(key, k -> new LinkedHashSet<>())
        .add(row);
  }

  private void pair(Set<Row> bucket, Stage stage) {
    if (bucket.size() <= 50 || stage != Stage.FINGERPRINT) {
      pairAll(bucket, stage);
    } else {
      bucket.stream()
          .collect(Collectors.groupingBy(Row::around, Collectors.toSet()))
          .values()
          .forEach(alike -> pairAll(alike, stage));
    }
  }

  private void pairAll(Set<Row> bucket, Stage stage) {
    List<Row> senior =
        bucket.stream()
            .sorted(Comparator.comparingInt(row -> seniority.rank(row.document())))
            .toList();
    for (int i = 0; i < senior.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (senior.size() <= 50 || j == 0 || j == i - 1) {
          pair(senior.get(i), senior.get(j), stage);
        }
      }
    }
  }

  private void pair(Row one, Row other, Stage stage) {
    boolean worthIt = stage != Stage.FINGERPRINT || isWorthAClaim(one.around(), other.around());
    if (one.document() != other.document() && worthIt) {
      pair(one.document(), other.document(), stage);
    }
  }

  static boolean isWorthAClaim(long one, long other) {
    return Scoring.STANDARD.prospect().holds(one, other);
  }

  private void pair(int one, int other, Stage stage) {
    found
        .computeIfAbsent(Math.min(one, other), left -> new TreeMap<>())
        .computeIfAbsent(Math.max(one, other), right -> EnumSet.noneOf(Stage.class))
        .add(stage);
  }

  static List<Signature> paragraphs(Sketch sketch) {
    return IntStream.range(0, sketch.paragraphs().size())
        .mapToObj(sketch.paragraphs()::signature)
        .toList();
  }

  /// 32 times four components, as text.
  static List<String> bands(Signature signature) {
    String[] components = signature.toString().replaceAll("[\\[\\]]", "").split(", ");
    return IntStream.range(0, 32)
        .mapToObj(band -> String.join(" ", Arrays.copyOfRange(components, 4 * band, 4 * band + 4)))
        .toList();
  }
}
