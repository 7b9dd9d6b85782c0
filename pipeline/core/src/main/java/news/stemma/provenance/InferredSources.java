package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.Scoring;
import news.stemma.align.SentenceMatch;
import news.stemma.align.SentenceProjector;
import news.stemma.align.Side;
import news.stemma.align.TokenRange;
import news.stemma.provenance.InferredSource.Witness;
import news.stemma.relation.Relation;
import news.stemma.relation.Voice;
import news.stemma.relation.VoicedPassage;
import news.stemma.relation.Voices;
import news.stemma.text.Article;

/// Infers sources that no article of the corpus is, from narrative that independent ones share.
final class InferredSources {
  private static final String GAP = "[…]";

  private static final Comparator<Witness> ORDER =
      Comparator.comparingInt(Witness::document)
          .thenComparingInt(witness -> witness.tokens().first())
          .thenComparingInt(witness -> witness.tokens().end());

  /// Sentences of narrative that a passage claims in both of two independent articles.
  private record Shared(Relation relation, Passage passage, Witness left, Witness right) {
    ImmutableList<Witness> witnesses() {
      return ImmutableList.of(left, right);
    }
  }

  private final List<Article> articles;
  private final Voices voices;
  private final Outlets outlets;
  private final Agencies agencies;
  private final SentenceProjector projector;
  private final Scoring scoring;

  InferredSources(
      List<Article> articles,
      Voices voices,
      Agencies agencies,
      SentenceProjector projector,
      Scoring scoring) {
    this.articles = articles;
    this.voices = voices;
    this.outlets = new Outlets(articles);
    this.agencies = agencies;
    this.projector = projector;
    this.scoring = scoring;
  }

  /// One source for all passages that the same articles share, in the order of their first witness.
  ImmutableList<InferredSource> of(List<Link> links) {
    List<Shared> shared = new ArrayList<>();
    for (Link link : links) {
      if (isIndependent(link.relation())) {
        for (VoicedPassage passage : link.relation().passages()) {
          shared(link.relation(), passage.passage()).ifPresent(shared::add);
        }
      }
    }
    return byArticles(families(shared)).stream()
        .map(this::source)
        .sorted(Comparator.comparing(source -> source.witnesses().getFirst(), ORDER))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isIndependent(Relation relation) {
    return relation.kind() == Relation.Kind.SHARED_SOURCE
        && !outlets.same(relation.left(), relation.right());
  }

  private Optional<Shared> shared(Relation relation, Passage passage) {
    if (passage.score() < scoring.passageClaim()) {
      return Optional.empty();
    }
    return witness(relation, passage, Side.LEFT)
        .flatMap(left ->
            witness(relation, passage, Side.RIGHT)
                .map(right -> new Shared(relation, passage, left, right)));
  }

  /// From the first to the last body sentence of narrative that the passage claims on this side.
  private Optional<Witness> witness(Relation relation, Passage passage, Side side) {
    int document = relation.document(side);
    List<TokenRange> claimed =
        projector
            .project(passage, side, articles.get(document), articles.get(relation.left()))
            .stream()
            .map(SentenceMatch::own)
            .filter(tokens -> articles.get(document).isBody(tokens.first()))
            .filter(tokens -> voices.of(document, tokens) == Voice.NARRATIVE)
            .toList();
    return claimed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Witness(
                document, new TokenRange(claimed.getFirst().first(), claimed.getLast().end())));
  }

