package news.stemma.relation;

import com.carrotsearch.hppc.LongHashSet;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import news.stemma.align.Alignment;
import news.stemma.candidate.Families;
import news.stemma.candidate.KeyRows;
import news.stemma.relation.CorpusStatistics.Formula;
import news.stemma.relation.CorpusStatistics.Recurrence;
import news.stemma.text.Article;

/// Makes a survey of a corpus, as [CorpusSurvey] says.
///
/// Keeps rows of what may recur, a few bits a word, and some bytes an article and a name.
final class Surveyor {
  private final List<Article> articles;
  private final Families families;
  private final Positions words;
  private final Positions blocks;
  private final Publications publications;
  private final RepeatedRuns runs;
  private final Paragraphs paragraphs;
  private final Stretches stretches;
  private final CorpusNames names;

  Surveyor(
      List<Article> articles, Families families, CorpusSurvey.Known known, Supplier<KeyRows> rows) {
    this.articles = articles;
    this.families = families;
    this.words = new Positions(articles.size());
    this.blocks = new Positions(articles.size());
    this.publications = new Publications(articles.size());
    this.runs = new RepeatedRuns(words, this::leads, rows);
    this.paragraphs = new Paragraphs(blocks, families, known.overruling(), rows.get());
    this.stretches = new Stretches(words, rows.get());
    this.names = new CorpusNames(known.sources());
  }

  private boolean leads(int document) {
    return families.leader(document) == document;
  }

  CorpusSurvey survey(List<Alignment> alignments) {
    Marks body = new Marks(words);
    Marks statements = new Marks(words);
    WordFrequencies frequencies = read(body, statements);
    Strangers.NamesOfArticles namesOfArticles = new Strangers.NamesOfArticles();
    Strangers strangers =
        new Strangers(publications, kin(alignments, body)::contains, namesOfArticles);
    Voices.spread(alignments, statements);
    RecurrenceRule rule = new RecurrenceRule(publications);
    readNames(namesOfArticles, runs.judge(rule));
    runs.judge(strangers);
    Marks boilerplateBlocks = new Marks(blocks);
    List<Recurrence> boilerplate =
        paragraphs.boilerplate(publications, rule, strangers, boilerplateBlocks);
    Marks formulas = formulas();
    List<Formula> longest = stretches.list(articles, formulas, RunRule.FORMULA_ARTICLES);
    CorpusStatistics statistics =
        new CorpusStatistics(boilerplate, boilerplateBlocks, longest, formulas);
    return new CorpusSurvey(
        statistics, new Voices(articles, statements, statistics), names.lexicon(), frequencies);
  }

  /// The pairs that are kin, left and right one int each.
  private static LongHashSet kin(List<Alignment> alignments, Marks body) {
    LongHashSet kin = new LongHashSet();
    for (Alignment alignment : alignments) {
      if (Strangers.areKin(alignment, body.of(alignment.left()), body.of(alignment.right()))) {
        kin.add(Strangers.pair(alignment.left(), alignment.right()));
      }
    }
    return kin;
  }

  /// @param body gets a mark for the words that stand in bodies
  /// @param quoted for those that stand in quotation marks
  private WordFrequencies read(Marks body, Marks quoted) {
    WordFrequencies.Counter counter = new WordFrequencies.Counter();
    int document = 0;
    for (Article article : articles) {
      words.add(article.tokens().size());
      blocks.add(article.blocks().size());
      body.put(document, Strangers.body(article));
      quoted.put(document, Voices.quoted(article));
      publications.add(document, article.document());
      runs.add(document, article);
      paragraphs.add(document, article);
      names.add(article);
      counter.add(article.tokens());
      document++;
    }
    return counter.frequencies();
  }

  /// @param repeated the first words of runs that repeat
  private void readNames(Strangers.NamesOfArticles namesOfArticles, Marks repeated) {
    int document = 0;
    for (Article article : articles) {
      namesOfArticles.add(article, Runs.of(article).words(repeated.of(document)));
      names.confirm(article);
      document++;
    }
  }

  /// The words that stand in formulas.
  private Marks formulas() {
    Marks formulas = new Marks(words);
    int document = 0;
    for (Article article : articles) {
      BitSet formula = runs.formulas(document, article);
      paragraphs.clearKept(document, formula);
      formulas.put(document, formula);
      if (leads(document)) {
        stretches.add(document, article, formula);
      }
      document++;
    }
    return formulas;
  }
}
