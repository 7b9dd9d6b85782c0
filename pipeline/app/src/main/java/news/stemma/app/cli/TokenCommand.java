package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.http.Scope;
import news.stemma.app.http.Token;
import news.stemma.app.http.TokenFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
    static final class DayConverter implements ITypeConverter<LocalDate> {
      @Override
      public LocalDate convert(String value) {
        try {
          return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
          throw new TypeConversionException("'" + value + "' is no day such as 2027-06-30");
        }
      }
    }

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
        converter = DayConverter.class,
        description = "The last day on which it is good, in UTC, such as 2027-06-30.")
    private Optional<LocalDate> expires = Optional.empty();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
      String secret = Token.newSecret();
      append(token(secret));
      commandLine.getOut().println(secret);
      commandLine
          .getErr()
          .println("stemma: this is the only time that the token is shown; keep it");
      return 0;
    }

    private Token token(String secret) {
      Optional<Instant> expiry =
          expires.map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      if (expiry.filter(time -> !time.isAfter(Instant.now())).isPresent()) {
        throw new Main.UserException(
            "--expires " + expires.get() + " is past; name today or a later day");
      }
      try {
        return new Token(name, scope, Token.hash(secret), expiry);
      } catch (IllegalArgumentException e) {
        throw new Main.UserException("--name " + e.getMessage() + "; take another");
      }
    }

    private void append(Token token) throws IOException {
      if (Files.exists(file)) {
        refuseBroken();
      }
      try {
        TokenFile.append(file, token);
      } catch (IllegalArgumentException e) {
        throw new Main.UserException(e.getMessage() + "; take another --name or delete its line");
      }
    }

    private void refuseBroken() throws IOException {
      try {
        TokenFile.open(file, line -> {});
      } catch (IllegalArgumentException e) {
        throw new Main.UserException(e.getMessage() + "; correct it");
      }
    }
  }
}
