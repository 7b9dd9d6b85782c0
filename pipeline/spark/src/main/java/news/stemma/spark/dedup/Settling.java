package news.stemma.spark.dedup;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.stemma.app.dedup.Entry;
import news.stemma.app.dedup.SameIds;
import news.stemma.candidate.KeyRows;
import news.stemma.spark.rows.RowShuffle;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Settles which texts count as documents, by the rule of [SameIds]: ids that several texts have
/// are found by their hashes, and only these texts are brought together.
final class Settling {
  private Settling() {}

  /// What becomes of the texts that share their ids with others.
  ///
  /// @param partitions to spread ids over
  static List<Verdict> verdicts(Batch batch, int partitions) {
    Broadcast<BitSet> sharing = batch.context().broadcast(sharing(batch, partitions));
    List<Verdict> verdicts =
        batch
            .known()
            .filter(text -> sharing.value().get(text._1()))
            .mapToPair(
                text -> new Tuple2<>(Entry.hash(Text.of(text._1(), text._2()).entry().id()), text))
            .groupByKey(partitions)
            .flatMap(same -> settled(same._2()))
            .collect();
    Set<Long> taken = taken(batch, verdicts);
    return Stream.concat(verdicts.stream(), verdicts.stream().flatMap(one -> clash(one, taken)))
        .toList();
  }

  /// The texts whose ids have a hash that others have, too.
  private static BitSet sharing(Batch batch, int partitions) {
    BitSet sharing = new BitSet();
    RowShuffle.<Text, int[]>group(
            batch.texts(),
            ImmutableList.of(KeyRows.Kind.PLAIN),
            partitions,
            (text, sets) -> sets.get(0).add(Entry.hash(text.entry().id()), text.position()),
            (set, rows, out) -> rows.drain((hash, positions) -> out.accept(positions)))
        .collect()
        .forEach(positions -> Arrays.stream(positions).forEach(sharing::set));
    return sharing;
  }

  private static Iterator<Verdict> settled(Iterable<Tuple2<Integer, byte[]>> same) {
    Map<Integer, Text> texts = new HashMap<>();
    same.forEach(text -> texts.put(text._1(), Text.of(text._1(), text._2())));
    List<Verdict> verdicts = new ArrayList<>();
    SameIds.settle(
        texts.values().stream().map(text -> new SameIds.Candidate(text.position(), text.entry())),
        outcome -> add(outcome, texts.get(outcome.position()).location(), verdicts));
    return verdicts.iterator();
  }

  private static void add(SameIds.Outcome outcome, String location, List<Verdict> verdicts) {
    switch (outcome) {
      case SameIds.Counts(int position, String id, boolean versioned) -> {
        if (versioned) {
          verdicts.add(new Verdict.Versioned(position, location, id));
        }
      }
      case SameIds.Repeats(int position, int document) ->
          verdicts.add(new Verdict.Repeats(position, document));
      case SameIds.Falls falls ->
          verdicts.add(new Verdict.Falls(falls.position(), location, falls.reason()));
    }
  }

  /// That an id with a version is the id of another text.
  private static Stream<Verdict> clash(Verdict verdict, Set<Long> taken) {
    return verdict instanceof Verdict.Versioned(int position, String location, String id)
            && taken.contains(Entry.hash(id))
        ? Stream.of(new Verdict.Falls(position, location, SameIds.clash(id)))
        : Stream.empty();
  }

  /// Of the hashes of ids with versions, those that the ids of texts have as they came.
  private static Set<Long> taken(Batch batch, List<Verdict> verdicts) {
    Set<Long> hashes = new HashSet<>();
    for (Verdict verdict : verdicts) {
      if (verdict instanceof Verdict.Versioned versioned) {
        hashes.add(Entry.hash(versioned.id()));
      }
    }
    if (hashes.isEmpty()) {
      return hashes;
    }
    Broadcast<Set<Long>> sought = batch.context().broadcast(hashes);
    return new HashSet<>(
        batch
            .texts()
            .map(text -> Entry.hash(text.entry().id()))
            .filter(hash -> sought.value().contains(hash))
            .distinct()
            .collect());
  }
}
