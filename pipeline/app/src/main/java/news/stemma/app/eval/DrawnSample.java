package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What `stemma sample` drew: pairs by stratum, and from how many.
///
/// @param run fingerprint of the run that it was drawn from
/// @param population pairs that were drawn from
/// @param strata by name
/// @param pairs the stratum of each
record DrawnSample(
    String run,
    long seed,
    long population,
    ImmutableMap<String, Stratum> strata,
    ImmutableMap<DocumentPair, String> pairs) {

  /// @param says what its pairs are
  /// @param size pairs in it
  record Stratum(String name, Kind kind, String says, long size, int drawn) {}

  enum Kind {
    /// The run that was drawn from has rows of its pairs.
    ROW,
    /// It has none, but a reader could think them related.
    NEAR,
    REST
  }

  private static final ImmutableMap<String, Kind> KINDS =
      ImmutableMap.of("row", Kind.ROW, "near", Kind.NEAR, "rest", Kind.REST);

  private record Head(String run, long seed, long population, ImmutableList<Stratum> strata) {}

  /// @throws BadLabelsException where the folder holds no whole sample
  static DrawnSample read(Path folder) {
    for (String name : ImmutableList.of("sample.json", "sample.jsonl")) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new BadLabelsException(
            folder
                + " holds no "
                + name
                + ", so no sample; give the folder that 'stemma sample … -o SAMPLE' wrote");
      }
    }
    Head head =
        JsonRow.lines(folder.resolve("sample.json"), DrawnSample::head).stream()
            .findFirst()
            .orElseThrow(() -> new BadLabelsException(folder + "/sample.json is empty"));
    ImmutableMap<String, Stratum> strata =
        head.strata().stream().collect(ImmutableMap.toImmutableMap(Stratum::name, s -> s));
    ImmutableMap<DocumentPair, String> pairs =
        ImmutableMap.copyOf(
            JsonRow.lines(folder.resolve("sample.jsonl"), row -> pair(row, strata)));
    for (Stratum stratum : head.strata()) {
      long there = pairs.values().stream().filter(stratum.name()::equals).count();
      if (there != stratum.drawn()) {
        throw new BadLabelsException(
            "%s has %d pairs of %s, of which %d were drawn; draw the sample again"
                .formatted(folder.resolve("sample.jsonl"), there, stratum.name(), stratum.drawn()));
      }
    }
    return new DrawnSample(head.run(), head.seed(), head.population(), strata, pairs);
  }

  private static Head head(JsonRow row) {
    return new Head(
        row.text("run"),
        (long) row.number("seed"),
        (long) row.number("population"),
        row.objects("strata", DrawnSample::stratum));
  }

  private static Stratum stratum(JsonRow row) {
    Kind kind =
        Optional.ofNullable(KINDS.get(row.oneOf("kind", KINDS.keySet())))
            .orElseThrow(() -> row.wrong("no kind of stratum"));
    return new Stratum(
        row.text("stratum"),
        kind,
        row.text("says"),
        (long) row.number("size"),
        row.integer("drawn"));
  }

  private static Map.Entry<DocumentPair, String> pair(
      JsonRow row, ImmutableMap<String, Stratum> strata) {
    return Map.entry(
        DocumentPair.of(row.text("left"), row.text("right")),
        row.oneOf("stratum", strata.keySet()));
  }
}
