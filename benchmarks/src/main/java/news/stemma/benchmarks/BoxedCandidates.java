package news.stemma.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import news.stemma.candidate.Banding;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;

/// Candidates the plain way: a map from keys to lists of documents, a set of pairs, all boxed. Of
/// documents without a date it finds the pairs that Stemma does.
final class BoxedCandidates {
  private static final int BUCKET_BOUND = 50;

  private final Set<Long> pairs = new HashSet<>();

  static Set<Long> pairs(List<Sketch> sketches) {
    BoxedCandidates candidates = new BoxedCandidates();
    candidates.bodies(sketches);
    candidates.paragraphs(sketches);
    candidates.fingerprints(sketches);
    return candidates.pairs;
  }

  private void bodies(List<Sketch> sketches) {
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int document = 0; document < sketches.size(); document++) {
      int of = document;
      sketches.get(document).body().ifPresent(body -> put(buckets, body, of));
    }
    buckets.values().forEach(this::pair);
  }

  private void paragraphs(List<Sketch> sketches) {
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int document = 0; document < sketches.size(); document++) {
      var paragraphs = sketches.get(document).paragraphs();
      for (int i = 0; i < paragraphs.size(); i++) {
        put(buckets, paragraphs.signature(i), document);
      }
    }
    buckets.values().forEach(this::pair);
  }

  private void fingerprints(List<Sketch> sketches) {
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int document = 0; document < sketches.size(); document++) {
      var fingerprints = sketches.get(document).fingerprints();
      for (int i = 0; i < fingerprints.size(); i++) {
        put(buckets, fingerprints.hash(i), document);
      }
    }
    buckets.values().forEach(this::pair);
  }

  private static void put(Map<Long, List<Integer>> buckets, Signature signature, int document) {
    IntStream.range(0, Banding.STANDARD.bands())
        .forEach(band -> put(buckets, signature.bandKey(band, Banding.STANDARD.rows()), document));
  }

  /// Documents come in order, so that one that has a key already is the last.
  private static void put(Map<Long, List<Integer>> buckets, long key, int document) {
    List<Integer> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (bucket.isEmpty() || bucket.getLast() != document) {
      bucket.add(document);
    }
  }

  private void pair(List<Integer> bucket) {
    for (int i = 1; i < bucket.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (bucket.size() <= BUCKET_BOUND || j == 0 || j == i - 1) {
          pairs.add((long) bucket.get(j) << 32 | bucket.get(i));
        }
      }
    }
  }
}
