package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Inputs;
import news.stemma.app.ingest.Reading;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.Storing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "add",
    description = "Adds articles to the index in DIR, and makes it where there is none.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "To add what is there already changes nothing; another text under a known id is a new version.",
      "A run that was broken off goes on where it was, of standard input too with --source, which has to",
      "come from its beginning again: what has come is passed over.",
      "",
      "Examples:",
      "  stemma index add news.idx dump.jsonl.gz",
      "  tail -n +1 -f feed.jsonl | stemma index add news.idx - --source feed"
    })
final class IndexAddCommand implements Callable<Integer> {
  /// What is read from files may be read again; what comes through a pipe is better durable soon.
  private static final Duration OF_FILES = Duration.ofSeconds(30);

  private static final Duration OF_A_FEED = Duration.ofSeconds(1);

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--store",
      paramLabel = "WHAT",
      description =
          "What a new index keeps of the texts: ${COMPLETION-CANDIDATES}; text by default. spans:"
              + " hashed words in their places; hashes: fingerprints alone.")
  private Optional<Storing> storing = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Name under which the index notes how many records of this input have come.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--unexamined",
      description =
          "Don't look yet into what the articles share; a server does it, or the next add without"
              + " this.")
  private boolean unexamined;

  @Option(
      names = "--max-rejected",
      paramLabel = "N|P%",
      converter = RunOptions.BoundConverter.class,
      description = "With more rejected inputs than that the exit code is 3; 0 by default.")
  private RunOptions.Bound maxRejected = new RunOptions.Bound.Count(0);

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private IndexOptions options = new IndexOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    Messages messages = new Messages(commandLine, options.quiet);
    Inputs read = Inputs.of(inputs);
    Optional<InputSignature> signature = read.signature();
    Reading reading = input.reading(commandLine, messages::say);
    if (signature.isPresent() && signature.get().files().isEmpty()) {
      messages.rejected(List.of(), 0, inputs);
    }
    IndexFolder index = options.folder(folder, storing);
    try (Newsroom newsroom =
            options.newsroom(folder, index, signature.isPresent() ? OF_FILES : OF_A_FEED);
        Interruption _ = new Interruption(messages);
        ProgressLines progress = ProgressLines.of(commandLine, options.quiet)) {
      Feed feed = Feed.of(newsroom, name(signature), messages);
      DateWatch watch = new DateWatch(feed);
      Reading told = progress.reading(reading, signature);
      if (signature.isPresent() || unexamined) {
        read.read(System.in, told, watch);
      } else {
        // What comes through a pipe may go on all day.
        try (Examination _ = Examination.start(newsroom, messages::say)) {
          read.read(System.in, told, watch);
        }
      }
      watch.report(messages);
      feed.finish(inputs);
      if (!unexamined) {
        examine(newsroom, progress);
      }
      newsroom.catchUp().get();
      return maxRejected.isExceeded(feed.rejected(), feed.read()) ? RunOptions.REJECTED : 0;
    }
  }

  /// Under which the index notes how much has come; nothing where nobody could make use of it.
  private Optional<String> name(Optional<InputSignature> signature) {
    return source.or(() -> signature.map(files -> Feed.nameOf(files)));
  }

  private static void examine(Newsroom newsroom, ProgressLines progress)
      throws IOException, InterruptedException {
    long done = 0;
    int some = newsroom.examine();
    while (some > 0) {
      done += some;
      progress.at("looking into articles", done, 0);
      some = newsroom.examine();
    }
  }
}
