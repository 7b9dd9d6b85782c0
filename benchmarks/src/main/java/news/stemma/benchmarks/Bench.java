package news.stemma.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import news.stemma.app.cli.EnvironmentDefaults;
import news.stemma.app.report.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// The command `stemma bench`, on its own: the app knows nothing of it.
public final class Bench {
  private static final int ERROR = 2;

  /// A message for the user, who can mend it.
  static final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserException(String message) {
      super(message);
    }
  }

  private Bench() {}

  public static void main(String[] args) {
    // The chart is a file; no window system has a say in it.
    System.setProperty("java.awt.headless", "true");
    System.exit(commandLine(System.getenv()).execute(args));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine commandLine = new CommandLine(new BenchCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commandLine.setDefaultValueProvider(new EnvironmentDefaults(environment));
    commandLine.setParameterExceptionHandler(Bench::explain);
    commandLine.setExecutionExceptionHandler((e, line, parsed) -> explain(e, line));
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    return commandLine;
  }

  private static int explain(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    line.getErr().println("stemma: " + Printable.of(message) + "; see 'stemma bench --help'");
    return ERROR;
  }

  private static int explain(Exception e, CommandLine line) {
    switch (e) {
      case UserException user ->
          line.getErr().println("stemma: " + Printable.of(String.valueOf(user.getMessage())));
      case IOException io ->
          line.getErr().println("stemma: can't be written: " + Printable.of(io.toString()));
      default -> {
        line.getErr()
            .println("stemma: this is a bug: " + e.toString().lines().findFirst().orElse(""));
        if (System.getenv("STEMMA_DEBUG") != null) {
          e.printStackTrace(line.getErr());
        }
      }
    }
    return ERROR;
  }
}
