package news.stemma.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.benchmarks.load.Answers.Answer;
import org.junit.jupiter.api.Test;

final class AnswersTest {
  @Test
  void percentilesAreOfWhatWasAnsweredAlone() {
    List<Answer> answers =
        Stream.concat(
                IntStream.rangeClosed(1, 100).mapToObj(i -> new Answer(200, i * 1_000_000L, i > 1)),
                Stream.of(
                    new Answer(503, 1, false), new Answer(Answers.NONE, 9_000_000_000L, false)))
            .toList();
    Answers phase = new Answers("a phase", answers);
    assertThat(phase.millis(0.5)).isEqualTo(51);
    assertThat(phase.millis(0.99)).isEqualTo(100);
    assertThat(phase.millis(1)).isEqualTo(100);
    assertThat(phase.found()).isEqualTo(0.99);
    assertThat(phase.statusesToRead()).isEqualTo("none: 1, 200: 100, 503: 1");
  }

  @Test
  void anAnswerNamesTheSourceWhereItStandsInQuotationMarks() {
    Question question = new Question("{}", "a0e39ba1");
    assertThat(question.isAnswered("{\"matched\":[{\"id\":\"a0e39ba1\"}]}")).isTrue();
    assertThat(question.isAnswered("{\"url\":\"https://x.example/a0e39ba1\"}")).isFalse();
  }
}
