package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.stemma.app.report.CodePoints;
import news.stemma.text.Article;
import news.stemma.text.Span;
import news.stemma.text.Tokens;

/// One of two texts that are compared, with those of its words that stand in the other one too.
final class ComparedText {
  /// Tokens from the first up to the end.
  record Range(int first, int end) {
    static final Range NOTHING = new Range(0, 0);

    boolean isEmpty() {
      return first >= end;
    }

    int last() {
      return end - 1;
    }

    boolean overlaps(Range other) {
      return Math.max(first, other.first) < Math.min(end, other.end);
    }

    /// With the whole of each of those that it overlaps.
    Range withAll(List<Range> others) {
      return others.stream().filter(this::overlaps).reduce(this, Range::and);
    }

    /// Both, with what stands between them.
    Range and(Range other) {
      if (isEmpty() || other.isEmpty()) {
        return isEmpty() ? other : this;
      }
      return new Range(Math.min(first, other.first), Math.max(end, other.end));
    }
  }

  /// A quotation has so many words at least; of fewer it isn't told that they are lost.
  private static final int QUOTATION = 3;

  private final Article article;
  private final Tokens tokens;
  private final int[] starts;
  private final int[] ends;
  private final BitSet kept = new BitSet();
  private final BitSet opensSentence = new BitSet();

  ComparedText(Article article) {
    this.article = article;
    this.tokens = article.tokens();
    CodePoints points = CodePoints.of(article.text());
    this.starts = new int[tokens.size()];
    this.ends = new int[tokens.size()];
    for (int token = 0; token < tokens.size(); token++) {
      starts[token] = points.offset(tokens.start(token));
      ends[token] = points.offset(tokens.end(token));
    }
    article.sentences().forEach(sentence -> opensSentence.set(sentence.firstToken()));
  }

  private int firstFrom(int point) {
    int found = Arrays.binarySearch(starts, point);
    return found >= 0 ? found : -found - 1;
  }

  /// Those that start between two code points.
  Range tokens(int start, int end) {
    return new Range(firstFrom(start), firstFrom(end));
  }

  /// Says that the words stand in the other text too.
  void keep(Range range) {
    if (!range.isEmpty()) {
      kept.set(range.first, range.end);
    }
  }

  boolean isQuoted(int token) {
    return article.isQuoted(token);
  }

  boolean isQuoted(Range range) {
    return stream(range).anyMatch(article::isQuoted);
  }

  List<String> terms(Range range) {
    return terms(range, _ -> true);
  }

  List<String> figures(Range range) {
    return terms(range, article::isFigure);
  }

  List<String> names(Range range) {
    return terms(
        range,
        token ->
            !opensSentence.get(token)
                && !article.isStopWord(token)
                && Character.isUpperCase(article.text().codePointAt(tokens.start(token))));
  }

  private List<String> terms(Range range, IntPredicate test) {
    return stream(range).filter(test).mapToObj(tokens::term).toList();
  }

  private static IntStream stream(Range range) {
    return IntStream.range(range.first, range.end);
  }

  Optional<ChangeFinder.Words> words(Range range) {
    if (range.isEmpty()) {
      return Optional.empty();
    }
    Span span = tokens.span(range.first, range.end);
    return Optional.of(
        new ChangeFinder.Words(starts[range.first], ends[range.end - 1], span.of(article.text())));
  }

  /// The words of its quotation before a token, as far back as none was kept.
  Range quotedBefore(int token) {
    int first = token;
    while (first > 0 && isOneQuotation(first - 1, token) && !kept.get(first - 1)) {
      first--;
    }
    return new Range(first, token);
  }

  /// The words of its quotation behind a token, up to one that was kept.
  Range quotedBehind(int token) {
    int end = token + 1;
    while (end < tokens.size() && isOneQuotation(end, token) && !kept.get(end)) {
      end++;
    }
    return new Range(token + 1, end);
  }

  private boolean isOneQuotation(int token, int other) {
    return article.isQuoted(token) && article.blockIndex(token) == article.blockIndex(other);
  }

  /// Quotations of the body most of which doesn't stand in the other text.
  ImmutableList<Range> lostQuotations() {
    ImmutableList.Builder<Range> lost = ImmutableList.builder();
    int token = 0;
    while (token < tokens.size()) {
      int end = token;
      while (end < tokens.size() && isOneQuotation(end, token)) {
        end++;
      }
      Range range = new Range(token, end);
      if (end - token >= QUOTATION && article.isBody(token) && isLost(range)) {
        lost.add(range);
      }
      token = Math.max(end, token + 1);
    }
    return lost.build();
  }

  /// By its content words, since any two quotations may have an "and" or a "we" in common; by all
  /// words where it has no others.
  private boolean isLost(Range quotation) {
    boolean hasContent = stream(quotation).anyMatch(token -> !article.isStopWord(token));
    int[] counted =
        stream(quotation).filter(token -> !hasContent || !article.isStopWord(token)).toArray();
    long standing = Arrays.stream(counted).filter(kept::get).count();
    return 2 * standing < counted.length;
  }
}
