package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Debian's Python, with the readers that others wrote.
final class Python {
  private static final String PYTHON = "/usr/bin/python3";

  private Python() {}

  record Said(int code, String out, String err) {}

  static Said run(String script, Path... arguments) throws IOException, InterruptedException {
    Path err = Files.createTempFile("python", ".err");
    List<String> command = new ArrayList<>(List.of(PYTHON, "-c", script));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    try {
      Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }

  /// Leaves the tests out with a word where it isn't there; where `CI` or
  /// `-Dstemma.python=required` is set, it must be.
  static void require() throws IOException, InterruptedException {
    String missing = missing();
    if (missing.isEmpty()) {
      return;
    }
    boolean required =
        System.getenv("CI") != null || "required".equals(System.getProperty("stemma.python"));
    assertThat(required).as("other readers are required: " + missing).isFalse();
    System.err.println(missing + ": exports are not read by others");
    abort(missing);
  }

  private static String missing() throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return "no " + PYTHON;
    }
    Said said = run("import networkx, igraph, prov.model, jsonschema, rfc3987");
    return said.code() == 0
        ? ""
        : ("apt-get install python3-networkx python3-igraph python3-prov python3-jsonschema"
                + " python3-rfc3987 (%s)")
            .formatted(said.err().strip().lines().reduce("", (_, last) -> last));
  }
}
