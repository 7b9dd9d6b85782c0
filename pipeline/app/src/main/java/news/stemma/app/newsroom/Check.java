package news.stemma.app.newsroom;

import java.io.IOException;
import news.stemma.Stages;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.provenance.Link;
import news.stemma.relation.Relation;
import news.stemma.text.Document;

/// What an index says of one article, read from what was committed last; whoever writes there may
/// go on.
public final class Check {
  private final Evaluation evaluation;
  private final byte[] json;

  private Check(Evaluation evaluation, byte[] json) {
    this.evaluation = evaluation;
    this.json = json;
  }

  public static Check of(Document document, IndexFolder folder, Newsroom.Options options)
      throws IOException {
    try (IndexView view = folder.read()) {
      Evaluation evaluation =
          new Evaluator(options.configuration(), view.storing(), view.secret())
              .evaluate(document, view, Stages.SEQUENTIAL);
      return new Check(evaluation, EvaluationJson.of(evaluation, options, view).check());
    }
  }

  /// Whether some article of the index shares more than site furniture with it.
  public boolean isShared() {
    return !evaluation.hashed().isEmpty()
        || evaluation.trace().provenance().links().stream()
            .map(Link::relation)
            .filter(relation -> relation.kind() != Relation.Kind.FURNITURE_ONLY)
            .anyMatch(relation ->
                relation.left() == evaluation.checked()
                    || relation.right() == evaluation.checked());
  }

  /// A line of JSON.
  public byte[] json() {
    return json;
  }

  /// For a reader at a terminal.
  public String text() {
    return new CheckText(evaluation).text();
  }
}
