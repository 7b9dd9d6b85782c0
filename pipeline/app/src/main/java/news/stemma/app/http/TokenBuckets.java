package news.stemma.app.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// Limits how often each client asks: a bucket each (Turner 1986, "New directions in
/// communications"), which holds the requests of one second and fills at the rate.
final class TokenBuckets {
  /// From so many clients on, those whose bucket is full are forgotten.
  private static final int REMEMBERED = 10_000;

  private record Bucket(double requests, long nanoTime) {}

  private final Rate rate;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  TokenBuckets(Rate rate, LongSupplier nanoTime) {
    this.rate = rate;
    this.nanoTime = nanoTime;
  }

  /// Counts a request of the client, where it may ask now; else how long it has to wait.
  Optional<Duration> take(String client) {
    if (buckets.size() >= REMEMBERED) {
      long now = nanoTime.getAsLong();
      buckets.values().removeIf(bucket -> filled(bucket, now) >= rate.perSecond());
    }
    AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
    buckets.compute(
        client,
        (name, before) -> {
          long now = nanoTime.getAsLong();
          double requests = before == null ? rate.perSecond() : filled(before, now);
          boolean enough = requests >= 1;
          wait.set(enough ? Optional.empty() : Optional.of(untilOne(requests)));
          return new Bucket(enough ? requests - 1 : requests, now);
        });
    return wait.get();
  }

  private double filled(Bucket bucket, long now) {
    double seconds = Math.max(0, now - bucket.nanoTime()) / 1e9;
    return Math.min(rate.perSecond(), bucket.requests() + seconds * rate.perSecond());
  }

  private Duration untilOne(double requests) {
    return Duration.ofNanos((long) Math.ceil((1 - requests) / rate.perSecond() * 1e9));
  }
}
