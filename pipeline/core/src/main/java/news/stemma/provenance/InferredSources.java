package news.stemma.provenance;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultiset;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
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
import news.stemma.text.Field;

/// Infers sources that no article of the corpus is, from narrative that independent ones share.
final class InferredSources {
  private static final String GAP = "[…]";

  /// An article that holds so much of the passages is their source.
  private static final double COVER = 0.8;

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
    ListMultimap<Integer, Link> linksOf = ArrayListMultimap.create();
    for (Link link : links) {
      linksOf.put(link.relation().left(), link);
      linksOf.put(link.relation().right(), link);
    }
    List<Shared> shared = new ArrayList<>();
    for (Link link : links) {
      if (isIndependent(link.relation())) {
        for (VoicedPassage passage : link.relation().passages()) {
          shared(link.relation(), passage.passage()).ifPresent(shared::add);
        }
      }
    }
    return byArticles(families(shared)).stream()
        .filter(families -> !isCovered(families))
        .map(this::source)
        .filter(source -> !isHeldElsewhere(source, linksOf))
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

  /// Families that have two articles in common have one source.
  private static List<List<Set<Shared>>> byArticles(List<Set<Shared>> families) {
    List<List<Set<Shared>>> sources = new ArrayList<>();
    for (Set<Shared> family : families) {
      List<Set<Shared>> whole = new ArrayList<>(List.of(family));
      for (Iterator<List<Set<Shared>>> others = sources.iterator(); others.hasNext(); ) {
        List<Set<Shared>> other = others.next();
        if (Sets.intersection(articles(whole), articles(other)).size() >= 2) {
          others.remove();
          whole.addAll(other);
        }
      }
      sources.add(whole);
    }
    return sources;
  }

  private static Set<Integer> articles(List<Set<Shared>> families) {
    Set<Integer> articles = new TreeSet<>();
    for (Set<Shared> family : families) {
      for (Shared passage : family) {
        passage.witnesses().forEach(witness -> articles.add(witness.document()));
      }
    }
    return articles;
  }

  /// Whether an article of the corpus is the source itself: one of role `wire` that holds most of
  /// the wording, or, among three or more, the only one that does.
  private boolean isCovered(List<Set<Shared>> families) {
    Multiset<Integer> words = TreeMultiset.create();
    int all = 0;
    for (Set<Shared> family : families) {
      int longest = family.stream().mapToInt(passage -> passage.passage().words()).max().orElse(0);
      all += longest;
      articles(List.of(family)).forEach(document -> words.add(document, longest));
    }
    double most = COVER * all;
    List<Integer> covering =
        words.elementSet().stream().filter(document -> words.count(document) >= most).toList();
    boolean only = covering.size() == 1 && words.elementSet().size() > 2;
    return only || covering.stream().anyMatch(this::isWire);
  }

  /// Whether an article that is no witness, since it stands nearer to them, has most of the
  /// wording.
  private static boolean isHeldElsewhere(
      InferredSource source, ListMultimap<Integer, Link> linksOf) {
    Multiset<Integer> held = TreeMultiset.create();
    int all = 0;
    for (Witness witness : source.witnesses()) {
      all += witness.tokens().size();
      for (Link link : linksOf.get(witness.document())) {
        Relation relation = link.relation();
        Side side = relation.left() == witness.document() ? Side.LEFT : Side.RIGHT;
        held.add(relation.document(side.other()), matchedWithin(relation, side, witness.tokens()));
      }
    }
    source.witnesses().forEach(witness -> held.setCount(witness.document(), 0));
    double most = COVER * all;
    return held.entrySet().stream().anyMatch(entry -> entry.getCount() >= most);
  }

  private static int matchedWithin(Relation relation, Side side, TokenRange tokens) {
    BitSet matched = new BitSet();
    for (VoicedPassage passage : relation.passages()) {
      passage.passage().addMatched(side, matched);
    }
    return matched.get(tokens.first(), tokens.end()).cardinality();
  }

  private boolean isWire(int document) {
    return articles.get(document).document().field(Field.ROLE).filter("wire"::equals).isPresent();
  }

  private InferredSource source(List<Set<Shared>> families) {
    List<Shared> family = families.stream().flatMap(Set::stream).toList();
    TreeSet<Witness> witnesses = new TreeSet<>(ORDER);
    family.forEach(passage -> witnesses.addAll(passage.witnesses()));
    Optional<String> wire =
        witnesses.stream()
            .map(Witness::document)
            .filter(this::isWire)
            .flatMap(document -> articles.get(document).document().field(Field.OUTLET).stream())
            .sorted()
            .findFirst();
    Optional<String> credited =
        witnesses.stream()
            .flatMap(witness -> agencies.creditedBy(witness.document()).stream())
            .sorted()
            .findFirst();
    Optional<Basis> basis =
        wire.map(outlet -> Basis.WIRE_IN_CORPUS).or(() -> credited.map(agency -> Basis.CREDIT));
    ImmutableList<Witness> joined = joined(witnesses);
    return new InferredSource(
        commonWording(family, joined), joined, wire.or(() -> credited), basis);
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
