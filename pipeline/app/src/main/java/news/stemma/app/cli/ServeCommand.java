package news.stemma.app.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.http.HttpServer;
import news.stemma.app.http.Rate;
import news.stemma.app.http.ServerOptions;
import news.stemma.app.http.TokenFile;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.app.report.Printable;
import news.stemma.index.living.IndexFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "serve",
    description = "Serves an index: HTTP API and web page.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Without --tokens only this machine is served, and no page of another site in its browsers.",
      "There is no TLS: for other machines put a reverse proxy before it. /openapi.yaml says what",
      "can be asked. SIGTERM and Ctrl-C let what is in work finish.",
      "",
      "Examples:",
      "  stemma serve news.idx                         http://127.0.0.1:8080/",
      "  stemma serve fresh.idx --create               to be fed by POST /v1/articles",
      "  stemma token new tokens.txt --name desk --scope read",
      "  stemma serve news.idx --tokens tokens.txt --host 0.0.0.0 --rate 20/s",
      "  curl --data-binary @article.txt -H 'Content-Type: text/plain' http://127.0.0.1:8080/v1/check"
    })
final class ServeCommand implements Callable<Integer> {
  /// What comes within that time is made durable together.
  private static final Duration GATHERED = Duration.ofMillis(50);

  /// For checks before the first that is asked for.
  private static final Duration WARMING_UP = Duration.ofSeconds(2);

  private static final Rate FOR_A_TOKEN = new Rate(50);
  private static final Rate FOR_THIS_MACHINE = new Rate(1_000);

  static final class RateConverter implements ITypeConverter<Rate> {
    @Override
    public Rate convert(String value) {
      try {
        return Rate.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Parameters(paramLabel = "DIR", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Option(
      names = "--unexamined",
      description =
          "Don't look into what articles share; for who only checks, and browses nothing.")
  private boolean unexamined;

  @Option(names = "--create", description = "Make an empty index where there is none in DIR.")
  private boolean create;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen at; 8080 by default, 0 for any that is free.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Name or address to listen at; 127.0.0.1 by default, others need --tokens.")
  private String host = "127.0.0.1";

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description = "Serve only who has one of these tokens; see 'stemma token new --help'.")
  private Optional<Path> tokens = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N/s|N/m",
      converter = RateConverter.class,
      description =
          "Requests that each token, or each address without tokens, may send; 50/s by default,"
              + " 1000/s without tokens.")
  private Optional<Rate> rate = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Checks in work at once; as many as there are processors by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private IndexOptions index = new IndexOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ServerOptions options = options();
    StopSignal stop = StopSignal.listen();
    try (Newsroom newsroom = warm(index.newsroom(folder, indexFolder(), GATHERED));
        HttpServer server = start(newsroom, options);
        Examination _ =
            unexamined
                ? Examination.none(newsroom, this::log)
                : Examination.start(newsroom, this::log)) {
      messages().say("serving " + folder + " at " + server.address());
      int code = stop.await();
      messages().say("stopping; what is in work is finished first");
      return code;
    }
  }

  private IndexFolder indexFolder() throws IOException {
    return create ? index.folder(folder, Optional.empty()) : index.folder(folder);
  }

  private static Newsroom warm(Newsroom newsroom) throws IOException {
    newsroom.warmUp(WARMING_UP);
    return newsroom;
  }

  private ServerOptions options() {
    if (threads < 1) {
      throw new ParameterException(
          commandLine(), "--threads takes a number from 1, not " + threads);
    }
    if (port < 0 || port > 65_535) {
      throw new ParameterException(commandLine(), "--port takes 0 to 65535, not " + port);
    }
    if (tokens.isEmpty() && !isLoopback()) {
      throw new Main.UserException(
          "at "
              + host
              + " others can reach it; give --tokens FILE (see 'stemma token new --help'), or leave"
              + " --host out");
    }
    return new ServerOptions(
        host,
        port,
        tokens.map(this::tokenFile),
        rate.orElse(tokens.isPresent() ? FOR_A_TOKEN : FOR_THIS_MACHINE),
        threads);
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new Main.UserException("--host " + host + " is no address of this machine; correct it");
    }
  }

  private TokenFile tokenFile(Path file) {
    try {
      return TokenFile.open(file, this::log);
    } catch (NoSuchFileException e) {
      throw new Main.UserException(
          "there is no "
              + file
              + "; make it with 'stemma token new "
              + file
              + " --name NAME --scope read'");
    } catch (IllegalArgumentException e) {
      throw new Main.UserException(e.getMessage() + "; correct it");
    } catch (IOException e) {
      throw new Main.UserException(Storage.says(e));
    }
  }

  private HttpServer start(Newsroom newsroom, ServerOptions options) {
    try {
      return HttpServer.start(newsroom, options, this::log);
    } catch (BindException e) {
      throw new Main.TryAgainException(
          "can't listen at "
              + host
              + ", port "
              + port
              + ": it is in use, or not for you; take another --port or try again");
    }
  }

  /// Said even where there is to be quiet: it is about what goes wrong.
  private void log(String line) {
    commandLine().getErr().println("stemma: " + Printable.of(line));
  }

  private Messages messages() {
    return new Messages(commandLine(), index.quiet);
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
