package news.stemma.app.label;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import news.stemma.app.eval.BadLabelsException;
import news.stemma.app.eval.JsonRow;
import news.stemma.app.eval.RunFolder;

/// All pairs of the articles of a run whose texts are shown, and what the run said of them.
///
/// A row costs 12 bytes, an article its id and some numbers.
final class Population {
  /// In a larger cluster, only pairs with the leader get rows.
  private static final int ROW_BOUND = 50;

  /// Takes a pair.
  interface Visitor {
    void visit(long pair, Stratum stratum);
  }

  private final ImmutableList<String> ids;
  private final int withheld;
  private final long words;

  /// In ascending order.
  private final long[] rows;

  private final ImmutableList<Stratum> said;
  private final Groups clusters;
  private final Groups stories;

  private Population(Reading reading) {
    this.ids = ImmutableList.copyOf(reading.ids);
    this.withheld = reading.withheld;
    this.words = reading.words;
    this.rows = reading.rows.build().toArray();
    this.said = reading.said.build();
    this.clusters = reading.clusters().groups();
    this.stories = reading.stories().groups();
  }

  static Population of(RunFolder run) {
    Reading reading = new Reading();
    run.visit("documents", reading::addDocument);
    run.visit("relations", reading::addRelation);
    run.visit("clusters", reading::addCluster);
    return new Population(reading);
  }

  /// What was read of a run so far.
  private static final class Reading {
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ImmutableLongArray.Builder rows = ImmutableLongArray.builder();
    private final ImmutableList.Builder<Stratum> said = ImmutableList.builder();
    private final List<int[]> large = new ArrayList<>();
    private final ImmutableLongArray.Builder reuse = ImmutableLongArray.builder();
    private int withheld;
    private long words;
    private long last = -1;

    void addDocument(JsonRow row) {
      if (row.isTrue("withheld")) {
        withheld++;
        return;
      }
      places.put(row.text("id"), ids.size());
      ids.add(row.text("id"));
      words += row.integer("bodyWords");
    }

    void addRelation(JsonRow row) {
      OptionalInt left = place(row.text("left"));
      OptionalInt right = place(row.text("right"));
      if (left.isEmpty() || right.isEmpty()) {
        return;
      }
      long pair = Pairs.of(left.getAsInt(), right.getAsInt());
      if (pair <= last) {
        throw row.wrong("a row out of its order; trace again, with --overwrite");
      }
      last = pair;
      rows.add(pair);
      Stratum stratum = SaidStrata.of(row);
      said.add(stratum);
      if (SaidStrata.isReuse(stratum)) {
        reuse.add(pair);
      }
    }

    void addCluster(JsonRow row) {
      List<String> members = row.objects("members", member -> member.text("document"));
      if (members.size() > ROW_BOUND) {
        large.add(
            members.stream()
                .map(this::place)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray());
      }
    }

    private OptionalInt place(String id) {
      return Stream.ofNullable(places.get(id)).mapToInt(Integer::intValue).findFirst();
    }

    Connections clusters() {
      Connections clusters = new Connections(ids.size());
      join(clusters);
      return clusters;
    }

    Connections stories() {
      Connections stories = new Connections(ids.size());
      reuse.build().forEach(pair -> stories.join(Pairs.left(pair), Pairs.right(pair)));
      join(stories);
      return stories;
    }

    private void join(Connections connections) {
      for (int[] members : large) {
        Arrays.stream(members).forEach(member -> connections.join(members[0], member));
      }
    }
  }

  int articles() {
    return ids.size();
  }

  /// Articles that are outside, since their texts are not shown.
  int withheld() {
    return withheld;
  }

  /// Words of all bodies.
  long words() {
    return words;
  }

  String id(int article) {
    return ids.get(article);
  }

  /// Articles by cluster, where one is so large that not all of its pairs have rows.
  Groups clusters() {
    return clusters;
  }

  /// Articles by what reuse connects.
  Groups stories() {
    return stories;
  }

  boolean hasRow(long pair) {
    return Arrays.binarySearch(rows, pair) >= 0;
  }

  void visitRows(Visitor visitor) {
    for (int row = 0; row < rows.length; row++) {
      visitor.visit(rows[row], said.get(row));
    }
  }

  /// @throws BadLabelsException where there is no pair
  void refuseEmpty() {
    if (articles() < 2) {
      throw new BadLabelsException(
          "the run has " + articles() + " articles whose texts are shown; it takes two for a pair");
    }
  }
}
