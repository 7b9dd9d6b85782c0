package news.stemma.relation;

import com.google.common.collect.Lists;
import java.util.BitSet;
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

  /// What a survey of a whole corpus says of one article.
  ///
  /// @param formulas the words that stand in formulas
  /// @param boilerplate the blocks that are boilerplate
  /// @param statements the words that any witness has in quotation marks
  public record OfArticle(BitSet formulas, BitSet boilerplate, BitSet statements) {}

  /// What a survey of a whole corpus says of some articles.
  ///
  /// @param ofArticles of each
  /// @param boilerplate whose examples stand in these articles, in their order
  /// @param formulas the same of them
  public record Excerpt(
      List<OfArticle> ofArticles,
      List<CorpusStatistics.Recurrence> boilerplate,
      List<CorpusStatistics.Formula> formulas) {

    /// Without what is only told of a corpus.
    public static Excerpt of(List<OfArticle> ofArticles) {
      return new Excerpt(ofArticles, List.of(), List.of());
    }
  }

  /// Of some articles what a survey of their whole corpus says.
  public static CorpusSurvey of(
      List<Article> articles, Excerpt excerpt, SourceLexicon sources, WordFrequencies frequencies) {
    Positions words = new Positions(articles.size());
    Positions blocks = new Positions(articles.size());
    for (Article article : articles) {
      words.add(article.tokens().size());
      blocks.add(article.blocks().size());
    }
    List<OfArticle> of = excerpt.ofArticles();
    CorpusStatistics statistics =
        new CorpusStatistics(
            excerpt.boilerplate(),
            Marks.of(blocks, Lists.transform(of, OfArticle::boilerplate)),
            excerpt.formulas(),
            Marks.of(words, Lists.transform(of, OfArticle::formulas)));
    Marks statements = Marks.of(words, Lists.transform(of, OfArticle::statements));
    return new CorpusSurvey(
        statistics, new Voices(articles, statements, statistics), sources, frequencies);
  }
}