  /// Passages that overlap in an article belong to one family.
  private static List<Set<Shared>> families(List<Shared> shared) {
    MutableGraph<Shared> overlaps = GraphBuilder.undirected().build();
    TreeMap<Integer, List<Shared>> byDocument = new TreeMap<>();
    for (Shared passage : shared) {
      overlaps.addNode(passage);
      for (Witness witness : passage.witnesses()) {
        List<Shared> others =
            byDocument.computeIfAbsent(witness.document(), key -> new ArrayList<>());
        others.stream()
            .filter(other -> overlap(other, witness))
            .forEach(other -> overlaps.putEdge(other, passage));
        others.add(passage);
      }
    }
    List<Set<Shared>> families = new ArrayList<>();
    Set<Shared> seen = new HashSet<>();
    for (Shared passage : shared) {
      if (!seen.contains(passage)) {
        Set<Shared> family = new LinkedHashSet<>();
        Traverser.forGraph(overlaps).breadthFirst(passage).forEach(family::add);
        seen.addAll(family);
        families.add(family);
      }
    }
    return families;
  }

  private static boolean overlap(Shared passage, Witness witness) {
    return passage.witnesses().stream()
        .anyMatch(other ->
            other.document() == witness.document() && other.tokens().overlaps(witness.tokens()));
  }

  private static Collection<List<Shared>> byArticles(List<Set<Shared>> families) {
    Map<String, List<Shared>> merged = new TreeMap<>();
    for (Set<Shared> family : families) {
      TreeSet<Integer> documents = new TreeSet<>();
      family.forEach(
          passage -> passage.witnesses().forEach(witness -> documents.add(witness.document())));
      merged.computeIfAbsent(documents.toString(), key -> new ArrayList<>()).addAll(family);
    }
    return merged.values();
  }

  private InferredSource source(List<Shared> family) {
    TreeSet<Witness> witnesses = new TreeSet<>(ORDER);
    family.forEach(passage -> witnesses.addAll(passage.witnesses()));
    Optional<String> name =
        witnesses.stream()
            .flatMap(witness -> agencies.creditedBy(witness.document()).stream())
            .sorted()
            .findFirst();
    ImmutableList<Witness> joined = joined(witnesses);
    return new InferredSource(commonWording(family, joined), joined, name);
  }

  /// Witness ranges of one article that overlap, as one.
  private static ImmutableList<Witness> joined(Set<Witness> witnesses) {
    List<Witness> joined = new ArrayList<>();
    for (Witness witness : witnesses) {
      Witness last = joined.isEmpty() ? witness : joined.getLast();
      boolean overlaps =
          !joined.isEmpty()
              && last.document() == witness.document()
              && last.tokens().overlaps(witness.tokens());
      if (overlaps) {
        joined.removeLast();
        int end = Math.max(last.tokens().end(), witness.tokens().end());
        joined.add(new Witness(witness.document(), new TokenRange(last.tokens().first(), end)));
      } else {
        joined.add(witness);
      }
    }
    return ImmutableList.copyOf(joined);
  }

  /// The words of the first article that it shares with every other that was aligned with it.
  private String commonWording(List<Shared> family, List<Witness> witnesses) {
    int first = witnesses.getFirst().document();
    Map<Integer, BitSet> sharedWith = new TreeMap<>();
    for (Shared passage : family) {
      for (Side side : Side.values()) {
        if (passage.relation().document(side) == first) {
          BitSet words =
              sharedWith.computeIfAbsent(
                  passage.relation().document(side.other()), key -> new BitSet());
          for (MatchedRun run : passage.passage().runs()) {
            if (run.exact()) {
              words.set(run.tokens(side).first(), run.tokens(side).end());
            }
          }
        }
      }
    }
    BitSet common = new BitSet();
    witnesses.stream()
        .filter(witness -> witness.document() == first)
        .forEach(witness -> common.set(witness.tokens().first(), witness.tokens().end()));
    sharedWith.values().forEach(common::and);
    return text(articles.get(first), common);
  }

  private static String text(Article article, BitSet words) {
    List<String> pieces = new ArrayList<>();
    for (int start = words.nextSetBit(0); start >= 0; ) {
      int end = words.nextClearBit(start);
      pieces.add(article.tokens().span(start, end).of(article.text()));
      start = words.nextSetBit(end);
    }
    return String.join(" " + GAP + " ", pieces);
  }
}
