package news.stemma.app.study;

import com.carrotsearch.hppc.DoubleArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.JsonLines;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.JsonNode;

/// The articles of a run by position, in the order of their ids: what lists of them need, in some
/// two hundred bytes each.
final class Articles {
  private static final int TITLE_WORDS = 20;
  private static final int TITLE_POINTS = 160;

  private final PackedTexts ids = new PackedTexts();
  private final PackedTexts titles = new PackedTexts();
  private final PackedTexts published = new PackedTexts();
  private final PackedTexts days = new PackedTexts();

  /// Times of publication in milliseconds, 0 where there is none.
  private final LongArrayList times = new LongArrayList();

  private final BitSet withheld = new BitSet();
  private final IntArrayList outlets = new IntArrayList();
  private final IntArrayList words = new IntArrayList();
  private final IntArrayList prose = new IntArrayList();
  private final IntArrayList stories = new IntArrayList();
  private final DoubleArrayList unmatched = new DoubleArrayList();
  private final ImmutableList<String> outletNames;

  private Articles(ImmutableList<String> outletNames) {
    this.outletNames = outletNames;
  }

  /// @param outletNames in the order by which rows name them
  static Articles read(Path run, Path measures, ImmutableList<String> outletNames)
      throws IOException {
    Articles articles = new Articles(outletNames);
    JsonLines.forEach(run.resolve("documents.jsonl"), articles::document);
    articles.measured(measures.resolve("articles.jsonl"));
    return articles;
  }

  private void document(JsonNode document) {
    withheld.set(ids.size(), document.path("withheld").asBoolean(false));
    ids.add(document.path("id").asString());
    titles.add(title(document.path("headline").asString("")));
    String time = document.path("published").asString("");
    published.add(time);
    times.add(
        new Document("-", "", ImmutableMap.of(Field.PUBLISHED, time))
            .published()
            .map(Instant::toEpochMilli)
            .orElse(0L));
  }

  /// A headline as a title, no longer than one is.
  static String title(String headline) {
    String[] parts = headline.strip().split("\\s+", TITLE_WORDS + 1);
    boolean isLong = parts.length > TITLE_WORDS;
    String title =
        String.join(
            " ", ImmutableList.copyOf(parts).subList(0, Math.min(parts.length, TITLE_WORDS)));
    if (title.codePointCount(0, title.length()) > TITLE_POINTS) {
      return title.substring(0, title.offsetByCodePoints(0, TITLE_POINTS)) + "…";
    }
    return isLong ? title + " …" : title;
  }

  private void measured(Path file) throws IOException {
    ImmutableMap<String, Integer> numbers = numbers();
    int size = ids.size();
    outlets.resize(size);
    words.resize(size);
    prose.resize(size);
    stories.resize(size);
    unmatched.resize(size);
    String[] day = new String[size];
    JsonLines.forEach(
        file,
        row -> {
          int position = position(row.path("document").asString());
          String outlet = row.path("outlet").asString("");
          outlets.set(position, numbers.getOrDefault(outlet, outletNames.size()));
          words.set(position, row.path("words").asInt(0));
          prose.set(position, words.get(position) - row.path("furnitureWords").asInt(0));
          stories.set(position, position(row.path("story").asString(ids.get(position))));
          unmatched.set(position, row.path("unmatchedShare").asDouble(Double.NaN));
          day[position] = row.path("day").asString("");
        });
    for (int position = 0; position < size; position++) {
      if (day[position] == null) {
        throw new BadRunException(
            file + " lacks " + ids.get(position) + "; measure the run again with --overwrite");
      }
      days.add(day[position]);
    }
  }

  private ImmutableMap<String, Integer> numbers() {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < outletNames.size(); i++) {
      numbers.put(outletNames.get(i), i);
    }
    return numbers.buildKeepingLast();
  }

  int size() {
    return ids.size();
  }

  /// By time, those without a date last.
  Comparator<Integer> byTime() {
    return Comparator.<Integer, Boolean>comparing(article -> day(article).isEmpty())
        .thenComparingLong(times::get)
        .thenComparing(this::published)
        .thenComparing(Comparator.naturalOrder());
  }

  int outletCount() {
    return outletNames.size();
  }

  String id(int article) {
    return ids.get(article);
  }

  /// @throws BadRunException where the run has no such article
  int position(String id) {
    int position = ids.find(id);
    if (position < 0) {
      throw new BadRunException(
          "the measures name "
              + id
              + ", which is not in the run; measure it again with --overwrite");
    }
    return position;
  }

  /// The position of an article, or a negative number.
  int find(String id) {
    return ids.find(id);
  }

  String title(int article) {
    return titles.get(article);
  }

  String published(int article) {
    return published.get(article);
  }

  /// The day in UTC, empty where it isn't known.
  String day(int article) {
    return days.get(article);
  }

  boolean isWithheld(int article) {
    return withheld.get(article);
  }

  int withheldCount() {
    return withheld.cardinality();
  }

  /// The number of its outlet; that of all outlets where it has none.
  int outlet(int article) {
    return outlets.get(article);
  }

  /// The name of an outlet by its number.
  String outletName(int outlet) {
    return outletNames.get(outlet);
  }

  /// Of its body.
  int words(int article) {
    return words.get(article);
  }

  /// Words of its body that are no furniture, which shares are of.
  int proseWords(int article) {
    return prose.get(article);
  }

  /// The least article of its story.
  int story(int article) {
    return stories.get(article);
  }

  /// NaN where there is no word to tell it of.
  double unmatched(int article) {
    return unmatched.get(article);
  }
}
