package news.stemma.app.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.UnsignedBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.app.ingest.Rejected;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.Seniority;
import news.stemma.text.Document;

/// Settles which records count as documents: those of earlier nights first, then tonight's, by
/// their positions. In memory are some 90 bytes and the id of each.
///
/// Of several records under one id and version the same stays that stays of one corpus, on whatever
/// nights they came.
final class Register {
  private static final Comparator<byte[]> BYTES = UnsignedBytes.lexicographicalComparator();

  private final List<Entry> entries;
  private final List<String> locations;
  private final int tonight;

  private final List<byte[]> ids = new ArrayList<>();

  /// By position, the ids with surrogates: UTF-8 has none that stands alone.
  private final Map<Integer, String> idsWithSurrogates = new HashMap<>();

  private final LongArrayList idHashes = new LongArrayList();
  private final LongArrayList seconds = new LongArrayList();
  private final IntArrayList nanos = new IntArrayList();
  private final IntArrayList words = new IntArrayList();

  /// What doesn't count: expired, a duplicate, rejected.
  private final BitSet out = new BitSet();

  private final BitSet expired = new BitSet();
  private final BitSet seen = new BitSet();
  private final BitSet kept = new BitSet();
  private final IntIntHashMap documentOfDuplicate = new IntIntHashMap();
  private final List<Rejected> rejected = new ArrayList<>();
  private Optional<Instant> newest = Optional.empty();

  /// @param entries of earlier nights and then of tonight
  private Register(List<Entry> entries, History history, Batch batch) {
    this.entries = entries;
    this.locations = batch.locations();
    this.tonight = history.size();
    this.rejected.addAll(batch.rejected());
  }

  /// @param entries of earlier nights and then of tonight
  /// @param sameIds no rows yet
  /// @param expire how long before the newest date records of earlier nights are forgotten
  static Register of(
      List<Entry> entries,
      History history,
      Batch batch,
      KeyRows sameIds,
      Optional<Duration> expire) {
    Register register = new Register(entries, history, batch);
    entries.forEach(register::add);
    register.newest = register.newest(history);
    expire.ifPresent(after -> register.expire(history, after));
    register.readKept(history);
    register.settle(sameIds);
    return register;
  }

  private void add(Entry entry) {
    ids.add(encoded(ids.size(), entry.id()));
    idHashes.add(Entry.hash(entry.id()));
    Instant published = entry.published().orElse(Instant.MAX);
    seconds.add(published.getEpochSecond());
    nanos.add(published.getNano());
    words.add(entry.words());
  }

  private byte[] encoded(int position, String id) {
    if (id.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
      idsWithSurrogates.put(position, id);
    }
    return id.getBytes(StandardCharsets.UTF_8);
  }

  private boolean isDated(int position) {
    return seconds.get(position) != Instant.MAX.getEpochSecond();
  }

