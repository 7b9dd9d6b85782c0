package news.stemma.candidate;

import java.util.List;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Surroundings;
import news.stemma.text.Document;

/// Finds the pairs of articles that share a band of a signature, or a fingerprint and around it
/// words that are worth a claim.
///
/// `CandidateRows` says by which keys, `BucketPairs` which documents of a key are pairs.
///
/// Spreads the rows over passes, some bands and the fingerprints of a residue of the hash in each,
/// so that of some 600 keys an article only a part is there at once.
public final class CandidateIndex {
  private final CandidateRows candidateRows;
  private final BucketPairs bucketPairs;
  private final Refrains refrains;
  private final int passes;
  private final KeyRows bodies;
  private final KeyRows paragraphs;
  private final KeyRows fingerprints;

  /// What words around a shared fingerprint must be worth.
  ///
  /// @param least in tenths of a point
  public record Prospect(Surroundings.Worth worth, int least) {
    /// Whether the words around a fingerprint that two texts share make them a pair.
    public boolean holds(long one, long other) {
      return Surroundings.score(one, other, worth) >= least;
    }
  }

  /// @param documents of a corpus in the order of their ids
  public CandidateIndex(
      Banding banding,
      Prospect prospect,
      Pairing pairing,
      List<Document> documents,
      RowStore store) {
    this.refrains = Refrains.of(documents);
    this.candidateRows = new CandidateRows(banding);
    this.bucketPairs = new BucketPairs(prospect, pairing, refrains);
    this.passes = store.passes();
    this.bodies = store.rows(KeyRows.Kind.PLAIN);
    this.paragraphs = store.rows(KeyRows.Kind.PLAIN);
    this.fingerprints = store.rows(KeyRows.Kind.NOTED);
  }

  /// All candidate pairs.
  public CandidatePairs pairs(List<Sketch> sketches) {
    FoundPairs found = new FoundPairs();
    for (int pass = 0; pass < passes; pass++) {
      int document = 0;
      for (Sketch sketch : sketches) {
        add(sketch, document++, pass);
      }
      bodies.drain(bucketPairs.bands(Stage.BODY_MINHASH, found));
      paragraphs.drain(bucketPairs.bands(Stage.PARAGRAPH_MINHASH, found));
      fingerprints.drainNoted(bucketPairs.fingerprints(found));
    }
    return found.inOrder();
  }

  private void add(Sketch sketch, int document, int pass) {
    candidateRows.bodyKey(sketch.body()).ifPresent(key -> refrains.body(document, key));
    candidateRows.add(
        sketch,
        document,
        new CandidateRows.Pass(pass, passes),
        new CandidateRows.Into(bodies, paragraphs, fingerprints));
  }
}
