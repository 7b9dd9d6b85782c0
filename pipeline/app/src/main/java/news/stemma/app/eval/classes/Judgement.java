package news.stemma.app.eval.classes;

/// An answer, and the class that a model says it is of.
public record Judgement(Answer answer, ReuseClass said) {
  public boolean isWrong() {
    return said != answer.truth();
  }
}
