package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A drawn sample with what coders, and the run, say of its pairs.
///
/// @param coders what their files are called
/// @param sameRun whether this is the very run that the pairs were drawn from, so that a stratum
///   tells what was said of all its pairs
/// @param outside labels of pairs that were not drawn, which don't count
record CodedSample(
    DrawnSample sample,
    ImmutableList<String> coders,
    ImmutableList<CodedPair> pairs,
    boolean sameRun,
    int outside) {
  private static final String CLUSTERED = "same-cluster";

  /// @param adjudication labels that hold where coders differ
  /// @throws BadLabelsException where a file can't be read, or is of other pairs or another corpus
  static CodedSample read(
      RunFolder run, Path folder, List<Path> labels, Optional<Path> adjudication) {
    DrawnSample sample = DrawnSample.read(folder);
    refuseMissing(run, sample, folder);
    refuseRepeated(labels);
    ImmutableList<ImmutableMap<DocumentPair, GoldRelation>> given =
        labels.stream().map(file -> labels(file, sample)).collect(ImmutableList.toImmutableList());
    ImmutableMap<DocumentPair, GoldRelation> settled =
        adjudication.map(file -> labels(file, sample)).orElse(ImmutableMap.of());
    Map<DocumentPair, FoundRelation> found = new HashMap<>();
    run.visit(
        "relations",
        row -> {
          FoundRelation relation = FoundRelation.of(row);
          if (sample.pairs().containsKey(relation.documents())) {
            found.put(relation.documents(), relation);
          }
        });
    return new CodedSample(
        sample,
        labels.stream().map(CodedSample::name).collect(ImmutableList.toImmutableList()),
        sample.pairs().entrySet().stream()
            .map(pair ->
                new CodedPair(
                    pair.getKey(),
                    stratum(sample, pair.getValue()),
                    given.stream()
                        .map(coder -> Optional.ofNullable(coder.get(pair.getKey())))
                        .collect(ImmutableList.toImmutableList()),
                    Optional.ofNullable(settled.get(pair.getKey())),
                    found(pair, found)))
            .collect(ImmutableList.toImmutableList()),
        run.fingerprint().equals(sample.run()),
        outside(given, sample));
  }

  private static DrawnSample.Stratum stratum(DrawnSample sample, String name) {
    return Optional.ofNullable(sample.strata().get(name)).orElseThrow();
  }

  /// Of two near-duplicates of one leader the run says that they are copies, though it has no row.
  private static Optional<FoundRelation> found(
      Map.Entry<DocumentPair, String> pair, Map<DocumentPair, FoundRelation> found) {
    return pair.getValue().equals(CLUSTERED)
        ? Optional.of(FoundRelation.copy(pair.getKey()))
        : Optional.ofNullable(found.get(pair.getKey()));
  }

  /// The same labels twice would agree with themselves.
  private static void refuseRepeated(List<Path> labels) {
    if (labels.stream().map(Path::toAbsolutePath).distinct().count() < labels.size()) {
      throw new BadLabelsException("a file of labels is given twice; give one a coder");
    }
    Map<String, Path> known = new HashMap<>();
    for (Path file : labels) {
      for (Optional<String> coder : JsonRow.lines(file, row -> row.optionalText("coder"))) {
        Path before = coder.isEmpty() ? null : known.putIfAbsent(coder.get(), file);
        if (before != null && !before.equals(file)) {
          throw new BadLabelsException(
              "%s has labels by '%s', as %s has; give one file a coder"
                  .formatted(file, coder.orElse(""), before));
        }
      }
    }
  }

  private static void refuseMissing(RunFolder run, DrawnSample sample, Path folder) {
    ImmutableSet<String> documents = run.documents();
    for (DocumentPair pair : sample.pairs().keySet()) {
      for (String document : List.of(pair.left(), pair.right())) {
        if (!documents.contains(document)) {
          throw new BadLabelsException(
              folder
                  + " has the article "
                  + document
                  + ", which the run has not; give the run that the sample was drawn from, or one"
                  + " of the same articles");
        }
      }
    }
  }

  private static ImmutableMap<DocumentPair, GoldRelation> labels(Path file, DrawnSample sample) {
    Map<DocumentPair, GoldRelation> labels = new HashMap<>();
    for (GoldRelation label : GoldRelation.read(file)) {
      if (labels.putIfAbsent(label.documents(), label) != null) {
        throw new BadLabelsException(
            file
                + ": "
                + label.left()
                + " and "
                + label.right()
                + " are labelled twice; keep one of the lines");
      }
    }
    if (!labels.isEmpty() && labels.keySet().stream().noneMatch(sample.pairs()::containsKey)) {
      throw new BadLabelsException(
          file + ": none of its pairs was drawn; give labels of the pairs of this sample");
    }
    return ImmutableMap.copyOf(labels);
  }

  private static int outside(
      List<ImmutableMap<DocumentPair, GoldRelation>> given, DrawnSample sample) {
    return Math.toIntExact(
        given.stream()
            .flatMap(labels -> labels.keySet().stream())
            .filter(pair -> !sample.pairs().containsKey(pair))
            .count());
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".jsonl") ? name.substring(0, name.length() - ".jsonl".length()) : name;
  }

  int count(CodedPair.State state) {
    return Math.toIntExact(pairs.stream().filter(pair -> pair.state() == state).count());
  }

  /// Labels of this coder among the pairs.
  int labelled(int coder) {
    return Math.toIntExact(
        pairs.stream().filter(pair -> pair.labels().get(coder).isPresent()).count());
  }

  /// Agreement of coders on relations.
  Agreement onRelations() {
    return Agreement.of(
        pairs.stream()
            .map(pair ->
                pair.labels().stream().map(label -> label.map(GoldRelation::relation)).toList())
            .toList());
  }

  /// Agreement of coders on whether a pair is reuse.
  Agreement onReuse() {
    return Agreement.of(
        pairs.stream()
            .map(pair ->
                pair.labels().stream()
                    .map(label -> label.map(one -> one.isReuse() ? "reuse" : "none"))
                    .toList())
            .toList());
  }

  /// Agreement of coders on directions, of pairs that all who labelled them give a relation that
  /// may have one.
  Agreement onDirections() {
    return Agreement.of(
        pairs.stream()
            .filter(pair ->
                pair.labels().stream().flatMap(Optional::stream).allMatch(GoldRelation::isDescent))
            .map(pair ->
                pair.labels().stream()
                    .map(label -> label.map(one -> one.source().orElse("unknown")))
                    .toList())
            .toList());
  }
}
