package news.stemma.candidate;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongByteHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongByteCursor;
import com.carrotsearch.hppc.cursors.ObjectCursor;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;

/// Finds the pairs of articles that share a band of a signature or a fingerprint.
public final class CandidateIndex {
  /// A bucket with more articles gives no longer all its pairs.
  private static final int BUCKET_BOUND = 50;

  private static final Comparator<CandidatePair> ORDER =
      Comparator.comparingInt(CandidatePair::left).thenComparingInt(CandidatePair::right);

  private final Banding banding;
  private final Seniority seniority;

  public CandidateIndex(Banding banding, Seniority seniority) {
    this.banding = banding;
    this.seniority = seniority;
  }

  /// All candidate pairs, ordered by left and right.
  public List<CandidatePair> pairs(List<Sketch> sketches) {
    LongByteHashMap stagesOfPair = new LongByteHashMap();
    for (Stage stage : Stage.values()) {
      LongObjectHashMap<IntHashSet> buckets = new LongObjectHashMap<>();
      for (int document = 0; document < sketches.size(); document++) {
        fill(buckets, stage, sketches.get(document), document);
      }
      for (ObjectCursor<IntHashSet> bucket : buckets.values()) {
        emit(bucket.value.toArray(), stage, stagesOfPair);
      }
    }
    List<CandidatePair> pairs = new ArrayList<>();
    for (LongByteCursor entry : stagesOfPair) {
      pairs.add(new CandidatePair((int) (entry.key >>> 32), (int) entry.key, stages(entry.value)));
    }
    pairs.sort(ORDER);
    return pairs;
  }

  private void fill(
      LongObjectHashMap<IntHashSet> buckets, Stage stage, Sketch sketch, int document) {
    switch (stage) {
      case PARAGRAPH_MINHASH -> {
        for (int i = 0; i < sketch.paragraphs().size(); i++) {
          fill(buckets, sketch.paragraphs().signature(i), document);
        }
      }
      case BODY_MINHASH -> sketch.body().ifPresent(body -> fill(buckets, body, document));
      case FINGERPRINT -> {
        for (int i = 0; i < sketch.fingerprints().size(); i++) {
          put(buckets, sketch.fingerprints().hash(i), document);
        }
      }
    }
  }

  private void fill(LongObjectHashMap<IntHashSet> buckets, Signature signature, int document) {
    for (int band = 0; band < banding.bands(); band++) {
      put(buckets, signature.bandKey(band, banding.rows()), document);
    }
  }

  private static void put(LongObjectHashMap<IntHashSet> buckets, long key, int document) {
    IntHashSet bucket = buckets.get(key);
    if (bucket == null) {
      bucket = new IntHashSet(2);
      buckets.put(key, bucket);
    }
    bucket.add(document);
  }

  private void emit(int[] documents, Stage stage, LongByteHashMap stagesOfPair) {
    if (documents.length > BUCKET_BOUND) {
      int[] senior = seniority.sorted(documents);
      for (int i = 1; i < senior.length; i++) {
        add(senior[0], senior[i], stage, stagesOfPair);
        add(senior[i - 1], senior[i], stage, stagesOfPair);
      }
      return;
    }
    for (int i = 1; i < documents.length; i++) {
      for (int j = 0; j < i; j++) {
        add(documents[j], documents[i], stage, stagesOfPair);
      }
    }
  }

  private static void add(int one, int other, Stage stage, LongByteHashMap stagesOfPair) {
    if (one != other) {
      long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
      stagesOfPair.put(key, (byte) (stagesOfPair.getOrDefault(key, (byte) 0) | stage.mask()));
    }
  }

  private static ImmutableSet<Stage> stages(byte bits) {
    EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
    Arrays.stream(Stage.values()).filter(stage -> (bits & stage.mask()) != 0).forEach(stages::add);
    return ImmutableSet.copyOf(stages);
  }
}
