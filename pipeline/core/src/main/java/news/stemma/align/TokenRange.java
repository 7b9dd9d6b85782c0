package news.stemma.align;

/// A half-open range of tokens of one article.
public record TokenRange(int first, int end) {
  public TokenRange {
    if (first < 0 || end < first) {
      throw new IllegalArgumentException("tokens [" + first + ", " + end + ") are no range");
    }
  }

  public int size() {
    return end - first;
  }

  public boolean contains(int token) {
    return first <= token && token < end;
  }

  public boolean overlaps(TokenRange other) {
    return first < other.end && other.first < end;
  }
}
