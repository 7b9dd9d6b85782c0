package news.stemma.app.export;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.stemma.app.report.OutputFolder;
import tools.jackson.databind.JsonNode;

/// Holds the files of a run to what `run.json` says of them.
public final class WholeRun {
  /// What is counted there, of files with a row a line.
  private static final ImmutableMap<String, Source> COUNTED =
      ImmutableMap.of(
          "documents", Source.DOCUMENTS,
          "relations", Source.RELATIONS,
          "passages", Source.PASSAGES,
          "sentences", Source.SENTENCES,
          "clusters", Source.CLUSTERS,
          "boilerplate", Source.BOILERPLATE,
          "rejected", Source.REJECTED);

  private static final int BUFFER = 1 << 16;

  private WholeRun() {}

  /// Compares the counts of a trace or match with the lines of its files.
  ///
  /// Without counts there is nothing to compare.
  ///
  /// @throws BadRunException where `run.json` can't be read, or a file has more or fewer rows
  public static void check(Path run) throws IOException {
    JsonNode counts = JsonLines.object(run.resolve(OutputFolder.RUN)).path("counts");
    if (!counts.has("relations")) {
      return;
    }
    for (Map.Entry<String, Source> counted : COUNTED.entrySet()) {
      Source source = counted.getValue();
      long rows = counts.path(counted.getKey()).asLong(0);
      long lines = source.isIn(run) ? lines(run.resolve(source.file())) : 0;
      if (lines != rows) {
        throw new BadRunException(
            run.resolve(source.file())
                + " has "
                + lines
                + " of the "
                + rows
                + " rows that run.json counts; run it again with --overwrite");
      }
    }
  }

  private static long lines(Path file) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }
}
