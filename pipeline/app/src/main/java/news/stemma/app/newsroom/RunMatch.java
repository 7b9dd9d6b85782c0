package news.stemma.app.newsroom;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import news.stemma.index.living.Neighbours;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.Shingler;
import news.stemma.text.Document;

/// An article of which the index keeps fingerprints alone, and that has runs of words in common
/// with the checked one.
///
/// @param document without its text
/// @param words of the checked article in runs of five that the other has too; of a longer run that
///   both have, one word at either end may be missing
record RunMatch(Document document, Optional<Instant> seen, int words) {
  static RunMatch of(String name, Neighbours.Neighbour neighbour, Fingerprints checked) {
    BitSet words = new BitSet();
    for (int i = 0; i < checked.size(); i++) {
      if (neighbour.shared().contains(checked.hash(i))) {
        words.set(checked.token(i), checked.token(i) + Shingler.WORDS);
      }
    }
    Document document = neighbour.article().document();
    return new RunMatch(
        new Document(name, document.text(), document.fields()),
        Optional.of(neighbour.article().seen()),
        words.cardinality());
  }
}
