package news.stemma.benchmarks.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a run took.
///
/// @param wall from its start to its end, the JVM's included
/// @param residentBytes the most memory it held, by Linux's `VmHWM`; 0 where that isn't known. It
///   is read 20 times a second, so of the last twentieth the peak may be missed
/// @param diskBytes the most that its folder held, looked at twice a second
public record Cost(Duration wall, long residentBytes, long diskBytes) {
  private static final long EVERY_MILLIS = 50;
  private static final int DISK_EVERY = 10;
  private static final long KIB = 1_024;

  /// Waits for the process to end, and watches what it takes.
  ///
  /// @param folder that it writes into
  /// @param start when it was started, by [System#nanoTime]
  public static Cost of(Process process, Path folder, long start) throws IOException {
    long resident = 0;
    long disk = 0;
    try {
      for (int i = 0; !process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS); i++) {
        resident = Math.max(resident, resident(process));
        disk = i % DISK_EVERY == 0 ? Math.max(disk, size(folder)) : disk;
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new RunFailedException("interrupted");
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    return new Cost(wall, resident, Math.max(disk, size(folder)));
  }

  private static long resident(Process process) {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /// Bytes of all files below; a file that goes away meanwhile counts as none.
  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(Cost::bytes).sum();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
