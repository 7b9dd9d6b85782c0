package news.stemma.app.eval.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.Configuration;
import news.stemma.align.Aligner;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.candidate.CandidatePair;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import news.stemma.text.Tokens;

/// Measures what an answer has of its source, through the stages of core. The pair need not have
/// been a candidate.
public final class ReuseMeter {
  private static final int SHINGLE_WORDS = 3;
  private static final double PERCENT = 100;

  private final ArticleParser parser;
  private final Sketcher sketcher;
  private final Configuration configuration;

  public ReuseMeter(Configuration configuration) {
    this.parser = new ArticleParser(configuration.languages());
    this.sketcher = new Sketcher(configuration.scheme());
    this.configuration = configuration;
  }

  public Answer measure(LabelledPair pair) {
    return new Answer(
        pair.answer().id(), pair.task(), pair.truth(), features(pair.answer(), pair.source()));
  }

  ReuseFeatures features(Document answerDocument, Document sourceDocument) {
    Article answer = parser.parse(answerDocument);
    Article source = parser.parse(sourceDocument);
    List<Passage> passages = passages(source, answer);
    int[] runs =
        passages.stream()
            .flatMap(passage -> passage.runs().stream())
            .filter(MatchedRun::exact)
            .mapToInt(MatchedRun::length)
            .toArray();
    double covered = (coveredWords(passages) + 1.0) / (answer.tokens().size() + 1);
    return new ReuseFeatures(
        containment(shingles(answer.tokens()), shingles(source.tokens())),
        meanRun(runs),
        PERCENT * covered / Arrays.stream(runs).max().orElse(1));
  }

  private List<Passage> passages(Article source, Article answer) {
    ImmutableList<Article> articles = ImmutableList.of(source, answer);
    List<Sketch> sketches = articles.stream().map(sketcher::sketch).toList();
    Aligner aligner =
        new Aligner(configuration.scoring(), configuration.banding(), articles, sketches);
    CandidatePair pair = new CandidatePair(0, 1, ImmutableSet.of());
    return aligner.align(List.of(pair)).getFirst().passages().stream()
        .filter(Passage::primary)
        .toList();
  }

  private static int coveredWords(List<Passage> passages) {
    BitSet covered = new BitSet();
    passages.forEach(passage -> covered.set(passage.right().first(), passage.right().end()));
    return covered.cardinality();
  }

  private static double meanRun(int[] runs) {
    double words = Arrays.stream(runs).sum();
    return words == 0 ? 1 : Arrays.stream(runs).map(run -> run * run).sum() / words;
  }

  private static double containment(Set<String> answer, Set<String> source) {
    return (Sets.intersection(answer, source).size() + 1.0) / (answer.size() + 1);
  }

  private static Set<String> shingles(Tokens tokens) {
    return IntStream.rangeClosed(0, tokens.size() - SHINGLE_WORDS)
        .mapToObj(first -> shingle(tokens, first))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String shingle(Tokens tokens, int first) {
    return IntStream.range(first, first + SHINGLE_WORDS)
        .mapToObj(tokens::term)
        .collect(Collectors.joining(" "));
  }
}
