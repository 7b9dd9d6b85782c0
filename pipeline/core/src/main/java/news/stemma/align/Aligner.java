package news.stemma.align;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Sketch;
import news.stemma.text.Article;

/// Aligns pairs of articles: anchors, chains of anchors, affine alignment around them, cuts where
/// two passages part.
public final class Aligner {
  private static final Comparator<Passage> READING_ORDER =
      Comparator.comparingInt((Passage passage) -> passage.left().first())
          .thenComparingInt(passage -> passage.right().first())
          .thenComparingInt(passage -> passage.left().end())
          .thenComparingInt(passage -> passage.right().end());

  private final Scoring scoring;
  private final Openings openings;
  private final Discovery discovery;
  private final List<Article> articles;
  private final List<Sketch> sketches;

  /// @param articles of a corpus, in the order that candidate pairs count them in
  /// @param sketches of the same, in the same order
  public Aligner(Scoring scoring, Banding banding, List<Article> articles, List<Sketch> sketches) {
    this.scoring = scoring;
    this.openings = Openings.of(scoring);
    this.discovery = new Discovery(banding);
    this.articles = articles;
    this.sketches = sketches;
  }

  /// The passages of each pair, in order; none where nothing scores enough for a claim.
  ///
  /// @param pairs of one left article, one or more, whose words are looked up once for all of them
  /// @throws IllegalArgumentException where the left articles differ
  public List<Alignment> align(List<CandidatePair> pairs) {
    Article left = articles.get(pairs.getFirst().left());
    Anchors anchors = new Anchors(left.tokens());
    GapAligner gaps = new GapAligner(openings);
    List<Alignment> alignments = new ArrayList<>();
    for (CandidatePair pair : pairs) {
      if (pair.left() != pairs.getFirst().left()) {
        throw new IllegalArgumentException(pair + " is not of article " + pairs.getFirst().left());
      }
      Article right = articles.get(pair.right());
      WordPairs words = new WordPairs(left, right, scoring);
      List<Chain> chains = Chainer.chains(anchors.with(right.tokens()), left, scoring);
      alignments.add(alignment(pair, cover(chains, words, gaps)));
    }
    return alignments;
  }

  private Cover cover(List<Chain> chains, WordPairs words, GapAligner gaps) {
    List<Stretch> stretches = new ArrayList<>();
    for (Chain chain : chains) {
      stretches.addAll(Stretch.cut(gaps.align(chain, words), words.left(), scoring));
    }
    return Cover.of(stretches, words.left(), scoring);
  }

  private Alignment alignment(CandidatePair pair, Cover cover) {
    List<Passage> passages = new ArrayList<>();
    cover.primary().forEach(stretch -> passages.add(passage(pair, stretch, true)));
    cover.repeated().forEach(stretch -> passages.add(passage(pair, stretch, false)));
    passages.sort(READING_ORDER);
    return new Alignment(pair.left(), pair.right(), ImmutableList.copyOf(passages), pair.foundBy());
  }

  private Passage passage(CandidatePair pair, Stretch stretch, boolean primary) {
    ImmutableSet<Stage> stages =
        discovery.stages(
            pair,
            new Discovery.Sketched(articles.get(pair.left()), sketches.get(pair.left())),
            stretch.leftTokens(),
            new Discovery.Sketched(articles.get(pair.right()), sketches.get(pair.right())),
            stretch.rightTokens());
    return new Passage(
        stretch.leftTokens(),
        stretch.rightTokens(),
        stretch.score(),
        ImmutableList.copyOf(stretch.runs()),
        primary,
        stages);
  }
}