  /// The newest date of all nights; of tonight's dates the newest hundredth is passed over, lest a
  /// wrong one make all that is known expire.
  private Optional<Instant> newest(History history) {
    long[] dates =
        IntStream.range(tonight, size())
            .filter(this::isDated)
            .mapToLong(seconds::get)
            .sorted()
            .toArray();
    Optional<Instant> ofTonight =
        dates.length == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(dates[dates.length - 1 - dates.length / 100]));
    return Stream.of(history.newest(), ofTonight).flatMap(Optional::stream).max(Instant::compareTo);
  }

  /// Undated records are as old as the newest date of the night that they came.
  private void expire(History history, Duration after) {
    long limit = newest.orElse(Instant.MIN).getEpochSecond() - after.toSeconds();
    int position = 0;
    for (History.Night night : history.nights()) {
      long cameAt = night.name().newest().orElse(Instant.MAX).getEpochSecond();
      for (int end = position + night.entries().size(); position < end; position++) {
        if ((isDated(position) ? seconds.get(position) : cameAt) < limit) {
          expired.set(position);
        }
      }
    }
    out.or(expired);
  }

  /// Whether something of the positions from start to end has not expired.
  boolean isAlive(int start, int end) {
    return expired.nextClearBit(start) < end;
  }

  private void readKept(History history) {
    int start = 0;
    for (History.Night night : history.nights()) {
      int first = start;
      night.kept().stream().forEach(entry -> kept.set(first + entry));
      start += night.entries().size();
    }
    seen.set(0, tonight);
  }

  private void settle(KeyRows sameIds) {
    LongArrayList known = new LongArrayList(size());
    for (int position = 0; position < size(); position++) {
      if (!out.get(position)) {
        sameIds.add(idHashes.get(position), position);
        known.add(idHashes.get(position));
      }
    }
    long[] sorted = known.toArray();
    Arrays.sort(sorted);
    sameIds.drain((hash, positions) -> settle(positions, sorted));
  }

  /// Settles records whose ids have one hash.
  private void settle(int[] positions, long[] known) {
    SameIds.settle(
        Arrays.stream(positions)
            .mapToObj(position -> new SameIds.Candidate(position, entries.get(position))),
        outcome -> settle(outcome, known));
  }

  /// The document was kept where one of its records was, and seen where one came before.
  private void settle(SameIds.Outcome outcome, long[] known) {
    switch (outcome) {
      case SameIds.Counts counts -> {
        ids.set(counts.position(), encoded(counts.position(), counts.id()));
        if (counts.versioned() && Arrays.binarySearch(known, Entry.hash(counts.id())) >= 0) {
          drop(counts.position(), SameIds.clash(counts.id()));
        }
      }
      case SameIds.Falls falls -> drop(falls.position(), falls.reason());
      case SameIds.Repeats(int position, int document) -> {
        out.set(position);
        documentOfDuplicate.put(position, document);
        seen.set(document, seen.get(document) || position < tonight);
        kept.set(document, kept.get(document) || kept.get(position));
      }
    }
  }

  /// What earlier nights saw has been accounted for.
  private void drop(int position, String reason) {
    out.set(position);
    if (position >= tonight) {
      rejected.add(new Rejected(locations.get(position - tonight), reason));
    }
  }

  /// Records of all nights, whether they count or not.
  int size() {
    return ids.size();
  }

  /// The first position of tonight.
  int tonight() {
    return tonight;
  }

  boolean counts(int position) {
    return !out.get(position);
  }

  /// The id of the document.
  String id(int position) {
    String withSurrogates = idsWithSurrogates.get(position);
    return withSurrogates == null
        ? new String(ids.get(position), StandardCharsets.UTF_8)
        : withSurrogates;
  }

  int words(int position) {
    return words.get(position);
  }

  /// Whether the document came before tonight, whichever of its records stays.
  boolean isSeen(int position) {
    return seen.get(position);
  }

  /// Whether it was kept before tonight.
  boolean isKept(int position) {
    return kept.get(position);
  }

  /// The document that a record is, or is a duplicate of.
  int document(int position) {
    return documentOfDuplicate.getOrDefault(position, position);
  }

  boolean isDuplicate(int position) {
    return documentOfDuplicate.containsKey(position);
  }

  int compareIds(int one, int other) {
    return idsWithSurrogates.containsKey(one) || idsWithSurrogates.containsKey(other)
        ? Document.ID_ORDER.compare(id(one), id(other))
        : BYTES.compare(ids.get(one), ids.get(other));
  }

  /// By time of publication, then by id.
  Seniority seniority() {
    return Seniority.by(
        size(),
        (one, other) -> {
          int bySecond = Long.compare(seconds.get(one), seconds.get(other));
          int byTime = bySecond != 0 ? bySecond : Integer.compare(nanos.get(one), nanos.get(other));
          return byTime != 0 ? byTime : compareIds(one, other);
        });
  }

  Optional<Instant> newest() {
    return newest;
  }

  /// In the order of their locations.
  ImmutableList<Rejected> rejected() {
    return rejected.stream().sorted(Rejected.ORDER).collect(ImmutableList.toImmutableList());
  }

  /// Records of tonight that are not the first of theirs: the same came tonight or before.
  int duplicates() {
    int duplicates = 0;
    for (int position = tonight; position < size(); position++) {
      boolean again = counts(position) ? isSeen(position) : isDuplicate(position);
      duplicates += again ? 1 : 0;
    }
    return duplicates;
  }

  /// Documents of earlier nights.
  int earlier() {
    int earlier = 0;
    for (int position = 0; position < size(); position++) {
      earlier += counts(position) && isSeen(position) ? 1 : 0;
    }
    return earlier;
  }

  /// Documents that came tonight for the first time.
  int fresh() {
    int fresh = 0;
    for (int position = tonight; position < size(); position++) {
      fresh += counts(position) && !isSeen(position) ? 1 : 0;
    }
    return fresh;
  }
}
