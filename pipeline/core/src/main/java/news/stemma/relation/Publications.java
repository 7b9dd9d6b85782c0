package news.stemma.relation;

import com.carrotsearch.hppc.IntArrayList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Who published each article of a corpus, and when: 16 bytes an article.
public final class Publications {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  /// At i the outlet of the i-th name: names that fold to the same words are of one.
  private final IntArrayList outletsOfNames = new IntArrayList();

  private final Map<String, Integer> outlets = new HashMap<>();

  /// By article, where its outlet's name is in `names`.
  private final int[] namesOfArticles;

  private final BitSet named = new BitSet();
  private final BitSet known = new BitSet();
  private final long[] seconds;
  private final int[] nanos;
  private final BitSet dated = new BitSet();

  /// @param articles that will be added
  Publications(int articles) {
    this.namesOfArticles = new int[articles];
    this.seconds = new long[articles];
    this.nanos = new int[articles];
  }

  /// @param documents of a corpus in the order of their ids
  public static Publications of(List<Document> documents) {
    Publications publications = new Publications(documents.size());
    int position = 0;
    for (Document document : documents) {
      publications.add(position++, document);
    }
    return publications;
  }

  void add(int document, Document published) {
    published
        .field(Field.OUTLET)
        .ifPresent(name -> {
          int ordinal = ordinals.computeIfAbsent(name, this::ordinal);
          namesOfArticles[document] = ordinal;
          named.set(document);
          known.set(document, outletsOfNames.get(ordinal) != outlets.getOrDefault("", -1));
        });
    published
        .published()
        .ifPresent(time -> {
          seconds[document] = time.getEpochSecond();
          nanos[document] = time.getNano();
          dated.set(document);
        });
  }

  private int ordinal(String name) {
    String folded = SourceLexicon.folded(name);
    names.add(name);
    outletsOfNames.add(outlets.computeIfAbsent(folded, key -> outlets.size()));
    return names.size() - 1;
  }

  /// The outlet's name as the article has it.
  Optional<String> name(int document) {
    return named.get(document)
        ? Optional.of(names.get(namesOfArticles[document]))
        : Optional.empty();
  }

  /// A number that articles of one outlet have in common, however it is spelt; empty where the
  /// outlet is not known, or its name has no word.
  OptionalInt outlet(int document) {
    return known.get(document)
        ? OptionalInt.of(outletsOfNames.get(namesOfArticles[document]))
        : OptionalInt.empty();
  }

  Optional<Instant> time(int document) {
    return dated.get(document)
        ? Optional.of(Instant.ofEpochSecond(seconds[document], nanos[document]))
        : Optional.empty();
  }
}
