package news.stemma.spark.dedup;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import news.stemma.app.dedup.SameIds;

/// Which texts count as documents: two bits a text, and eight bytes for each that repeats another.
final class Verdicts implements Serializable {
  private static final long serialVersionUID = 1;

  private final BitSet counts = new BitSet();

  /// Those whose document has an id with its version.
  private final BitSet versioned = new BitSet();

  /// Positions of repeats, ascending.
  private final int[] repeats;

  /// At i the document that the i-th repeat is one of.
  private final int[] documents;

  private Verdicts(int texts, int repeats) {
    counts.set(0, texts);
    this.repeats = new int[repeats];
    this.documents = new int[repeats];
  }

  /// @param verdicts a text without one counts under its own id
  static Verdicts of(int texts, List<Verdict> verdicts) {
    List<Verdict.Repeats> repeats =
        verdicts.stream()
            .filter(Verdict.Repeats.class::isInstance)
            .map(Verdict.Repeats.class::cast)
            .sorted(Comparator.comparingInt(Verdict.Repeats::position))
            .toList();
    Verdicts all = new Verdicts(texts, repeats.size());
    for (int i = 0; i < repeats.size(); i++) {
      all.repeats[i] = repeats.get(i).position();
      all.documents[i] = repeats.get(i).document();
      all.counts.clear(all.repeats[i]);
    }
    for (Verdict verdict : verdicts) {
      switch (verdict) {
        case Verdict.Versioned of -> all.versioned.set(of.position());
        case Verdict.Falls falls -> all.counts.clear(falls.position());
        case Verdict.Repeats of -> {}
      }
    }
    for (int i = 0; i < all.repeats.length; i++) {
      all.versioned.set(all.repeats[i], all.versioned.get(all.documents[i]));
    }
    return all;
  }

  /// The positions of documents; not to be changed.
  BitSet counts() {
    return counts;
  }

  boolean isRepeat(int position) {
    return Arrays.binarySearch(repeats, position) >= 0;
  }

  /// The document that a text is, or repeats.
  int document(int position) {
    int repeat = Arrays.binarySearch(repeats, position);
    return repeat < 0 ? position : documents[repeat];
  }

  /// How many texts repeat a document.
  int repeats() {
    return repeats.length;
  }

  /// The id of the document that a text is, or repeats.
  ///
  /// @param id of the text, as it came
  /// @param version of the text
  String documentId(int position, String id, String version) {
    return versioned.get(position) ? SameIds.versionedId(id, version) : id;
  }

  String documentId(Text text) {
    return documentId(text.position(), text.entry().id(), text.entry().version());
  }
}
