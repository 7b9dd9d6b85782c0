package news.stemma.app.http;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// How long something took, as Prometheus wants to know it: times up to each bound.
final class Histogram {
  private static final double[] BOUNDS = {.005, .01, .025, .05, .1, .15, .2, .3, .5, 1, 2, 5};

  private final String name;
  private final LongAdder[] upTo =
      Stream.generate(LongAdder::new).limit(BOUNDS.length).toArray(LongAdder[]::new);
  private final LongAdder count = new LongAdder();
  private final DoubleAdder seconds = new DoubleAdder();

  Histogram(String name) {
    this.name = name;
  }

  void add(double taken) {
    for (int i = 0; i < BOUNDS.length; i++) {
      if (taken <= BOUNDS[i]) {
        upTo[i].increment();
      }
    }
    seconds.add(taken);
    count.increment();
  }

  void write(StringBuilder out) {
    out.append("# TYPE ").append(name).append(" histogram\n");
    // Read from the smallest bound on, as they are raised, so that none is below one before it.
    long most = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      most = Math.max(most, upTo[i].sum());
      out.append(name).append("_bucket{le=\"").append(BOUNDS[i]).append("\"} ");
      out.append(most).append('\n');
    }
    long all = Math.max(most, count.sum());
    out.append(name).append("_bucket{le=\"+Inf\"} ").append(all).append('\n');
    out.append(name).append("_sum ").append(seconds.sum()).append('\n');
    out.append(name).append("_count ").append(all).append('\n');
  }
}
