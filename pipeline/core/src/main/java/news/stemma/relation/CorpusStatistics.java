package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import news.stemma.align.Alignment;
import news.stemma.align.TokenRange;
import news.stemma.candidate.Families;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import news.stemma.text.Span;

/// What recurs in a corpus as such: whole paragraphs, and formulas, which are runs of words with
/// any figures in the places of figures. Near-duplicates count once.
///
/// How many articles carry a wording says nothing by itself: the most carried paragraphs are wire
/// copy. [RecurrenceRule] judges it by the outlets that carry it, and by when.
public final class CorpusStatistics {
  /// So many articles, not near-duplicates of each other, make a paragraph recur.
  private static final int PARAGRAPH_ARTICLES = 3;

  /// So many make a run of words recur, which is short enough for chance.
  private static final int FORMULA_ARTICLES = 4;

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
  private final ImmutableList<BitSet> boilerplateBlocks;
  private final ImmutableList<BitSet> formulas;
  private final ImmutableList<Formula> stretches;

  private CorpusStatistics(
      ImmutableList<Recurrence> boilerplate,
      ImmutableList<BitSet> boilerplateBlocks,
      ImmutableList<BitSet> formulas,
      ImmutableList<Formula> stretches) {
    this.boilerplate = boilerplate;
    this.boilerplateBlocks = boilerplateBlocks;
    this.formulas = formulas;
    this.stretches = stretches;
  }

  public static CorpusStatistics of(
      List<Article> articles,
      Families families,
      List<Alignment> alignments,
      Overruling overruling) {
    IntPredicate leads = document -> families.leader(document) == document;
    RepeatedRuns runs = RepeatedRuns.of(articles, leads, PARAGRAPH_ARTICLES);
    List<BitSet> repeated = marked(articles, runs, key -> true);
    RecurrenceRule rule =
        new RecurrenceRule(articles, Strangers.of(articles, alignments, repeated));
    BitSet formulaKeys = new BitSet();
    for (int key = 0; key < runs.size(); key++) {
      int[] documents = runs.documents(key);
      formulaKeys.set(key, documents.length >= FORMULA_ARTICLES && rule.isBoilerplate(documents));
    }
    List<Recurrence> boilerplate = new ArrayList<>();
    List<BitSet> boilerplateBlocks = articles.stream().map(article -> new BitSet()).toList();
    List<BitSet> formulas = marked(articles, runs, formulaKeys::get);
    for (Map.Entry<Long, List<Place>> paragraph : paragraphs(articles).entrySet()) {
      List<Place> all = paragraph.getValue();
      if (overruling.kept().contains(paragraph.getKey())) {
        all.forEach(place -> clear(articles.get(place.document()), place, formulas));
        continue;
      }
      boolean said = overruling.setAside().contains(paragraph.getKey());
      List<Place> at = said ? all : prose(articles, all);
      int[] documents = onePerFamily(at, families);
      if (said || (documents.length >= PARAGRAPH_ARTICLES && rule.isBoilerplate(documents))) {
        boilerplate.add(recurrence(articles, documents.length, at));
        at.forEach(place -> boilerplateBlocks.get(place.document()).set(place.block()));
      }
    }
    boilerplate.sort(
        Comparator.comparingInt((Recurrence r) -> r.example().document())
            .thenComparingInt(r -> r.example().block()));
    return new CorpusStatistics(
        ImmutableList.copyOf(boilerplate),
        ImmutableList.copyOf(boilerplateBlocks),
        ImmutableList.copyOf(formulas),
        Stretches.of(articles, formulas, leads, FORMULA_ARTICLES));
  }

  /// The articles of these places, one for each family: its leader, if that is among them.
  private static int[] onePerFamily(List<Place> at, Families families) {
    Map<Integer, Integer> byLeader = new TreeMap<>();
    for (Place place : at) {
      int leader = families.leader(place.document());
      byLeader.merge(leader, place.document(), (first, next) -> next == leader ? next : first);
    }
    return Ints.toArray(byLeader.values());
  }

  private static List<BitSet> marked(
      List<Article> articles, RepeatedRuns runs, IntPredicate ofKey) {
    return articles.stream().map(article -> runs.tokens(article, ofKey)).toList();
  }

  /// The places of each body paragraph, by its words.
  private static Map<Long, List<Place>> paragraphs(List<Article> articles) {
    Map<Long, List<Place>> places = new HashMap<>();
    for (int document = 0; document < articles.size(); document++) {
      List<Block> blocks = articles.get(document).blocks();
      for (int block = 0; block < blocks.size(); block++) {
        if (blocks.get(block).isBody()) {
          places
              .computeIfAbsent(hash(articles.get(document), block), key -> new ArrayList<>())
              .add(new Place(document, block));
        }
      }
    }
    return places;
  }

  private static List<Place> prose(List<Article> articles, List<Place> places) {
    return places.stream()
        .filter(place -> isProse(articles.get(place.document()), place.block()))
        .toList();
  }

  /// Whether the paragraph has words, and doesn't open in quotation marks: what many quote is a
  /// statement.
  private static boolean isProse(Article article, int block) {
    int first = article.tokens().firstFrom(article.blocks().get(block).span().start());
    return first < article.tokens().firstFrom(article.blocks().get(block).span().end())
        && !article.isQuoted(first);
  }

  private static Recurrence recurrence(
      List<Article> articles, int representatives, List<Place> places) {
    List<Instant> times =
        places.stream()
            .flatMap(place -> articles.get(place.document()).document().published().stream())
            .sorted()
            .toList();
    return new Recurrence(
        places.getFirst(),
        representatives,
        places.stream()
            .map(place -> articles.get(place.document()).document().field(Field.OUTLET))
            .flatMap(Optional::stream)
            .sorted()
            .collect(ImmutableSet.toImmutableSet()),
        times.stream().findFirst(),
        times.reversed().stream().findFirst());
  }

  private static long hash(Article article, int block) {
    TokenRange tokens = tokens(article, block);
    return Overruling.hash(article.tokens(), tokens.first(), tokens.end());
  }

  private static TokenRange tokens(Article article, int block) {
    Span span = article.blocks().get(block).span();
    return new TokenRange(
        article.tokens().firstFrom(span.start()), article.tokens().firstFrom(span.end()));
  }

  private static void clear(Article article, Place place, List<BitSet> formulas) {
    TokenRange tokens = tokens(article, place.block());
    formulas.get(place.document()).clear(tokens.first(), tokens.end());
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
    return boilerplateBlocks.get(document).get(block);
  }

  /// Whether this word stands in a formula; a figure in it doesn't, since that is what it says.
  public boolean isFormula(int document, int token) {
    return formulas.get(document).get(token);
  }
}
