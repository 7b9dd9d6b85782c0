package news.stemma.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.Inputs;
import news.stemma.app.newsroom.Check;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.IndexFolder;
import news.stemma.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = "Says what an index has of one article. The article is not added.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "The exit code is 1 where no wording is shared.",
      "",
      "Examples:",
      "  stemma check news.idx draft.txt",
      "  pbpaste | stemma check news.idx - --format json"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int NOTHING_FOUND = 1;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "INPUT",
      description = "A file with one article, or - for standard input.")
  private String article = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json.")
  private TraceOptions.Format format = TraceOptions.Format.TEXT;

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private IndexOptions options = new IndexOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    Messages messages = new Messages(commandLine, options.quiet);
    if (Files.isRegularFile(folder)) {
      throw new Main.UserException(
          folder + " is a file: first the index's folder, then the article");
    }
    try (IndexFolder index = options.folder(folder)) {
      Document document = read(messages, commandLine);
      Check check =
          IndexOptions.asked(
              folder,
              () ->
                  Check.of(
                      document,
                      index,
                      new Newsroom.Options(
                          options.configuration(), Main.version(), Duration.ZERO)));
      var out = commandLine.getOut();
      switch (format) {
        case JSON -> out.print(new String(check.json(), StandardCharsets.UTF_8));
        case TEXT -> out.print(check.text());
      }
      out.flush();
      return check.isShared() ? 0 : NOTHING_FOUND;
    }
  }

  private Document read(Messages messages, CommandLine commandLine) {
    Inputs inputs = Inputs.of(List.of(article));
    Corpus corpus =
        Inputs.corpus(
            sink -> inputs.read(System.in, input.reading(commandLine, messages::say), sink));
    messages.rejected(corpus.rejected(), corpus.documents().size(), inputs.names());
    if (corpus.documents().size() != 1) {
      throw new Main.UserException(
          article
              + " holds "
              + corpus.documents().size()
              + " articles; check takes one, trace --index compares more");
    }
    return corpus.documents().getFirst();
  }
}
