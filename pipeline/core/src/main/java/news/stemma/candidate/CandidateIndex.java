package news.stemma.candidate;

import java.util.List;
import java.util.function.Supplier;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;

/// Finds the pairs of articles that share a band of a signature or a fingerprint.
///
/// Spreads the rows over passes, some bands and the fingerprints of a residue of the hash in each,
/// so that of some 600 keys an article only a part is there at once.
public final class CandidateIndex {
  /// A bucket with more articles gives no longer all its pairs: who shares a band or a fingerprint
  /// with so many may be missed.
  public static final int BUCKET_BOUND = 50;

  private final Banding banding;
  private final Seniority seniority;
  private final int passes;
  private final KeyRows bodies;
  private final KeyRows paragraphs;
  private final KeyRows fingerprints;

  /// @param passes over the sketches, a power of two
  public CandidateIndex(Banding banding, Seniority seniority, Supplier<KeyRows> rows, int passes) {
    this.banding = banding;
    this.seniority = seniority;
    this.passes = passes;
    this.bodies = rows.get();
    this.paragraphs = rows.get();
    this.fingerprints = rows.get();
  }

  /// All candidate pairs.
  public CandidatePairs pairs(List<Sketch> sketches) {
    FoundPairs found = new FoundPairs();
    for (int pass = 0; pass < passes; pass++) {
      int document = 0;
      for (Sketch sketch : sketches) {
        add(sketch, document++, pass);
      }
      bodies.drain((key, documents) -> found.addBucket(documents, Stage.BODY_MINHASH, seniority));
      paragraphs.drain(
          (key, documents) -> found.addBucket(documents, Stage.PARAGRAPH_MINHASH, seniority));
      fingerprints.drain(
          (key, documents) -> found.addBucket(documents, Stage.FINGERPRINT, seniority));
    }
    return found.inOrder();
  }

  private void add(Sketch sketch, int document, int pass) {
    sketch.body().ifPresent(body -> addBands(body, document, pass, bodies));
    for (int i = 0; i < sketch.paragraphs().size(); i++) {
      addBands(sketch.paragraphs().signature(i), document, pass, paragraphs);
    }
    for (int i = 0; i < sketch.fingerprints().size(); i++) {
      long hash = sketch.fingerprints().hash(i);
      if ((hash & passes - 1) == pass) {
        fingerprints.add(hash, document);
      }
    }
  }

  private void addBands(Signature signature, int document, int pass, KeyRows rows) {
    int end = (pass + 1) * banding.bands() / passes;
    for (int band = pass * banding.bands() / passes; band < end; band++) {
      rows.add(signature.bandKey(band, banding.rows()), document);
    }
  }
}
