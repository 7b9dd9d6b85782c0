package news.stemma.candidate;

import java.util.Optional;
import java.util.OptionalInt;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;

/// Makes the rows by which articles become candidates: the bands of their signatures, and their
/// fingerprints with the words around them; some 600 an article.
public final class CandidateRows {
  private final Banding banding;

  public CandidateRows(Banding banding) {
    this.banding = banding;
  }

  /// A part of the rows: some bands, and the fingerprints of a residue of the hash.
  ///
  /// @param number from 0
  /// @param of how many, a power of two
  public record Pass(int number, int of) {
    public static final Pass ALL = new Pass(0, 1);
  }

  /// Where rows go.
  ///
  /// @param bodies plain rows, as those of paragraphs
  /// @param fingerprints noted rows
  public record Into(KeyRows bodies, KeyRows paragraphs, KeyRows fingerprints) {}

  /// What the bodies of versions of one article mostly agree in.
  public OptionalInt bodyKey(Optional<Signature> body) {
    return body.map(
            signature -> OptionalInt.of(Long.hashCode(signature.bandKey(0, banding.rows()))))
        .orElse(OptionalInt.empty());
  }

  /// Adds the rows of one article.
  public void add(Sketch sketch, int document, Pass pass, Into into) {
    sketch.body().ifPresent(body -> addBands(body, document, pass, into.bodies()));
    for (int i = 0; i < sketch.paragraphs().size(); i++) {
      addBands(sketch.paragraphs().signature(i), document, pass, into.paragraphs());
    }
    for (int i = 0; i < sketch.fingerprints().size(); i++) {
      long hash = sketch.fingerprints().hash(i);
      if ((hash & pass.of() - 1) == pass.number()) {
        into.fingerprints().add(hash, document, sketch.fingerprints().surroundings(i));
      }
    }
  }

  private void addBands(Signature signature, int document, Pass pass, KeyRows rows) {
    int end = (pass.number() + 1) * banding.bands() / pass.of();
    for (int band = pass.number() * banding.bands() / pass.of(); band < end; band++) {
      rows.add(signature.bandKey(band, banding.rows()), document);
    }
  }
}
