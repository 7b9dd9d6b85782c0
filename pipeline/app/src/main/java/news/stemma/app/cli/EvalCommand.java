package news.stemma.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "eval",
    description = "Scores what a run wrote against labelled data.",
    subcommands = {
      EvalRelationsCommand.class,
      EvalThresholdsCommand.class,
      EvalPassagesCommand.class,
      EvalPairsCommand.class,
      EvalClustersCommand.class,
      EvalSentencesCommand.class,
      EvalAgreementCommand.class,
      EvalSampleCommand.class,
      EvalClassesCommand.class,
      EvalDirectionCommand.class,
      EvalChecksCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  stemma trace articles/ -o out/run",
      "  stemma eval relations out/run gold.jsonl      who descends from whom",
      "  stemma eval passages out/run truth.json       which words were reused",
      "  stemma eval pairs out/run                     what the search missed",
      "  stemma eval clusters out/run clusters.jsonl   near-duplicates",
      "  stemma eval sentences out/run judged.jsonl    wire copy, other verdicts",
      "  stemma eval agreement anna.jsonl ben.jsonl    judges among each other",
      "  stemma eval sample out/run drawn a.jsonl      coders' labels of drawn pairs",
      "  stemma eval classes answers.jsonl             copies, revisions, own texts",
      "  stemma eval direction --dated dump.jsonl      what the clues are worth",
      "  stemma eval checks news.idx                   checks against a whole trace",
      "",
      "RUN_DIR is what 'stemma trace … -o RUN_DIR' wrote. How labels are laid out is",
      "in each command's --help, and in OUTPUT.md. Shares have 95 %% intervals."
    })
final class EvalCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "which evaluation? such as eval relations");
  }
}
