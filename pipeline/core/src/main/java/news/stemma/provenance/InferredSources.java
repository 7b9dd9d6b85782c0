package news.stemma.provenance;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
  ///
  /// @param link position of the pair's link
  /// @param passage position of the passage in the relation
  /// @param words that match in the passage
  private record Shared(int link, int passage, int words, Witness left, Witness right) {
    ImmutableList<Witness> witnesses() {
      return ImmutableList.of(left, right);
    }
  }

  /// Passages that overlap, directly or through others, and the articles that have them.
  private record Family(ImmutableList<Shared> passages) implements SharedArticles.Having {
    @Override
    public IntStream articles() {
      return passages.stream()
          .flatMap(passage -> passage.witnesses().stream())
          .mapToInt(Witness::document)
          .distinct();
    }
  }

  private final List<Article> articles;
  private final Voices voices;
  private final Outlets outlets;
  private final SentenceProjector projector;
  private final Scoring scoring;

  InferredSources(
      List<Article> articles,
      Voices voices,
      Outlets outlets,
      SentenceProjector projector,
      Scoring scoring) {
    this.articles = articles;
    this.voices = voices;
    this.outlets = outlets;
    this.projector = projector;
    this.scoring = scoring;
  }

  /// One source for all passages that the same articles share, in the order of their first witness.
  ImmutableList<InferredSource> of(Links links) {
    return SharedArticles.joined(families(shared(links))).stream()
        .filter(families -> !isCovered(families))
        .map(families -> source(families, links))
        .filter(source -> !isHeldElsewhere(source, links))
        .sorted(Comparator.comparing(source -> source.witnesses().getFirst(), ORDER))
        .collect(ImmutableList.toImmutableList());
  }

  private List<Shared> shared(Links links) {
    List<Shared> shared = new ArrayList<>();
    int position = 0;
    for (Relation relation : links.relations()) {
      for (int i = 0; isIndependent(relation) && i < relation.passages().size(); i++) {
        Passage passage = relation.passages().get(i).passage();
        if (passage.score() >= scoring.passageClaim()) {
          Optional<Witness> left = witness(relation, passage, Side.LEFT);
          Optional<Witness> right = left.isEmpty() ? left : witness(relation, passage, Side.RIGHT);
          if (right.isPresent()) {
            shared.add(new Shared(position, i, passage.words(), left.get(), right.get()));
          }
        }
      }
      position++;
    }
    return shared;
  }

  private boolean isIndependent(Relation relation) {
    return relation.kind() == Relation.Kind.SHARED_SOURCE
        && !outlets.same(relation.left(), relation.right());
  }

  /// From the first to the last body sentence of narrative that the passage claims on this side.
  private Optional<Witness> witness(Relation relation, Passage passage, Side side) {
    int document = relation.document(side);
    Article article = articles.get(document);
    List<TokenRange> claimed =
        projector.project(passage, side, article, articles.get(relation.left())).stream()
            .map(SentenceMatch::own)
            .filter(tokens -> article.isBody(tokens.first()))
            .filter(tokens -> voices.of(document, tokens) == Voice.NARRATIVE)
            .toList();
    return claimed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Witness(
                document, new TokenRange(claimed.getFirst().first(), claimed.getLast().end())));
  }

  /// Where a passage has a witness.
  private record Place(Witness witness, int passage) {}

  /// Passages that overlap in an article belong to one family. Of witnesses in order, one overlaps
  /// some before it where it begins before the end that these have reached.
  private static ImmutableList<Family> families(List<Shared> shared) {
    List<Place> places = new ArrayList<>();
    for (int passage = 0; passage < shared.size(); passage++) {
      places.add(new Place(shared.get(passage).left(), passage));
      places.add(new Place(shared.get(passage).right(), passage));
    }
    places.sort(Comparator.comparing(Place::witness, ORDER));
    JoinedSets overlapping = new JoinedSets(shared.size());
    int reached = 0;
    for (int i = 0; i < places.size(); i++) {
      Witness witness = places.get(i).witness();
      boolean sameArticle = i > 0 && places.get(i - 1).witness().document() == witness.document();
      if (sameArticle && witness.tokens().first() < reached) {
        overlapping.join(places.get(i - 1).passage(), places.get(i).passage());
      }
      reached = Math.max(sameArticle ? reached : 0, witness.tokens().end());
    }
    return overlapping.sets().stream()
        .map(set ->
            new Family(
                Arrays.stream(set).mapToObj(shared::get).collect(ImmutableList.toImmutableList())))
        .collect(ImmutableList.toImmutableList());
  }

  /// Whether an article of the corpus is the source itself: wire copy or a press release that holds
  /// most of the wording, or, among three or more, the only one that does.
  private boolean isCovered(List<Family> families) {
    Multiset<Integer> words = HashMultiset.create();
    int all = 0;
    for (Family family : families) {
      int longest = family.passages().stream().mapToInt(Shared::words).max().orElse(0);
      all += longest;
      family.articles().forEach(document -> words.add(document, longest));
    }
    double most = COVER * all;
    List<Integer> covering =
        words.elementSet().stream().filter(document -> words.count(document) >= most).toList();
    boolean only = covering.size() == 1 && words.elementSet().size() > 2;
    return only || covering.stream().anyMatch(outlets::supplies);
  }

  /// Whether an article that is no witness, since it stands nearer to them, has most of the
  /// wording.
  private static boolean isHeldElsewhere(InferredSource source, Links links) {
    Multiset<Integer> held = HashMultiset.create();
    BitSet witnesses = new BitSet();
    source.witnesses().forEach(witness -> witnesses.set(witness.document()));
    int all = 0;
    for (Witness witness : source.witnesses()) {
      all += witness.tokens().size();
      links
          .of(witness.document())
          .filter(position -> !witnesses.get(links.partner(position, witness.document())))
          .forEach(position -> {
            Relation relation = links.relations().get(position);
            Side side = relation.left() == witness.document() ? Side.LEFT : Side.RIGHT;
            held.add(
                relation.document(side.other()), matchedWithin(relation, side, witness.tokens()));
          });
    }
    double most = COVER * all;
    return held.entrySet().stream().anyMatch(entry -> entry.getCount() >= most);
  }

  private static int matchedWithin(Relation relation, Side side, TokenRange tokens) {
    return Links.matched(relation, side).get(tokens.first(), tokens.end()).cardinality();
  }

  private InferredSource source(List<Family> families, Links links) {
    List<Shared> family =
        families.stream().flatMap(overlapping -> overlapping.passages().stream()).toList();
    TreeSet<Witness> witnesses = new TreeSet<>(ORDER);
    family.forEach(passage -> witnesses.addAll(passage.witnesses()));
    Optional<String> wire =
        witnesses.stream()
            .map(Witness::document)
            .filter(outlets::isWire)
            .flatMap(document -> articles.get(document).document().field(Field.OUTLET).stream())
            .sorted()
            .findFirst();
    Optional<String> credited =
        witnesses.stream()
            .flatMap(witness -> outlets.creditedBy(witness.document()).stream())
            .sorted()
            .findFirst();
    Optional<Basis> basis =
        wire.map(outlet -> Basis.WIRE_IN_CORPUS).or(() -> credited.map(agency -> Basis.CREDIT));
    ImmutableList<Witness> joined = joined(witnesses);
    return new InferredSource(
        commonWording(family, joined, links), joined, wire.or(() -> credited), basis);
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
  private String commonWording(List<Shared> family, List<Witness> witnesses, Links links) {
    int first = witnesses.getFirst().document();
    Map<Integer, BitSet> sharedWith = new TreeMap<>();
    for (Shared shared : family) {
      if (shared.left().document() == first || shared.right().document() == first) {
        Side side = shared.left().document() == first ? Side.LEFT : Side.RIGHT;
        Relation relation = links.relations().get(shared.link());
        BitSet words =
            sharedWith.computeIfAbsent(relation.document(side.other()), key -> new BitSet());
        for (MatchedRun run : relation.passages().get(shared.passage()).passage().runs()) {
          if (run.exact()) {
            words.set(run.tokens(side).first(), run.tokens(side).end());
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
