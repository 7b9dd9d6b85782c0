package news.stemma.candidate;

import java.util.List;
import java.util.Optional;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.ParagraphSignatures;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;

/// Finds the pairs of articles that share a band of a signature or a fingerprint.
///
/// Takes some bands of the signatures at a time, and of the fingerprints those of a residue of the
/// hash, so that of some 600 keys an article only 40 are in memory at once, 24 bytes each.
public final class CandidateIndex {
  /// A bucket with more articles gives no longer all its pairs: who shares a band or a fingerprint
  /// with so many may be missed.
  public static final int BUCKET_BOUND = 50;

  /// A visit of a signature costs a cache line, which holds the components of 4 bands of 4 rows.
  private static final int BANDS_AT_ONCE = 4;

  /// A power of two.
  private static final int FINGERPRINT_PARTS = 8;

  private final Banding banding;
  private final Seniority seniority;

  public CandidateIndex(Banding banding, Seniority seniority) {
    this.banding = banding;
    this.seniority = seniority;
  }

  /// All candidate pairs, ordered by left and right.
  public List<CandidatePair> pairs(List<Sketch> sketches) {
    FoundPairs found = new FoundPairs();
    Buckets buckets = new Buckets();
    for (int band = 0; band < banding.bands(); band += BANDS_AT_ONCE) {
      addBodies(sketches, band, buckets);
      buckets.drain((key, documents) -> pair(documents, Stage.BODY_MINHASH, found));
      addParagraphs(sketches, band, buckets);
      buckets.drain((key, documents) -> pair(documents, Stage.PARAGRAPH_MINHASH, found));
    }
    for (int part = 0; part < FINGERPRINT_PARTS; part++) {
      addFingerprints(sketches, part, buckets);
      buckets.drain((key, documents) -> pair(documents, Stage.FINGERPRINT, found));
    }
    return found.inOrder();
  }

  private void addBodies(List<Sketch> sketches, int firstBand, Buckets buckets) {
    for (int document = 0; document < sketches.size(); document++) {
      Optional<Signature> body = sketches.get(document).body();
      if (body.isPresent()) {
        addBands(body.get(), firstBand, document, buckets);
      }
    }
  }

  private void addParagraphs(List<Sketch> sketches, int firstBand, Buckets buckets) {
    for (int document = 0; document < sketches.size(); document++) {
      ParagraphSignatures paragraphs = sketches.get(document).paragraphs();
      for (int i = 0; i < paragraphs.size(); i++) {
        addBands(paragraphs.signature(i), firstBand, document, buckets);
      }
    }
  }

  private void addBands(Signature signature, int firstBand, int document, Buckets buckets) {
    int end = Math.min(firstBand + BANDS_AT_ONCE, banding.bands());
    for (int band = firstBand; band < end; band++) {
      buckets.add(signature.bandKey(band, banding.rows()), document);
    }
  }

  private static void addFingerprints(List<Sketch> sketches, int part, Buckets buckets) {
    for (int document = 0; document < sketches.size(); document++) {
      Fingerprints fingerprints = sketches.get(document).fingerprints();
      for (int i = 0; i < fingerprints.size(); i++) {
        long hash = fingerprints.hash(i);
        if ((hash & FINGERPRINT_PARTS - 1) == part) {
          buckets.add(hash, document);
        }
      }
    }
  }

  private void pair(int[] documents, Stage stage, FoundPairs found) {
    if (documents.length > BUCKET_BOUND) {
      int[] senior = seniority.sorted(documents);
      for (int i = 1; i < senior.length; i++) {
        found.add(senior[0], senior[i], stage);
        found.add(senior[i - 1], senior[i], stage);
      }
      return;
    }
    for (int i = 1; i < documents.length; i++) {
      for (int j = 0; j < i; j++) {
        found.add(documents[j], documents[i], stage);
      }
    }
  }
}
