package news.stemma.app.http;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/// What a server works with, beside the newsroom.
///
/// @param clock that says when tokens expire
/// @param nanoTime that rates are measured by
record Workings(Bounds bounds, Lanes lanes, InstantSource clock, LongSupplier nanoTime) {
  static Workings standard(int checksAtOnce) {
    return new Workings(
        Bounds.STANDARD, Lanes.of(checksAtOnce), InstantSource.system(), System::nanoTime);
  }
}
