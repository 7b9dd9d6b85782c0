package news.stemma.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Machine;
import news.stemma.benchmarks.report.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Where findings go: to standard output always.
///
/// @param folder gets them as JSON, and the chart
/// @param page gets the table, and the chart where there is a folder
record Output(Format format, Optional<Path> folder, Optional<Path> page) {
  enum Format {
    TEXT,
    JSON
  }

  /// Refuses what could not be written once all is measured.
  ///
  /// @param name of the findings
  void check(String name) throws IOException {
    if (folder.isPresent()) {
      if (Files.exists(folder.get()) && !Files.isDirectory(folder.get())) {
        throw new Bench.UserException(folder.get() + " is no folder; write elsewhere");
      }
      Files.createDirectories(folder.get());
    }
    if (page.isPresent()) {
      if (!Files.isRegularFile(page.get())) {
        throw new Bench.UserException("there is no page " + page.get());
      }
      if (!Page.has(page.get(), name)) {
        throw new Bench.UserException(
            page.get()
                + " has no line <!-- "
                + name
                + ":begin --> with a <!-- "
                + name
                + ":end -->");
      }
    }
  }

  void write(Findings findings, PrintWriter out) throws IOException {
    out.print(
        switch (format) {
          case TEXT -> findings.table().text();
          case JSON -> lines(findings.json());
        });
    out.flush();
    if (folder.isPresent()) {
      Files.writeString(folder.get().resolve(findings.name() + ".json"), lines(findings.json()));
      if (findings.chart().isPresent()) {
        findings.chart().get().write(chart(findings, folder.get()));
      }
    }
    if (page.isPresent()) {
      Page.replace(page.get(), findings.name(), content(findings, page.get()));
    }
  }

  /// An array, a row a line.
  static String lines(ArrayNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(JsonNode::toString)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static Path chart(Findings findings, Path folder) {
    return folder.resolve(findings.name() + ".png");
  }

  private String content(Findings findings, Path page) {
    String where = "%s; %s.\n\n".formatted(findings.subject(), Machine.description());
    return where + image(findings, page).orElse("") + findings.table().markdown();
  }

  private Optional<String> image(Findings findings, Path page) {
    if (folder.isEmpty() || findings.chart().isEmpty()) {
      return Optional.empty();
    }
    Path png = chart(findings, folder.get().toAbsolutePath());
    Path fromPage = page.toAbsolutePath().resolveSibling("").relativize(png);
    return Optional.of("![%s](%s)\n\n".formatted(findings.chart().get().title(), fromPage));
  }
}
