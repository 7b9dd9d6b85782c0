package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.eval.Bootstrap;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.eval.SentenceEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sentences",
    description =
        "Scores verdicts on sentences: against right ones, or as claims that judges judged.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "LABELS has a sentence a line. Either with the right verdict,",
      "  {\"document\": \"a\", \"start\": 10, \"end\": 90, \"verdict\": \"wire-copy\"}",
      "or with the verdict that was claimed when it was sampled and what judges say",
      "of that claim: right, wrong or unsure, null where one says nothing.",
      "  {\"document\": \"a\", \"start\": 10, \"end\": 90, \"verdict\": \"wire-copy\",",
      "   \"judgements\": [\"right\", \"unsure\"]}",
      "A claim is right where all judges say so. Sentences are matched by their very",
      "offsets.",
      "",
      "Examples:",
      "  stemma eval sentences out/run verdicts.jsonl",
      "  stemma eval sentences out/run judged.jsonl --errors"
    })
final class EvalSentencesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "The folder that 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Parameters(paramLabel = "LABELS", description = "Labelled sentences, as JSON lines.")
  private Path labels = Path.of("");

  @Mixin private BootstrapOptions bootstrap = new BootstrapOptions();

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    Bootstrap drawing = bootstrap.bootstrap(commandLine);
    return options.print(SentenceEvaluation.of(RunFolder.of(run), labels, drawing), commandLine);
  }
}
