package news.stemma.app.cli;

import com.google.common.collect.ImmutableSet;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import news.stemma.app.cluster.Cluster;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.eval.BadLabelsException;
import news.stemma.app.report.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `stemma`.
@Command(
    name = "stemma",
    description = "Finds which news text descends from which, with evidence.",
    subcommands = {
      DemoCommand.class,
      TraceCommand.class,
      MatchCommand.class,
      DedupCommand.class,
      ExportCommand.class,
      MeasureCommand.class,
      ReportCommand.class,
      IndexCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      TokenCommand.class,
      SampleCommand.class,
      EvalCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  stemma demo",
      "  stemma trace articles/",
      "  stemma trace dump.jsonl.gz -o out/dump",
      "  stemma match --ours ours.jsonl --against dump.jsonl.gz -o out/match",
      "  stemma dedup dump.jsonl.gz -o out/kept",
      "  stemma report out/dump -o report.html",
      "  stemma eval relations out/dump gold.jsonl",
      "  stemma sample out/dump --pairs 300 -o out/sample",
      "  stemma serve news.idx",
      "  stemma bench --quick",
      "",
      "Exit codes: 0 done; 2 wrong usage or an error; 3 done, but inputs were rejected;",
      "69 no fitting JDK, or no Maven to build with; 75 try again (disk full, state in use); 130 interrupted.",
      "",
      "Every option has a default in the environment: --max-rejected in STEMMA_MAX_REJECTED.",
      "No colour off a terminal, with NO_COLOR, or with TERM=dumb."
    })
public final class Main implements Runnable {
  static final int ERROR = 2;
  private static final int INTERRUPTED = 130;
  private static final int TRY_AGAIN = 75;
  private static final ImmutableSet<String> ON_CLUSTERS = ImmutableSet.of("trace", "dedup");

  /// Says at every start that the Vector API would be faster. Kept here, lest the level be lost
  /// with it.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final Optional<Cluster> cluster;

  @Spec private @Nullable CommandSpec spec;

  private Main(Optional<Cluster> cluster) {
    this.cluster = cluster;
  }

  /// Where `--engine` finds one.
  Optional<Cluster> cluster() {
    return cluster;
  }

  /// A message for the user, who can mend it; ends the command with code 2.
  static final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserException(String message) {
      super(message);
    }
  }

  /// A message of what may go away by itself, such as a full disk; ends the command with code 75.
  static final class TryAgainException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TryAgainException(String message) {
      super(message);
    }
  }

  /// What `--version` says.
  public static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"stemma " + version()};
    }
  }

  static String version() {
    Properties properties = new Properties();
    try (var in = Main.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public void run() {
    throw new ParameterException(commandLine(), "which command?");
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }

  public static void main(String[] args) {
    System.exit(run(args, commandLine(System.getenv())));
  }

  /// Does what the arguments say on a cluster, which is what `trace` and `dedup` use unless
  /// `--engine` or the environment says otherwise, and which nothing else can; gives the exit code.
  public static int run(String[] args, Cluster cluster) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putIfAbsent("STEMMA_ENGINE", "spark");
    CommandLine commandLine = commandLine(environment, Optional.of(cluster));
    List.copyOf(commandLine.getSubcommands().keySet()).stream()
        .filter(command -> !ON_CLUSTERS.contains(command))
        .forEach(commandLine.getCommandSpec()::removeSubcommand);
    return run(args, commandLine);
  }

  private static int run(String[] args, CommandLine commandLine) {
    VECTORS.setLevel(Level.SEVERE);
    StandardOutput standardOutput = new StandardOutput();
    System.setOut(new PrintStream(standardOutput, false, StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    int code = execute(args, commandLine);
    System.out.flush();
    if (standardOutput.failure().isPresent()) {
      System.err.println(
          "stemma: standard output can't be written: " + standardOutput.failure().get());
      code = ERROR;
    }
    return code;
  }

  private static int execute(String[] args, CommandLine commandLine) {
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "stemma: out of memory at "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB; give more with --max-memory, or fewer articles");
      return ERROR;
    }
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return commandLine(environment, Optional.empty());
  }

  static CommandLine commandLine(Map<String, String> environment, Optional<Cluster> cluster) {
    CommandLine commandLine = new CommandLine(new Main(cluster));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setColorScheme(colors(environment));
    commandLine.setDefaultValueProvider(new EnvironmentDefaults(environment));
    commandLine.setParameterExceptionHandler(Main::explain);
    commandLine.setExecutionExceptionHandler((e, line, parsed) -> explain(e, line));
    return commandLine;
  }

  private static CommandLine.Help.ColorScheme colors(Map<String, String> environment) {
    boolean plain =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()
            || !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return CommandLine.Help.defaultColorScheme(plain ? Ansi.OFF : Ansi.ON);
  }

  private static int explain(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String command = line.getCommandSpec().qualifiedName();
    line.getErr()
        .println("stemma: " + Printable.of(message) + guess(e) + "; see '" + command + " --help'");
    return ERROR;
  }

  private static String guess(ParameterException e) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      return " (did you mean " + String.join(", ", unmatched.getSuggestions()) + "?)";
    }
    return "";
  }

  private static int explain(Exception e, CommandLine line) {
    switch (e) {
      case UserException user ->
          line.getErr().println("stemma: " + Printable.of(String.valueOf(user.getMessage())));
      case ClusterException cluster ->
          line.getErr().println("stemma: " + Printable.of(String.valueOf(cluster.getMessage())));
      case BadLabelsException bad ->
          line.getErr().println("stemma: " + Printable.of(String.valueOf(bad.getMessage())));
      case TryAgainException tryAgain -> {
        line.getErr().println("stemma: " + Printable.of(String.valueOf(tryAgain.getMessage())));
        return TRY_AGAIN;
      }
      case InterruptedException interrupted -> {
        return INTERRUPTED;
      }
      case UncheckedIOException io -> {
        return explain(Objects.requireNonNull(io.getCause()), line);
      }
      case IOException io -> {
        return explain(io, line);
      }
      case ExecutionException answer when answer.getCause() instanceof Exception cause -> {
        return explain(cause, line);
      }
      default -> {
        line.getErr().println("stemma: this is a bug: " + e);
        if (!System.getenv().getOrDefault("STEMMA_DEBUG", "").isEmpty()) {
          e.printStackTrace(line.getErr());
        }
      }
    }
    return ERROR;
  }

  private static int explain(IOException e, CommandLine line) {
    line.getErr().println("stemma: " + Printable.of(Storage.says(e)));
    return Storage.isFull(e) ? TRY_AGAIN : ERROR;
  }
}
