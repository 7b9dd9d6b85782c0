package news.stemma.app.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Limits how often each client asks: a bucket each (Turner 1986, "New directions in
/// communications"), which holds the requests of one second and fills at the rate.
final class TokenBuckets {
  /// From so many clients on, those whose bucket is full are forgotten.
  private static final int REMEMBERED = 10_000;

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
      buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
    return buckets
        .computeIfAbsent(client, name -> new Bucket(rate.perSecond(), nanoTime.getAsLong()))
        .take(nanoTime.getAsLong());
  }

  /// What one client may still send.
  private static final class Bucket {
    private final int perSecond;
    private double requests;
    private long filled;

    Bucket(int perSecond, long now) {
      this.perSecond = perSecond;
      this.requests = perSecond;
      this.filled = now;
    }

    synchronized Optional<Duration> take(long now) {
      fill(now);
      if (requests < 1) {
        return Optional.of(untilOne());
      }
      requests--;
      return Optional.empty();
    }

    synchronized boolean isFull(long now) {
      fill(now);
      return requests >= perSecond;
    }

    private Duration untilOne() {
      return Duration.ofNanos((long) Math.ceil((1 - requests) / perSecond * 1e9));
    }

    private void fill(long now) {
      double seconds = Math.max(0, now - filled) / 1e9;
      requests = Math.min(perSecond, requests + seconds * perSecond);
      filled = Math.max(filled, now);
    }
  }
}
