package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.eval.AgreementEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "agreement",
    description = "Tells how far judges agree: share alike, Cohen's kappa, Krippendorff's alpha.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "LABELS is a file a judge, all of one kind, a unit a line; a judge may leave",
      "out units. verdict may be label, with any text; class is any text.",
      "  {\"left\": \"a\", \"right\": \"b\", \"relation\": \"extension\"}",
      "  {\"document\": \"a\", \"start\": 10, \"end\": 90, \"verdict\": \"wire-copy\"}",
      "  {\"document\": \"a\", \"source\": \"b\", \"class\": \"partially-derived\"}",
      "",
      "Examples:",
      "  stemma eval agreement anna.jsonl ben.jsonl",
      "  stemma eval agreement anna.jsonl ben.jsonl carla.jsonl --errors"
    })
final class EvalAgreementCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LABELS", arity = "2..*", description = "Labels, a file a judge.")
  private List<Path> labels = new ArrayList<>();

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    return options.print(AgreementEvaluation.of(labels), commandLine);
  }
}
