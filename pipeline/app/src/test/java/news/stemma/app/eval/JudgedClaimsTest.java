package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class JudgedClaimsTest {
  private static SentencePlace place(int start) {
    return new SentencePlace("a", new CodePointSpan(start, start + 10));
  }

  private static SentenceLabel claim(int start, String... judgements) {
    return new SentenceLabel(
        place(start),
        "wire-copy",
        Stream.of(judgements)
            .map(judgement -> Optional.of(judgement).filter(given -> !given.isEmpty()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static final ImmutableMap<SentencePlace, String> RUN =
      ImmutableMap.of(
          place(0), "wire-copy",
          place(10), "wire-copy",
          place(20), "wire-copy",
          place(30), "copied",
          place(50), "wire-copy");

  private static final JudgedClaims CLAIMS =
      JudgedClaims.of(
          List.of(
              claim(0, "right", "right"),
              claim(10, "right", "unsure"),
              claim(20, "right", ""),
              claim(30, "wrong", "wrong"),
              claim(40, "right", "right")),
          RUN);

  @Test
  void precisionIsOfTheClaimsThatStillStand() {
    assertThat(CLAIMS.claims())
        .containsExactly(new JudgedClaims.Claims("wire-copy", 5, new Proportion(2, 3)));
    assertThat(CLAIMS.claims().getFirst().gone()).isEqualTo(2);
  }

  @Test
  void aJudgeWhoIsUnsureDoesNotCallAClaimRight() {
    assertThat(CLAIMS.notRight()).extracting(SentenceLabel::place).containsExactly(place(10));
  }

  @Test
  void judgesAreComparedOnAllThatTheyJudged() {
    assertThat(CLAIMS.judges().comparable()).isEqualTo(4);
    assertThat(CLAIMS.judges().observed()).isEqualTo(new Proportion(3, 4));
  }

  @Test
  void rightVerdictsAreScoredClassByClass() {
    GoldVerdicts verdicts =
        GoldVerdicts.of(List.of(claim(0), claim(30), claim(40)), RUN, new Bootstrap(10, 1));
    assertThat(verdicts.verdicts().matrix().recall("wire-copy")).isEqualTo(new Proportion(1, 3));
    assertThat(verdicts.errors()).contains("copied", "no-sentence");
  }
}
