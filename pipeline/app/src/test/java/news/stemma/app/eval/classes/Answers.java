package news.stemma.app.eval.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Answers whose features are given, not measured.
final class Answers {
  private Answers() {}

  static Answer answer(ReuseClass truth, double containment, double run, double spread) {
    return new Answer(
        truth + " " + containment + " " + run + " " + spread,
        "a",
        truth,
        new ReuseFeatures(containment, run, spread));
  }

  /// Six of each class, to three tasks, and well apart.
  static List<Answer> wellApart() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String task = "abc".substring(i % 3, i % 3 + 1);
      add(answers, task, ReuseClass.CUT, new ReuseFeatures(0.9, 40 + i, 2));
      add(answers, task, ReuseClass.LIGHT, new ReuseFeatures(0.6, 8 + i, 8));
      add(answers, task, ReuseClass.HEAVY, new ReuseFeatures(0.3, 6 + i, 3));
      add(answers, task, ReuseClass.NON, new ReuseFeatures(0.02, 2 + i, 1));
    }
    return answers;
  }

  private static void add(
      List<Answer> answers, String task, ReuseClass truth, ReuseFeatures features) {
    answers.add(new Answer("answer " + answers.size(), task, truth, features));
  }

  /// Judgements by letters, each pair what an answer is and what it was said to be: `c`ut, `l`ight,
  /// `h`eavy, `n`on.
  static List<Judgement> judgements(String... pairs) {
    return IntStream.range(0, pairs.length)
        .mapToObj(i ->
            new Judgement(
                new Answer("answer " + i, "a", of(pairs[i].charAt(0)), new ReuseFeatures(1, 1, 1)),
                of(pairs[i].charAt(1))))
        .toList();
  }

  private static ReuseClass of(char letter) {
    return ReuseClass.values()["clhn".indexOf(letter)];
  }
}
