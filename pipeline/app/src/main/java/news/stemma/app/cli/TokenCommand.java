package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.http.Scope;
import news.stemma.app.http.Token;
import news.stemma.app.http.TokenFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "token",
    description = "Makes tokens for those who may use a server.",
    subcommands = TokenCommand.New.class,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class TokenCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "token what? new");
  }

  @Command(
      name = "new",
      description = "Makes a token, prints it once, and adds its hash to a file.",
      mixinStandardHelpOptions = true,
      versionProvider = Main.Version.class,
      footer = {
        "",
        "A server that has FILE takes the token at once. To take it back, delete its line.",
        "",
        "Examples:",
        "  stemma token new tokens.txt --name desk --scope read",
        "  stemma token new tokens.txt --name feed --scope write --expires 2027-06-30"
      })
  static final class New implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file of tokens; made where there is none.")
    private Path file = Path.of("");

    @Option(
        names = "--name",
        paramLabel = "NAME",
        required = true,
        description = "Whose it is: letters, digits and . _ @ - alone.")
    private String name = "";

    @Option(
        names = "--scope",
        paramLabel = "SCOPE",
        required = true,
        description = "read looks things up and checks; write adds, removes and judges as well.")
    private Scope scope = Scope.READ;

    @Option(
        names = "--expires",
        paramLabel = "DAY",
        description = "The last day on which it is good, in UTC, such as 2027-06-30.")
    private Optional<LocalDate> expires = Optional.empty();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
      String secret = Token.newSecret();
      try {
        TokenFile.append(
            file,
            new Token(
                name,
                scope,
                Token.hash(secret),
                expires.map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())));
      } catch (IllegalArgumentException e) {
        throw new Main.UserException(String.valueOf(e.getMessage()));
      }
      commandLine.getOut().println(secret);
      commandLine
          .getErr()
          .println("stemma: this is the only time that the token is shown; keep it");
      return 0;
    }
  }
}
