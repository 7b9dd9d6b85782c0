package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.app.measure.ComparedText.Range;
import news.stemma.text.Article;

/// Finds which numbers, names and quotations a version changed: words between words that stayed the
/// same, or between such words and the end of a quotation, and quotations that were replaced,
/// dropped or added whole.
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

  /// A change by the tokens of either text.
  private record Edit(Kind kind, Range before, Range after) {
    boolean touches(Edit other) {
      return before.overlaps(other.before) || after.overlaps(other.after);
    }

    Edit and(Edit other) {
      return new Edit(kind, before.and(other.before), after.and(other.after));
    }
  }

  private final ComparedText source;
  private final ComparedText derived;
  private final List<Edit> edits = new ArrayList<>();

  /// Quotations that the other text hasn't.
  private final ImmutableList<Range> lostBefore;

  private final ImmutableList<Range> lostAfter;

  private ChangeFinder(Article source, Article derived, List<List<Updates.Same>> passages) {
    this.source = new ComparedText(source);
    this.derived = new ComparedText(derived);
    for (Updates.Same same : passages.stream().flatMap(List::stream).toList()) {
      this.source.keep(this.source.tokens(same.sourceStart(), same.sourceEnd()));
      this.derived.keep(this.derived.tokens(same.derivedStart(), same.derivedEnd()));
    }
    this.lostBefore = this.source.lostQuotations();
    this.lostAfter = this.derived.lostQuotations();
  }

  static ImmutableList<Change> changes(
      Article source, Article derived, List<List<Updates.Same>> passages) {
    return new ChangeFinder(source, derived, passages).changes(passages);
  }

  private ImmutableList<Change> changes(List<List<Updates.Same>> passages) {
    passages.forEach(this::addEdits);
    lostBefore.stream()
        .filter(lost -> edits.stream().noneMatch(edit -> edit.before.overlaps(lost)))
        .toList()
        .forEach(lost -> edits.add(new Edit(Kind.QUOTATION, lost, Range.NOTHING)));
    lostAfter.stream()
        .filter(lost -> edits.stream().noneMatch(edit -> edit.after.overlaps(lost)))
        .toList()
        .forEach(lost -> edits.add(new Edit(Kind.QUOTATION, Range.NOTHING, lost)));
    return edits.stream()
        .map(edit -> new Change(edit.kind, source.words(edit.before), derived.words(edit.after)))
        .collect(ImmutableList.toImmutableList());
  }

  /// Takes what was changed between the runs of the same words of a passage, and around them within
  /// quotations that its ends cut.
  private void addEdits(List<Updates.Same> passage) {
    for (int i = 0; i < passage.size(); i++) {
      Range before = source.tokens(passage.get(i).sourceStart(), passage.get(i).sourceEnd());
      Range after = derived.tokens(passage.get(i).derivedStart(), passage.get(i).derivedEnd());
      if (before.isEmpty() || after.isEmpty()) {
        continue;
      }
      if (i == 0 && source.isQuoted(before.first()) && derived.isQuoted(after.first())) {
        addWithin(source.quotedBefore(before.first()), derived.quotedBefore(after.first()));
      }
      if (i + 1 < passage.size()) {
        Updates.Same next = passage.get(i + 1);
        addBetween(
            source.tokens(passage.get(i).sourceEnd(), next.sourceStart()),
            derived.tokens(passage.get(i).derivedEnd(), next.derivedStart()));
      } else if (source.isQuoted(before.last()) && derived.isQuoted(after.last())) {
        addWithin(source.quotedBehind(before.last()), derived.quotedBehind(after.last()));
      }
    }
  }

  private void addWithin(Range before, Range after) {
    if (!source.terms(before).equals(derived.terms(after))) {
      addQuotation(new Edit(Kind.QUOTATION, before, after));
    }
  }

  private void addBetween(Range before, Range after) {
    if (source.isQuoted(before) || derived.isQuoted(after)) {
      addQuotation(new Edit(Kind.QUOTATION, before, after));
    } else if (isNumber(source.figures(before), derived.figures(after))) {
      edits.add(new Edit(Kind.NUMBER, before, after));
    } else if (!source.names(before).equals(derived.names(after))) {
      edits.add(new Edit(Kind.NAME, before, after));
    }
  }

  /// Adds a change with the whole of quotations that it is a part of and that are lost, as one with
  /// other changes of these.
  private void addQuotation(Edit edit) {
    Edit whole =
        new Edit(edit.kind, edit.before.withAll(lostBefore), edit.after.withAll(lostAfter));
    int at = edits.size();
    for (int i = edits.size() - 1; i >= 0; i--) {
      if (edits.get(i).kind == Kind.QUOTATION && edits.get(i).touches(whole)) {
        whole = whole.and(edits.remove(i));
        at = i;
      }
    }
    edits.add(at, whole);
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
}
