package news.stemma.benchmarks.scale;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A jar in a JVM of its own, with a heap of 1 GB, started as the launcher does.
///
/// @param home the repository, built
/// @param jar what is started, as a path in it
record Program(Path home, String jar) {
  private static final String HEAP = "-Xmx1g";

  static Program stemma(Path home) {
    return new Program(home, "pipeline/app/target/stemma.jar");
  }

  static Program bench(Path home) {
    return new Program(home, "benchmarks/target/benchmarks.jar");
  }

  /// @param log gets what it says
  Process start(List<String> arguments, Path log) throws IOException {
    Path file = home.resolve(jar);
    if (!Files.exists(file)) {
      throw new RunFailedException(
          "there is no " + jar + "; build it, for instance by './stemma demo'");
    }
    List<String> command =
        ImmutableList.<String>builder()
            .add(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP)
            .add("-Dstemma.home=" + home, "-jar", file.toString())
            .addAll(arguments)
            .build();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
