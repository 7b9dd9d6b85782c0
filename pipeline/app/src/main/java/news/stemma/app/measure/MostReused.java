package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The passages that most outlets, and then most articles, have from one: neighbouring sentences
/// with the same counterparts, where they stand first.
final class MostReused {
  /// So many rows at most.
  static final int ROWS = 1_000;

  /// A passage where it stands first.
  ///
  /// @param text of it; empty where it is withheld
  /// @param articles that have it, this one included
  /// @param outlets of these, as far as they are known
  private record Passage(
      int article,
      int start,
      int end,
      String verdict,
      String text,
      TreeSet<Integer> articles,
      int outlets) {
    /// As blanks tell them.
    int words() {
      return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
    }
  }

  private static final Comparator<Passage> BEST_FIRST =
      Comparator.comparingInt((Passage passage) -> -passage.outlets)
          .thenComparingInt(passage -> -passage.articles.size())
          .thenComparingInt(passage -> -passage.words())
          .thenComparingInt(Passage::article)
          .thenComparingInt(Passage::start);

  private final Register register;
  private final Descents descents;
  private final PriorityQueue<Passage> best = new PriorityQueue<>(BEST_FIRST.reversed());

  MostReused(Register register, Descents descents) {
    this.register = register;
    this.descents = descents;
  }

  /// Takes the sentences of an article.
  void add(int article, List<JsonNode> sentences) {
    List<JsonNode> run = new ArrayList<>();
    Set<Integer> ofRun = new TreeSet<>();
    for (JsonNode sentence : sentences) {
      Set<Integer> others = counterparts(article, sentence);
      if (!others.equals(ofRun)) {
        end(article, run, ofRun);
        run.clear();
        ofRun = others;
      }
      run.add(sentence);
    }
    end(article, run, ofRun);
  }

  /// Articles that have the sentence too; none where one of them had it first, or it is furniture.
  private Set<Integer> counterparts(int article, JsonNode sentence) {
    TreeSet<Integer> others = new TreeSet<>();
    if (!sentence.path("verdict").asString("").equals("furniture")) {
      Stream.of("sources", "reusedBy")
          .flatMap(key -> sentence.path(key).valueStream())
          .forEach(other -> others.add(register.number(other.path("document").asString(""))));
    }
    return others.stream().anyMatch(other -> isFirst(other, article)) ? new TreeSet<>() : others;
  }

  /// Whether the other article had it before this one: by descent, or else by time, or else, so
  /// that one of them has the row, by id.
  private boolean isFirst(int other, int article) {
    if (descents.has(article, other) || descents.has(other, article)) {
      return descents.has(article, other);
    }
    OptionalLong time = register.published(article);
    OptionalLong others = register.published(other);
    boolean timesTell =
        time.isPresent() && others.isPresent() && time.getAsLong() != others.getAsLong();
    return timesTell ? others.getAsLong() < time.getAsLong() : other < article;
  }

  private void end(int article, List<JsonNode> run, Set<Integer> others) {
    if (others.isEmpty()) {
      return;
    }
    TreeSet<Integer> all = new TreeSet<>(others);
    all.add(article);
    best.add(
        new Passage(
            article,
            run.getFirst().path("start").intValue(),
            run.getLast().path("end").intValue(),
            run.getFirst().path("verdict").asString(""),
            run.stream()
                .map(sentence -> sentence.path("text").asString(""))
                .collect(Collectors.joining(" "))
                .strip(),
            all,
            (int)
                all.stream()
                    .map(register::outlet)
                    .flatMapToInt(o -> o.stream())
                    .distinct()
                    .count()));
    if (best.size() > ROWS) {
      best.poll();
    }
  }

  ImmutableList<Row> rows() {
    List<Passage> all = best.stream().sorted(BEST_FIRST).toList();
    return IntStream.range(0, all.size())
        .mapToObj(i -> row(i + 1, all.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  private Row row(int rank, Passage passage) {
    List<Integer> byTime =
        passage.articles.stream()
            .filter(article -> register.published(article).isPresent())
            .sorted(Comparator.comparingLong(article -> register.published(article).orElseThrow()))
            .toList();
    Row row =
        new Row()
            .put("rank", rank)
            .put("document", register.id(passage.article))
            .put("start", passage.start)
            .put("end", passage.end)
            .put("verdict", passage.verdict)
            .put("articles", passage.articles.size())
            .put("outlets", passage.outlets);
    if (!passage.text.isEmpty()) {
      row.put("text", passage.text).put("words", passage.words());
    }
    if (!byTime.isEmpty()) {
      row.put("first", register.time(byTime.getFirst()))
          .put("last", register.time(byTime.getLast()));
    }
    return row;
  }
}
