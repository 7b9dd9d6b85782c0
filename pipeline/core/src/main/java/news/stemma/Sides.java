package news.stemma;

import static news.stemma.text.Document.ID_ORDER;

import com.carrotsearch.hppc.IntArrayList;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import news.stemma.text.Document;

/// Two corpora to match with each other, as one in the order of ids.
///
/// @param documents of both; holds none of them itself, but asks the two lists
/// @param ours positions of those of the first
public record Sides(List<Document> documents, BitSet ours) {
  /// @param ours in the order of their ids
  /// @param theirs in the order of their ids, all of them others
  public static Sides of(List<Document> ours, List<Document> theirs) {
    BitSet side = new BitSet();
    IntArrayList places = new IntArrayList();
    Iterator<Document> mine = ours.iterator();
    Iterator<Document> other = theirs.iterator();
    Optional<String> nextMine = nextId(mine);
    Optional<String> nextOther = nextId(other);
    int mines = 0;
    int others = 0;
    while (nextMine.isPresent() || nextOther.isPresent()) {
      if (isFirst(nextMine, nextOther)) {
        side.set(places.size());
        places.add(mines++);
        nextMine = nextId(mine);
      } else {
        places.add(others++);
        nextOther = nextId(other);
      }
    }
    return new Sides(new Merged(ours, theirs, side, places.toArray()), side);
  }

  private static Optional<String> nextId(Iterator<Document> documents) {
    return documents.hasNext() ? Optional.of(documents.next().id()) : Optional.empty();
  }

  private static boolean isFirst(Optional<String> mine, Optional<String> other) {
    return mine.isPresent() && (other.isEmpty() || ID_ORDER.compare(mine.get(), other.get()) <= 0);
  }

  private static final class Merged extends AbstractList<Document> {
    private final List<Document> ours;
    private final List<Document> theirs;
    private final BitSet side;

    /// Of each document, its position in the list that it comes from.
    private final int[] places;

    Merged(List<Document> ours, List<Document> theirs, BitSet side, int[] places) {
      this.ours = ours;
      this.theirs = theirs;
      this.side = side;
      this.places = places;
    }

    @Override
    public int size() {
      return places.length;
    }

    @Override
    public Document get(int position) {
      return (side.get(position) ? ours : theirs).get(places[position]);
    }

    @Override
    public Iterator<Document> iterator() {
      Iterator<Document> mine = ours.iterator();
      Iterator<Document> other = theirs.iterator();
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < places.length;
        }

        @Override
        public Document next() {
          return (side.get(next++) ? mine : other).next();
        }
      };
    }
  }
}
