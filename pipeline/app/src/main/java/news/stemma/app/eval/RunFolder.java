package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import news.stemma.relation.PairMeasures;

/// What `trace -o` wrote, read row by row as it is asked for.
public final class RunFolder {
  private static final ImmutableList<String> NEEDED =
      ImmutableList.of("run.json", "documents.jsonl", "relations.jsonl");

  private final Path folder;

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /// @throws BadLabelsException where the folder holds no whole run
  public static RunFolder of(Path folder) {
    for (String name : NEEDED) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new BadLabelsException(
            folder
                + " holds no "
                + name
                + ", so no whole run; give the folder that 'stemma trace … -o DIR' wrote");
      }
    }
    return new RunFolder(folder);
  }

  /// What tells this run from all others.
  public String fingerprint() {
    return JsonRow.lines(folder.resolve("run.json"), row -> row.text("fingerprint")).stream()
        .findFirst()
        .orElseThrow(() -> new BadLabelsException(folder + "/run.json is empty; trace again"));
  }

  /// Reads an array row by row, and keeps none.
  public void visit(String array, Consumer<JsonRow> visitor) {
    JsonRow.visit(file(array), visitor);
  }

  ImmutableSet<String> documents() {
    return ImmutableSet.copyOf(JsonRow.lines(file("documents"), row -> row.text("id")));
  }

  /// Refuses labels of another corpus: at least one of their documents must be in the run.
  void refuseForeign(Stream<String> labelled, Path labels) {
    ImmutableSet<String> known = documents();
    if (labelled.noneMatch(known::contains)) {
      throw new BadLabelsException(
          labels + ": none of its documents is in " + folder + "; give labels of that corpus");
    }
  }

  /// Texts by document.
  ImmutableMap<String, String> texts() {
    return byKey("documents", row -> Map.entry(row.text("id"), row.text("text")));
  }

  ImmutableMap<DocumentPair, FoundRelation> relations() {
    return byKey(
        "relations",
        row -> {
          FoundRelation relation = FoundRelation.of(row);
          return Map.entry(relation.documents(), relation);
        });
  }

  /// What the relations were told from.
  ImmutableMap<DocumentPair, PairMeasures> measures() {
    return byKey(
        "relations",
        row ->
            Map.entry(
                DocumentPair.of(row.text("left"), row.text("right")), MeasuredPair.measures(row)));
  }

  ImmutableList<FoundPassage> passages() {
    return JsonRow.lines(file("passages"), FoundPassage::of);
  }

  /// Those on the best cover of both texts, with so many matched words or more.
  ImmutableList<FoundPassage> primaryPassages(int words) {
    return JsonRow.lines(
            file("passages"),
            row ->
                row.isTrue("primary") && row.integer("words") >= words
                    ? Optional.of(FoundPassage.of(row))
                    : Optional.<FoundPassage>empty())
        .stream()
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /// Verdicts by sentence.
  ImmutableMap<SentencePlace, String> verdicts() {
    return byKey("sentences", row -> Map.entry(SentencePlace.of(row), row.text("verdict")));
  }

  /// The members of every cluster of near-duplicates.
  ImmutableList<ImmutableList<String>> clusters() {
    return JsonRow.lines(
        file("clusters"), row -> row.objects("members", member -> member.text("document")));
  }

  private <K, V> ImmutableMap<K, V> byKey(
      String array, Function<JsonRow, Map.Entry<K, V>> reading) {
    return ImmutableMap.<K, V>builder()
        .putAll(JsonRow.lines(file(array), reading))
        .buildKeepingLast();
  }

  private Path file(String array) {
    return folder.resolve(array + ".jsonl");
  }
}
