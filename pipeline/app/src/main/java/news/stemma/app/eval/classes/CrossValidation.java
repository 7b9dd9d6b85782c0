package news.stemma.app.eval.classes;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Judges every answer by a model that was fitted without it.
public final class CrossValidation {
  public static final int FOLDS = 5;

  private CrossValidation() {}

  /// Stratified: the answers of each class are shuffled and dealt out to the folds in turn.
  ///
  /// @return of each repeat what was said of all answers, in their order
  /// @throws UnfitCorpusException where a class has fewer than two answers
  public static ImmutableList<ImmutableList<Judgement>> repeated(
      List<Answer> answers, int repeats, long seed) {
    for (ReuseClass truth : ReuseClass.values()) {
      long members = answers.stream().filter(answer -> answer.truth() == truth).count();
      if (members < 2) {
        throw new UnfitCorpusException(
            "cross-validation needs two answers of each class, and of "
                + truth.label()
                + " there is "
                + (members == 0 ? "none" : "one"));
      }
    }
    Random random = new Random(seed);
    ImmutableList.Builder<ImmutableList<Judgement>> judged = ImmutableList.builder();
    for (int i = 0; i < repeats; i++) {
      Map<Answer, Integer> folds = folds(answers, random);
      judged.add(judge(answers, folds::get));
    }
    return judged.build();
  }

  /// Fits on all tasks but one and judges that one, in turn; empty where the other tasks of one
  /// don't have all classes.
  public static Optional<ImmutableList<Judgement>> leavingOutTasks(List<Answer> answers) {
    Set<String> tasks = answers.stream().map(Answer::task).collect(Collectors.toSet());
    boolean fits = tasks.stream().allMatch(task -> hasAllClasses(answers, task));
    return fits ? Optional.of(judge(answers, Answer::task)) : Optional.empty();
  }

  private static boolean hasAllClasses(List<Answer> answers, String withoutTask) {
    Set<ReuseClass> classes = EnumSet.noneOf(ReuseClass.class);
    answers.stream()
        .filter(answer -> !answer.task().equals(withoutTask))
        .forEach(answer -> classes.add(answer.truth()));
    return classes.size() == ReuseClass.values().length;
  }

  private static Map<Answer, Integer> folds(List<Answer> answers, Random random) {
    Map<Answer, Integer> folds = new HashMap<>();
    for (ReuseClass truth : ReuseClass.values()) {
      List<Answer> members =
          new ArrayList<>(answers.stream().filter(answer -> answer.truth() == truth).toList());
      Collections.shuffle(members, random);
      members.forEach(answer -> folds.put(answer, folds.size() % FOLDS));
    }
    return folds;
  }

  private static <K> ImmutableList<Judgement> judge(
      List<Answer> answers, Function<Answer, K> heldOutTogether) {
    Map<K, DecisionList> models = new HashMap<>();
    ImmutableList.Builder<Judgement> judgements = ImmutableList.builder();
    for (Answer answer : answers) {
      K fold = heldOutTogether.apply(answer);
      DecisionList model =
          models.computeIfAbsent(
              fold,
              key ->
                  MedianFit.of(
                      answers.stream()
                          .filter(other -> !heldOutTogether.apply(other).equals(key))
                          .toList()));
      judgements.add(new Judgement(answer, model.classify(answer.features())));
    }
    return judgements.build();
  }
}
