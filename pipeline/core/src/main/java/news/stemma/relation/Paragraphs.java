package news.stemma.relation;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import news.stemma.align.TokenRange;
import news.stemma.candidate.Families;
import news.stemma.candidate.KeyRows;
import news.stemma.relation.CorpusStatistics.Place;
import news.stemma.relation.CorpusStatistics.Recurrence;
import news.stemma.text.Article;

/// The body paragraphs of a corpus by their words: a row for each, but for those of which somebody
/// has said whether they are boilerplate.
final class Paragraphs {
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
    BodyParagraphs.of(article, overruling)
        .forEach((paragraph, said) -> {
          switch (said) {
            case KEPT -> kept.put(document, paragraph.tokens());
            case SET_ASIDE ->
                setAside.put(paragraph.hash(), new Place(document, paragraph.block()));
            case NOTHING -> rows.add(paragraph.hash(), positions.row(document, paragraph.block()));
          }
        });
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
    ParagraphRule paragraphRule = new ParagraphRule(publications, families::leader, rule);
    for (Collection<Place> places : setAside.asMap().values()) {
      int[] documents = places.stream().mapToInt(Place::document).toArray();
      boilerplate.add(paragraphRule.recurrence(places.iterator().next(), documents));
      places.forEach(place -> blocks.set(positions.of(place.document(), place.block())));
    }
    rows.drain((hash, places) -> {
      int[] documents =
          Arrays.stream(places)
              .map(place -> positions.document(Integer.toUnsignedLong(place)))
              .toArray();
      int[] families = paragraphRule.onePerFamily(documents);
      if (paragraphRule.isBoilerplate(families).orElseGet(() -> strangers.areMostOf(families))) {
        long first = Integer.toUnsignedLong(places[0]);
        Place example = new Place(documents[0], positions.index(first));
        boilerplate.add(paragraphRule.recurrence(example, documents));
        Arrays.stream(places).mapToLong(Integer::toUnsignedLong).forEach(blocks::set);
      }
    });
    boilerplate.sort(
        Comparator.comparingInt((Recurrence r) -> r.example().document())
            .thenComparingInt(r -> r.example().block()));
    return boilerplate;
  }
}
