package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;

/// The verdicts of a run on sentences against what people say of them.
public final class SentenceEvaluation {
  private SentenceEvaluation() {}

  /// Where the labels have judgements, they are of claims; else they are the right verdicts.
  ///
  /// @throws BadLabelsException where a file can't be read, or some labels are judged and some not
  public static Evaluation of(RunFolder run, Path labels, Bootstrap bootstrap) {
    ImmutableList<SentenceLabel> rows = SentenceLabel.read(labels);
    long judged = rows.stream().filter(SentenceLabel::isJudged).count();
    if (judged != 0 && judged != rows.size()) {
      throw new BadLabelsException(
          labels
              + ": "
              + judged
              + " of "
              + rows.size()
              + " lines have judgements; put judged claims and right verdicts in two files");
    }
    run.refuseForeign(rows.stream().map(row -> row.place().document()), labels);
    ImmutableMap<SentencePlace, String> verdicts = run.verdicts();
    return judged == 0
        ? GoldVerdicts.of(rows, verdicts, bootstrap)
        : JudgedClaims.of(rows, verdicts);
  }
}
