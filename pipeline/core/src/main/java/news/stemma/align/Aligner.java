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
  private final Discovery discovery;
  private final List<Article> articles;
  private final List<Sketch> sketches;

  /// @param articles of a corpus, in the order that candidate pairs count them in
  /// @param sketches of the same, in the same order
  public Aligner(Scoring scoring, Banding banding, List<Article> articles, List<Sketch> sketches) {
    this.scoring = scoring;
    this.discovery = new Discovery(banding);
    this.articles = articles;
    this.sketches = sketches;
  }

  /// The passages of the pair; none where nothing scores enough for a claim.
  public Alignment align(CandidatePair pair) {
    Cover cover = cover(articles.get(pair.left()), articles.get(pair.right()));
    List<Passage> passages = new ArrayList<>();
    cover.primary().forEach(stretch -> passages.add(passage(pair, stretch, true)));
    cover.repeated().forEach(stretch -> passages.add(passage(pair, stretch, false)));
    passages.sort(READING_ORDER);
    return new Alignment(pair.left(), pair.right(), ImmutableList.copyOf(passages), pair.foundBy());
  }

  private Cover cover(Article left, Article right) {
    List<MatchedRun> anchors = Anchors.of(left, right);
    GapAligner gaps = new GapAligner(left, right, scoring);
    List<Stretch> stretches = new ArrayList<>();
    for (Chain chain : Chainer.chains(anchors, left, scoring)) {
      stretches.addAll(Stretch.cut(gaps.align(chain), left, scoring));
    }
    return Cover.of(stretches, left, scoring);
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
