package news.stemma.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What was worked through, for JMH to give a second.
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Volume {
  /// UTF-8 bytes of text.
  public long bytes;

  /// Words.
  public long tokens;

  public long documents;
}
