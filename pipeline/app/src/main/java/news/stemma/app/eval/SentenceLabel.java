package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import news.stemma.app.report.Names;
import news.stemma.provenance.Verdict;

/// What people say of a sentence.
///
/// @param verdict the right one; or, where judges judged it, the one that a run had claimed
/// @param judgements whether the claim is right, a judge each, empty where one gave none; no judges
///   at all where the verdict is itself the label
record SentenceLabel(
    SentencePlace place, String verdict, ImmutableList<Optional<String>> judgements) {
  static final ImmutableList<String> VERDICTS =
      Arrays.stream(Verdict.values()).map(Names::of).collect(ImmutableList.toImmutableList());

  private static final ImmutableSet<String> VERDICT_NAMES = ImmutableSet.copyOf(VERDICTS);

  private static final String RIGHT = "right";

  private static final ImmutableSet<String> JUDGEMENTS = ImmutableSet.of(RIGHT, "wrong", "unsure");

  /// Reads JSON lines `{"document", "start", "end", "verdict"}`, with `judgements` or without.
  static ImmutableList<SentenceLabel> read(Path file) {
    return JsonRow.lines(file, SentenceLabel::of);
  }

  private static SentenceLabel of(JsonRow row) {
    ImmutableList<Optional<String>> judgements =
        row.has("judgements") ? row.names("judgements", JUDGEMENTS) : ImmutableList.of();
    return new SentenceLabel(
        SentencePlace.of(row), row.oneOf("verdict", VERDICT_NAMES), judgements);
  }

  boolean isJudged() {
    return judgements.stream().anyMatch(Optional::isPresent);
  }

  /// Whether every judge who judged it holds the claim for right.
  boolean isRight() {
    return isJudged() && judgements.stream().flatMap(Optional::stream).allMatch(RIGHT::equals);
  }

  /// The judgements in words.
  String judged() {
    return String.join(" ", judgements.stream().map(judgement -> judgement.orElse("–")).toList());
  }
}
