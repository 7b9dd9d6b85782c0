package news.stemma.benchmarks.scale;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/// A line of the score.
///
/// @param of planted rows, or claims
/// @param wrong of them are missing, or not planted
/// @param examples of what is wrong, ten at most
public record Count(Kind kind, String name, long of, long wrong, ImmutableList<String> examples) {
  /// Of the planted, or of what is claimed.
  public enum Kind {
    RECALL,
    CLAIMS
  }

  private static final int EXAMPLES = 10;

  /// Right ÷ all; 1 where there are none.
  public double share() {
    return of == 0 ? 1 : (double) (of - wrong) / of;
  }

  /// A line in the making.
  static final class Tally {
    private final Kind kind;
    private final String name;
    private final List<String> examples = new ArrayList<>();
    private long of;
    private long wrong;

    Tally(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    void right() {
      of++;
    }

    void wrong(String example) {
      of++;
      wrong++;
      if (examples.size() < EXAMPLES) {
        examples.add(example);
      }
    }

    Count count() {
      return new Count(kind, name, of, wrong, ImmutableList.copyOf(examples));
    }
  }
}
