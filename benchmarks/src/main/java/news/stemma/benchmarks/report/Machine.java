package news.stemma.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/// Where and when something was measured.
public final class Machine {
  private Machine() {}

  /// Processor, JDK, day.
  public static String description() {
    int processors = Runtime.getRuntime().availableProcessors();
    return "%s, %d processor%s, JDK %s, %s"
        .formatted(
            processor(),
            processors,
            processors == 1 ? "" : "s",
            System.getProperty("java.vendor.version", System.getProperty("java.runtime.version")),
            LocalDate.now(ZoneOffset.UTC));
  }

  /// What Linux calls it, or else the architecture.
  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
