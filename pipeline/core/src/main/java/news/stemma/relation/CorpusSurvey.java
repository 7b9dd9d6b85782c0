package news.stemma.relation;

import java.util.List;
import java.util.function.Supplier;
import news.stemma.align.Alignment;
import news.stemma.candidate.Families;
import news.stemma.candidate.KeyRows;
import news.stemma.text.Article;

/// What the relation of two articles rests on beside the two: what recurs in their corpus, what any
/// witness quotes, how outlets are called there, and which words are usual.
///
/// @param sources with the names that the corpus itself tells: its articles' outlets and credits,
///   and what follows `told` and the like where some article's dateline, byline or credit has it
///   too
public record CorpusSurvey(
    CorpusStatistics statistics,
    Voices voices,
    SourceLexicon sources,
    WordFrequencies frequencies) {

  /// What is known without the corpus.
  public record Known(SourceLexicon sources, Overruling overruling) {}

  /// Goes through all articles three times, since names are told from what repeats, and formulas
  /// from names.
  ///
  /// @param rows gives rows, none in them yet
  public static CorpusSurvey of(
      List<Article> articles,
      Families families,
      List<Alignment> alignments,
      Known known,
      Supplier<KeyRows> rows) {
    return new Surveyor(articles, families, known, rows).survey(alignments);
  }
}
