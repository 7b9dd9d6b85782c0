package news.stemma.app.cli;

import java.io.PrintWriter;
import news.stemma.app.eval.Evaluation;
import news.stemma.app.report.JsonReport;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Options of every evaluation.
final class EvalOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print: text (default) or json.")
  private TraceOptions.Format format = TraceOptions.Format.TEXT;

  @Option(names = "--errors", description = "List the cases that went wrong, too.")
  private boolean errors;

  /// Prints the evaluation.
  ///
  /// @return the exit code
  int print(Evaluation evaluation, CommandLine commandLine) {
    PrintWriter out = commandLine.getOut();
    switch (format) {
      case TEXT -> {
        out.print(evaluation.text());
        if (errors) {
          out.print("\nwrong\n" + evaluation.errors());
        }
      }
      case JSON -> {
        ObjectNode json = evaluation.json();
        if (errors) {
          evaluation.putErrorsInto(json.putArray("errors"));
        }
        out.println(JsonReport.string(json));
      }
    }
    out.flush();
    return 0;
  }
}
