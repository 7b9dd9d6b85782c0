package news.stemma.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {
  private final AtomicLong now = new AtomicLong();
  private final TokenBuckets buckets = new TokenBuckets(new Rate(4), now::get);

  @Test
  void aSecondsWorthIsTakenAtOnceThenOneAsEachComesDue() {
    for (int i = 0; i < 4; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).hasValue(Duration.ofMillis(250));
    now.addAndGet(250_000_000);
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).hasValue(Duration.ofMillis(250));
  }

  @Test
  void oneClientLeavesOthersAlone() {
    for (int i = 0; i < 5; i++) {
      var unused = buckets.take("a");
    }
    assertThat(buckets.take("b")).isEmpty();
  }

  @Test
  void aLongPauseSavesNoMoreThanASecond() {
    now.addAndGet(Duration.ofDays(1).toNanos());
    for (int i = 0; i < 4; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void aRateIsSoManyASecondOrAMinute() {
    assertThat(Rate.parse("50/s")).isEqualTo(new Rate(50));
    assertThat(Rate.parse("600/m")).isEqualTo(new Rate(10));
    for (String none : new String[] {"50", "0/s", "30/m", "-1/s", "5/h", "", "x/s"}) {
      assertThatIllegalArgumentException().as(none).isThrownBy(() -> Rate.parse(none));
    }
  }
}
