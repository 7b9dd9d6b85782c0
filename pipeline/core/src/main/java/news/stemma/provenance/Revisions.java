package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.stemma.align.MatchedRun;
import news.stemma.align.SentenceMatch;
import news.stemma.align.SentenceProjector;
import news.stemma.align.Side;
import news.stemma.relation.VoicedPassage;
import news.stemma.text.Article;
import news.stemma.text.Block;

/// Draws up the revision of a pair with a direction.
final class Revisions {
  private final List<Article> articles;
  private final SentenceProjector projector;

  Revisions(List<Article> articles, SentenceProjector projector) {
    this.articles = articles;
    this.projector = projector;
  }

  /// Empty where the link has no direction.
  Optional<Revision> of(Link link) {
    return link.sourceSide().map(side -> revision(link, side));
  }

  private Revision revision(Link link, Side sourceSide) {
    int source = link.relation().document(sourceSide);
    int derived = link.relation().document(sourceSide.other());
    Article sourceArticle = articles.get(source);
    Article derivedArticle = articles.get(derived);
    Map<Integer, Integer> into = mainTargets(link, sourceSide, sourceArticle, derivedArticle);
    TreeMap<Integer, List<Integer>> origins = new TreeMap<>();
    into.forEach((paragraph, target) ->
        origins.computeIfAbsent(target, key -> new ArrayList<>()).add(paragraph));
    List<Revision.Change> changes = new ArrayList<>();
    for (int paragraph : paragraphs(sourceArticle)) {
      Integer target = into.get(paragraph);
      if (target == null) {
        changes.add(new Revision.Change.Dropped(paragraph));
      } else if (origins.getOrDefault(target, List.of()).size() == 1) {
        changes.add(
            sameWords(sourceArticle, paragraph, derivedArticle, target)
                ? new Revision.Change.Kept(paragraph, target)
                : new Revision.Change.Edited(paragraph, target));
      } else if (origins.getOrDefault(target, List.of()).getFirst() == paragraph) {
        changes.add(
            new Revision.Change.Merged(
                ImmutableList.copyOf(origins.getOrDefault(target, List.of())), target));
      }
    }
    TreeSet<Integer> added = new TreeSet<>(paragraphs(derivedArticle));
    added.removeAll(origins.keySet());
    added.removeAll(claimedBlocks(link, sourceSide.other(), derivedArticle));
    return new Revision(
        source, derived, ImmutableList.copyOf(changes), ImmutableList.copyOf(added));
  }

  /// Blocks of one side that have a sentence the other has too.
  private Set<Integer> claimedBlocks(Link link, Side side, Article article) {
    Set<Integer> blocks = new TreeSet<>();
    Article left = articles.get(link.relation().left());
    for (VoicedPassage passage : link.relation().passages()) {
      projector
          .project(passage.passage(), side, article, left)
          .forEach(match -> blocks.add(match.sentence().block()));
    }
    return blocks;
  }

  /// For every source paragraph that has a claimed sentence in the derived article the paragraph
  /// that took most words of it.
  private Map<Integer, Integer> mainTargets(
      Link link, Side sourceSide, Article source, Article derived) {
    Map<Integer, TreeMap<Integer, Integer>> words = new TreeMap<>();
    Article left = articles.get(link.relation().left());
    for (VoicedPassage passage : link.relation().passages()) {
      for (SentenceMatch match : projector.project(passage.passage(), sourceSide, source, left)) {
        for (MatchedRun run : match.runs()) {
          for (int i = 0; i < run.length(); i++) {
            words
                .computeIfAbsent(match.sentence().block(), key -> new TreeMap<>())
                .merge(
                    derived.blockIndex(run.tokens(sourceSide.other()).first() + i),
                    1,
                    Integer::sum);
          }
        }
      }
    }
    Map<Integer, Integer> targets = new HashMap<>();
    words.forEach((paragraph, counts) ->
        counts.entrySet().stream()
            .filter(entry -> source.blocks().get(paragraph).isBody())
            .filter(entry -> derived.blocks().get(entry.getKey()).isBody())
            .max(Map.Entry.comparingByValue())
            .ifPresent(most -> targets.put(paragraph, most.getKey())));
    return new TreeMap<>(targets);
  }

  private static List<Integer> paragraphs(Article article) {
    List<Integer> paragraphs = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      if (article.blocks().get(i).isBody()) {
        paragraphs.add(i);
      }
    }
    return paragraphs;
  }

  private static boolean sameWords(Article one, int block, Article other, int otherBlock) {
    Block first = one.blocks().get(block);
    Block second = other.blocks().get(otherBlock);
    int start = one.tokens().firstFrom(first.span().start());
    int length = one.tokens().firstFrom(first.span().end()) - start;
    int otherStart = other.tokens().firstFrom(second.span().start());
    if (other.tokens().firstFrom(second.span().end()) - otherStart != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!one.tokens().sameTerm(start + i, other.tokens(), otherStart + i)) {
        return false;
      }
    }
    return true;
  }
}
