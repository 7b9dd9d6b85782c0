package news.stemma.relation;

import java.util.List;

/// Numbers the words of a corpus, or its blocks, through all articles: 8 bytes an article.
final class Positions {
  /// At i what all articles before the i-th have.
  private final long[] starts;

  private int articles;

  /// @param articles that will be added
  Positions(int articles) {
    this.starts = new long[articles + 1];
  }

  /// @param counts of the articles, one after the other
  static Positions of(List<Integer> counts) {
    Positions positions = new Positions(counts.size());
    counts.forEach(positions::add);
    return positions;
  }

  /// The next article has so many.
  void add(int count) {
    starts[articles + 1] = starts[articles] + count;
    articles++;
  }

  long of(int document, int index) {
    return starts[document] + index;
  }

  int count(int document) {
    return (int) (starts[document + 1] - starts[document]);
  }

  /// The article that has what is at the position.
  int document(long position) {
    int first = 0;
    int end = articles;
    while (end - first > 1) {
      int middle = (first + end) >>> 1;
      if (starts[middle] <= position) {
        first = middle;
      } else {
        end = middle;
      }
    }
    return first;
  }

  /// Which of its article's it is.
  int index(long position) {
    return (int) (position - starts[document(position)]);
  }

  /// The position as the value of a row, which is an unsigned int.
  int row(int document, int index) {
    long position = of(document, index);
    if (position != Integer.toUnsignedLong((int) position)) {
      throw new IllegalArgumentException(
          "a corpus of more than 4294967296 words; trace parts of it");
    }
    return (int) position;
  }
}
