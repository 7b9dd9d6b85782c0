package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.align.Alignment;
import news.stemma.candidate.Families;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;

/// How often each paragraph of a corpus occurs: in how many articles, of which outlets, between
/// which times. Near-duplicates count once.
///
/// A paragraph in several articles of one outlet that share little else is furniture of that
/// outlet's site; in versions of one story it is the story. How many articles carry it says nothing
/// by itself: the most carried paragraphs are wire copy.
public final class CorpusStatistics {
  /// So many articles of one outlet, not near-duplicates of each other, make a paragraph furniture.
  private static final int FURNITURE_ARTICLES = 3;

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

  private final ImmutableList<Recurrence> boilerplate;
  private final ImmutableSet<Place> boilerplatePlaces;

  private CorpusStatistics(
      ImmutableList<Recurrence> boilerplate, ImmutableSet<Place> boilerplatePlaces) {
    this.boilerplate = boilerplate;
    this.boilerplatePlaces = boilerplatePlaces;
  }

  public static CorpusStatistics of(
      List<Article> articles, Families families, List<Alignment> alignments) {
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
    Strangers strangers = Strangers.of(articles, alignments);
    List<Recurrence> boilerplate = new ArrayList<>();
    ImmutableSet.Builder<Place> boilerplatePlaces = ImmutableSet.builder();
    for (List<Place> at : places.values()) {
      if (at.size() >= FURNITURE_ARTICLES
          && isFurniture(recurrence(articles, families, at))
          && at.stream().allMatch(place -> outlet(articles, place).isPresent())
          && strangers.areMostOf(at)) {
        boilerplate.add(recurrence(articles, families, at));
        boilerplatePlaces.addAll(at);
      }
    }
    boilerplate.sort(
        Comparator.comparingInt((Recurrence r) -> r.example().document())
            .thenComparingInt(r -> r.example().block()));
    return new CorpusStatistics(ImmutableList.copyOf(boilerplate), boilerplatePlaces.build());
  }

  private static Optional<String> outlet(List<Article> articles, Place place) {
    return articles.get(place.document()).document().field(Field.OUTLET);
  }

  private static boolean isFurniture(Recurrence recurrence) {
    return recurrence.articles() >= FURNITURE_ARTICLES && recurrence.outlets().size() == 1;
  }

  private static Recurrence recurrence(
      List<Article> articles, Families families, List<Place> places) {
    List<Instant> times =
        places.stream()
            .flatMap(place -> articles.get(place.document()).document().published().stream())
            .sorted()
            .toList();
    return new Recurrence(
        places.getFirst(),
        (int) places.stream().map(place -> families.leader(place.document())).distinct().count(),
        places.stream()
            .map(place -> outlet(articles, place))
            .flatMap(Optional::stream)
            .sorted()
            .collect(ImmutableSet.toImmutableSet()),
        times.stream().findFirst(),
        times.reversed().stream().findFirst());
  }

  private static long hash(Article article, int block) {
    int first = article.tokens().firstFrom(article.blocks().get(block).span().start());
    int end = article.tokens().firstFrom(article.blocks().get(block).span().end());
    Hasher hasher = Hashing.farmHashFingerprint64().newHasher();
    for (int token = first; token < end; token++) {
      hasher.putLong(article.tokens().hash(token));
    }
    return hasher.hash().asLong();
  }

  /// What was set aside, in the order of its first places.
  public ImmutableList<Recurrence> boilerplate() {
    return boilerplate;
  }

  /// Whether this paragraph was set aside.
  public boolean isBoilerplate(int document, int block) {
    return !boilerplatePlaces.isEmpty() && boilerplatePlaces.contains(new Place(document, block));
  }
}
