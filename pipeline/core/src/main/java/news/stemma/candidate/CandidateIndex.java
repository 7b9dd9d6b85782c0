package news.stemma.candidate;

import com.carrotsearch.hppc.sorting.IndirectSort;
import java.util.Arrays;
import java.util.List;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Surroundings;
import news.stemma.text.Document;

/// Finds the pairs of articles that share a band of a signature, or a fingerprint and around it
/// words that are worth a claim.
///
/// Five words in a row that many articles share are mostly worth nothing ("in the first quarter
/// of"); a pair is made of them only where the words around them, which the rows carry along, agree
/// as well. Without that the pairs of an article grow with the corpus.
///
/// What one outlet says again and again (`Refrains`) makes none of so many.
///
/// Spreads the rows over passes, some bands and the fingerprints of a residue of the hash in each,
/// so that of some 600 keys an article only a part is there at once.
public final class CandidateIndex {
  private final Banding banding;
  private final Prospect prospect;
  private final Pairing pairing;
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
    this.banding = banding;
    this.prospect = prospect;
    this.pairing = pairing;
    this.refrains = Refrains.of(documents);
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
      bodies.drain((key, documents) -> pair(documents, Stage.BODY_MINHASH, found));
      paragraphs.drain((key, documents) -> pair(documents, Stage.PARAGRAPH_MINHASH, found));
      fingerprints.drainNoted((key, documents, around) -> pair(documents, around, found));
    }
    return found.inOrder();
  }

  private void add(Sketch sketch, int document, int pass) {
    sketch
        .body()
        .ifPresent(body -> {
          refrains.body(document, body.bandKey(0, banding.rows()));
          addBands(body, document, pass, bodies);
        });
    for (int i = 0; i < sketch.paragraphs().size(); i++) {
      addBands(sketch.paragraphs().signature(i), document, pass, paragraphs);
    }
    for (int i = 0; i < sketch.fingerprints().size(); i++) {
      long hash = sketch.fingerprints().hash(i);
      if ((hash & passes - 1) == pass) {
        fingerprints.add(hash, document, sketch.fingerprints().surroundings(i));
      }
    }
  }

  private void addBands(Signature signature, int document, int pass, KeyRows rows) {
    int end = (pass + 1) * banding.bands() / passes;
    for (int band = pass * banding.bands() / passes; band < end; band++) {
      rows.add(signature.bandKey(band, banding.rows()), document);
    }
  }

  private void pair(int[] documents, Stage stage, FoundPairs found) {
    if (documents.length <= Refrains.MANY || !refrains.areOf(documents)) {
      pairing.pair(documents, (one, other) -> found.add(one, other, stage));
    }
  }

  private void pair(int[] documents, long[] around, FoundPairs found) {
    if (documents.length > Refrains.MANY && refrains.areOf(documents)) {
      return;
    }
    if (documents.length > Pairing.BUCKET_BOUND) {
      pairAlike(documents, around, found);
      return;
    }
    for (int i = 1; i < documents.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean different = documents[j] != documents[i];
        if (different
            && prospect.holds(around[j], around[i])
            && pairing.allows(documents[j], documents[i])) {
          found.add(documents[j], documents[i], Stage.FINGERPRINT);
        }
      }
    }
  }

  /// Pairs those that have the same words around the fingerprint.
  private void pairAlike(int[] documents, long[] around, FoundPairs found) {
    int[] order =
        IndirectSort.mergesort(
            0, around.length, (one, other) -> Long.compare(around[one], around[other]));
    int start = 0;
    for (int end = 1; end <= order.length; end++) {
      if (end == order.length || around[order[end]] != around[order[start]]) {
        if (end - start > 1 && prospect.holds(around[order[start]], around[order[start]])) {
          pair(sorted(documents, order, start, end), Stage.FINGERPRINT, found);
        }
        start = end;
      }
    }
  }

  private static int[] sorted(int[] documents, int[] order, int start, int end) {
    return Arrays.stream(order, start, end).map(i -> documents[i]).sorted().distinct().toArray();
  }
}
