package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.app.report.CodePoints;
import news.stemma.text.Article;
import news.stemma.text.Span;
import news.stemma.text.Tokens;

/// Finds which numbers, names and quotations a version changed: words between words that stayed the
/// same, and quotations that were dropped or added whole.
final class ChangeFinder {
  /// What was changed. The first that holds of the words on either side.
  enum Kind {
    /// Words inside quotation marks.
    QUOTATION,
    /// Numbers, days and months, of which one side has others than the other.
    NUMBER,
    /// The same of words with a capital that don't open a sentence.
    NAME
  }

  /// A change: what stood in the source, and what stands in the derived text; one of them may be
  /// empty.
  record Change(Kind kind, Optional<Words> before, Optional<Words> after) {}

  /// Some words of one text.
  ///
  /// @param start first code point
  /// @param end behind the last
  record Words(int start, int end, String text) {}

  /// A quotation has so many words at least.
  private static final int QUOTATION = 3;

  private final Side source;
  private final Side derived;

  private ChangeFinder(Article source, Article derived) {
    this.source = new Side(source);
    this.derived = new Side(derived);
  }

  static ImmutableList<Change> changes(
      Article source, Article derived, List<List<Updates.Same>> passages) {
    return new ChangeFinder(source, derived).changes(passages);
  }

  private ImmutableList<Change> changes(List<List<Updates.Same>> passages) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (List<Updates.Same> passage : passages) {
      for (int i = 0; i < passage.size(); i++) {
        Updates.Same same = passage.get(i);
        source.keep(same.sourceStart(), same.sourceEnd());
        derived.keep(same.derivedStart(), same.derivedEnd());
        if (i > 0) {
          Updates.Same before = passage.get(i - 1);
          between(
                  source.tokens(before.sourceEnd(), same.sourceStart()),
                  derived.tokens(before.derivedEnd(), same.derivedStart()))
              .ifPresent(changes::add);
        }
      }
    }
    source
        .lostQuotations()
        .forEach(
            words -> changes.add(new Change(Kind.QUOTATION, Optional.of(words), Optional.empty())));
    derived
        .lostQuotations()
        .forEach(
            words -> changes.add(new Change(Kind.QUOTATION, Optional.empty(), Optional.of(words))));
    return changes.build();
  }

  private Optional<Change> between(Range before, Range after) {
    return kind(before, after)
        .map(kind -> new Change(kind, source.words(before), derived.words(after)));
  }

  private Optional<Kind> kind(Range before, Range after) {
    source.explain(before);
    derived.explain(after);
    if (source.isQuoted(before) || derived.isQuoted(after)) {
      return Optional.of(Kind.QUOTATION);
    }
    if (isNumber(source.figures(before), derived.figures(after))) {
      return Optional.of(Kind.NUMBER);
    }
    return source.names(before).equals(derived.names(after))
        ? Optional.empty()
        : Optional.of(Kind.NAME);
  }

  /// A word such as "may", which a lexicon can't tell from a month, is one only where the other
  /// side has a figure too.
  private static boolean isNumber(List<String> before, List<String> after) {
    return !before.equals(after)
        && ((!before.isEmpty() && !after.isEmpty())
            || Stream.of(before, after).flatMap(List::stream).anyMatch(ChangeFinder::hasDigit));
  }

  private static boolean hasDigit(String term) {
    return term.codePoints().anyMatch(Character::isDigit);
  }

  /// Tokens from the first up to the end.
  private record Range(int first, int end) {
    boolean isEmpty() {
      return first >= end;
    }
  }

  /// One of the two texts.
  private static final class Side {
    private final Article article;
    private final Tokens tokens;
    private final int[] starts;
    private final int[] ends;

    /// Words that stand in the other text too, or in the place of words there.
    private final BitSet kept = new BitSet();

    private final BitSet opensSentence = new BitSet();

    Side(Article article) {
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

    Range tokens(int start, int end) {
      return new Range(firstFrom(start), firstFrom(end));
    }

    void keep(int start, int end) {
      explain(tokens(start, end));
    }

    void explain(Range range) {
      if (!range.isEmpty()) {
        kept.set(range.first, range.end);
      }
    }

    boolean isQuoted(Range range) {
      return any(range, article::isQuoted);
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
      return IntStream.range(range.first, range.end).filter(test).mapToObj(tokens::term).toList();
    }

    private static boolean any(Range range, IntPredicate test) {
      return IntStream.range(range.first, range.end).anyMatch(test);
    }

    Optional<Words> words(Range range) {
      if (range.isEmpty()) {
        return Optional.empty();
      }
      Span span = tokens.span(range.first, range.end);
      return Optional.of(
          new Words(starts[range.first], ends[range.end - 1], span.of(article.text())));
    }

    /// Quotations of the body no word of which was kept.
    List<Words> lostQuotations() {
      List<Words> lost = new ArrayList<>();
      int token = 0;
      while (token < tokens.size()) {
        int end = token;
        while (end < tokens.size()
            && article.isQuoted(end)
            && article.blockIndex(end) == article.blockIndex(token)) {
          end++;
        }
        if (end - token >= QUOTATION && article.isBody(token) && kept.get(token, end).isEmpty()) {
          words(new Range(token, end)).ifPresent(lost::add);
        }
        token = Math.max(end, token + 1);
      }
      return lost;
    }
  }
}
