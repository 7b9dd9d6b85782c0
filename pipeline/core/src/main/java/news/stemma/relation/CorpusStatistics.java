package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.stemma.align.TokenRange;

/// What recurs in a corpus as such: whole paragraphs, and formulas, which are runs of words with
/// any figures in the places of figures. Near-duplicates count once.
///
/// How many articles carry a wording says nothing by itself: the most carried paragraphs are wire
/// copy. [RecurrenceRule] judges it by the outlets that carry it, and by when.
public final class CorpusStatistics {
  /// One paragraph's occurrences.
  ///
  /// @param example where it stands first, by the order of the corpus
  /// @param articles how many have it, near-duplicates counted once
  /// @param outlets that carry it, where known
  /// @param first its earliest publication, where known
  /// @param last its latest
  public record Recurrence(
      Place example,
      int articles,
      ImmutableSet<String> outlets,
      Optional<Instant> first,
      Optional<Instant> last) {}

  /// A paragraph of an article, by position in the corpus and block index.
  public record Place(int document, int block) {}

  /// A stretch of an article that formulas make up, with the figures in their places.
  ///
  /// @param document where it stands first, by position in the corpus
  /// @param articles how many have the same, with whatever figures, near-duplicates counted once
  public record Formula(int document, TokenRange tokens, int articles) {}

  private final ImmutableList<Recurrence> boilerplate;
  private final Marks boilerplateBlocks;
  private final ImmutableList<Formula> stretches;
  private final Marks formulas;

  /// @param boilerplate in the order of their first places
  /// @param boilerplateBlocks the blocks where it stands
  /// @param stretches in the order of their first places
  /// @param formulas the words that stand in formulas
  CorpusStatistics(
      List<Recurrence> boilerplate,
      Marks boilerplateBlocks,
      List<Formula> stretches,
      Marks formulas) {
    this.boilerplate = ImmutableList.copyOf(boilerplate);
    this.boilerplateBlocks = boilerplateBlocks;
    this.stretches = ImmutableList.copyOf(stretches);
    this.formulas = formulas;
  }

  /// The paragraphs that were set aside, in the order of their first places.
  public ImmutableList<Recurrence> boilerplate() {
    return boilerplate;
  }

  /// The formulas that were set aside, longest stretches of them, in the order of their first
  /// places.
  public ImmutableList<Formula> formulas() {
    return stretches;
  }

  /// Whether this paragraph was set aside.
  public boolean isBoilerplate(int document, int block) {
    return boilerplateBlocks.get(document, block);
  }

  /// Whether this word stands in a formula; a figure in it doesn't, since that is what it says.
  public boolean isFormula(int document, int token) {
    return formulas.get(document, token);
  }
}
