package news.stemma.spark;

import java.io.IOException;
import java.util.Arrays;

/// Runs a main class as long as whoever started it lives: when its standard input ends, so does the
/// process. A parent that is killed can't end its children otherwise.
final class Tethered {
  private Tethered() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("tether").start(Tethered::watch);
    Class.forName(args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  private static void watch() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes here.
      }
    } catch (IOException e) {
      // Then there is nobody either.
    }
    Runtime.getRuntime().halt(1);
  }
}
