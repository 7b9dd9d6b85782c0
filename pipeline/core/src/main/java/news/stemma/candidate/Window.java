package news.stemma.candidate;

import java.io.Serializable;
import java.time.Duration;

/// How far apart in time of publication two articles may be, whichever came first. What has no date
/// is within every window.
public record Window(Duration least, Duration most) implements Serializable {
  public static final Window ALL = new Window(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE));

  public Window {
    if (least.isNegative() || least.compareTo(most) > 0) {
      throw new IllegalArgumentException("window " + least + " to " + most + " is not a range");
    }
  }

  /// @param apart seconds, negative or not
  boolean holds(long apart) {
    return Math.abs(apart) >= least.toSeconds() && Math.abs(apart) <= most.toSeconds();
  }

  /// As ISO 8601 has it: `PT0S..PT36H`.
  @Override
  public String toString() {
    return least + ".." + most;
  }
}
