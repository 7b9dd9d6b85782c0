package news.stemma.app.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// Waits for SIGTERM or SIGINT, which ask a server to finish what it has begun.
///
/// The JDK has no public way to hear a signal: a shutdown hook isn't told which it was, nor may it
/// choose the exit code. `sun.misc.Signal` is supported for that (module jdk.unsupported), but no
/// compiler takes it without a warning; so it is called by reflection. A JVM that doesn't let it be
/// heard ends at once, as always.
final class StopSignal {
  private static final int INTERRUPTED = 130;

  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final AtomicBoolean heard = new AtomicBoolean();

  private StopSignal() {}

  /// Listens from now on.
  static StopSignal listen() {
    StopSignal signal = new StopSignal();
    signal.on("TERM", 0);
    signal.on("INT", INTERRUPTED);
    return signal;
  }

  private void on(String name, int code) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  hear(code);
                }
                return null;
              });
      type.getMethod("handle", type, handler)
          .invoke(null, type.getConstructor(String.class).newInstance(name), ours);
    } catch (ReflectiveOperationException e) {
      // Then the signal ends the process, which loses nothing that was acknowledged.
    }
  }

  /// Who asks twice doesn't want to wait; nothing that was acknowledged is lost.
  private void hear(int code) {
    if (!heard.compareAndSet(false, true)) {
      Runtime.getRuntime().halt(code);
    }
    exitCode.complete(code);
  }

  /// Waits for the first signal; gives the exit code that it asks for.
  int await() {
    return exitCode.join();
  }
}
