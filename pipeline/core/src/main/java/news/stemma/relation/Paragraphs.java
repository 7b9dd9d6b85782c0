package news.stemma.relation;

import com.carrotsearch.hppc.IntIntHashMap;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.align.TokenRange;
import news.stemma.candidate.Families;
import news.stemma.candidate.KeyRows;
import news.stemma.relation.CorpusStatistics.Place;
import news.stemma.relation.CorpusStatistics.Recurrence;
import news.stemma.text.Article;
import news.stemma.text.Span;

/// The body paragraphs of a corpus by their words: a row for each, but for those of which somebody
/// has said whether they are boilerplate.
final class Paragraphs {
  /// So many articles, not near-duplicates of each other, make a paragraph recur.
  private static final int ARTICLES = 3;

  private final Positions positions;
  private final Families families;
  private final Overruling overruling;
  private final KeyRows rows;
  private final ListMultimap<Long, Place> setAside = ArrayListMultimap.create();
  private final ListMultimap<Integer, TokenRange> kept = ArrayListMultimap.create();

  /// @param positions of the blocks of the corpus
  Paragraphs(Positions positions, Families families, Overruling overruling, KeyRows rows) {
    this.positions = positions;
    this.families = families;
    this.overruling = overruling;
    this.rows = rows;
  }

  /// Adds those of the next article, whose blocks have their positions.
  void add(int document, Article article) {
    for (int block = 0; block < article.blocks().size(); block++) {
      if (article.blocks().get(block).isBody()) {
        TokenRange tokens = tokens(article, block);
        long hash = Overruling.hash(article.tokens(), tokens.first(), tokens.end());
        if (overruling.kept().contains(hash)) {
          kept.put(document, tokens);
        } else if (overruling.setAside().contains(hash)) {
          setAside.put(hash, new Place(document, block));
        } else if (isProse(article, tokens)) {
          rows.add(hash, positions.row(document, block));
        }
      }
    }
  }

  private static TokenRange tokens(Article article, int block) {
    Span span = article.blocks().get(block).span();
    return new TokenRange(
        article.tokens().firstFrom(span.start()), article.tokens().firstFrom(span.end()));
  }

  /// Whether the paragraph has words, and doesn't open in quotation marks: what many quote is a
  /// statement.
  private static boolean isProse(Article article, TokenRange tokens) {
    return tokens.first() < tokens.end() && !article.isQuoted(tokens.first());
  }

  /// Takes out of these words of an article what stands in paragraphs that are said to be no
  /// boilerplate.
  void clearKept(int document, BitSet words) {
    kept.get(document).forEach(tokens -> words.clear(tokens.first(), tokens.end()));
  }

  /// Those that are boilerplate, in the order of their first places, once all articles are added.
  ///
  /// @param blocks gets a mark wherever one of them stands
  List<Recurrence> boilerplate(
      Publications publications, RecurrenceRule rule, Strangers strangers, Marks blocks) {
    List<Recurrence> boilerplate = new ArrayList<>();
    for (Collection<Place> places : setAside.asMap().values()) {
      int[] documents = places.stream().mapToInt(Place::document).toArray();
      boilerplate.add(recurrence(places.iterator().next(), documents, publications));
      places.forEach(place -> blocks.set(positions.of(place.document(), place.block())));
    }
    rows.drain((hash, places) -> {
      int[] documents =
          Arrays.stream(places)
              .map(place -> positions.document(Integer.toUnsignedLong(place)))
              .toArray();
      int[] families = onePerFamily(documents);
      if (families.length >= ARTICLES
          && rule.isBoilerplate(families).orElseGet(() -> strangers.areMostOf(families))) {
        long first = Integer.toUnsignedLong(places[0]);
        Place example = new Place(documents[0], positions.index(first));
        boilerplate.add(recurrence(example, documents, publications));
        Arrays.stream(places).mapToLong(Integer::toUnsignedLong).forEach(blocks::set);
      }
    });
    boilerplate.sort(
        Comparator.comparingInt((Recurrence r) -> r.example().document())
            .thenComparingInt(r -> r.example().block()));
    return boilerplate;
  }

  /// Of these articles one for each family, in the order of leaders: the leader, if it is among
  /// them.
  private int[] onePerFamily(int[] documents) {
    IntIntHashMap byLeader = new IntIntHashMap(documents.length);
    for (int document : documents) {
      int leader = families.leader(document);
      if (document == leader || !byLeader.containsKey(leader)) {
        byLeader.put(leader, document);
      }
    }
    int[] leaders = byLeader.keys().toArray();
    Arrays.sort(leaders);
    return Arrays.stream(leaders).map(byLeader::get).toArray();
  }

  private Recurrence recurrence(Place example, int[] documents, Publications publications) {
    List<Instant> times =
        Arrays.stream(documents)
            .mapToObj(publications::time)
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    return new Recurrence(
        example,
        onePerFamily(documents).length,
        Arrays.stream(documents)
            .mapToObj(publications::name)
            .flatMap(Optional::stream)
            .sorted()
            .collect(ImmutableSet.toImmutableSet()),
        times.stream().findFirst(),
        times.reversed().stream().findFirst());
  }
}
