package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.Configuration;
import news.stemma.app.eval.classes.Answer;
import news.stemma.app.eval.classes.ClassesJson;
import news.stemma.app.eval.classes.ClassesText;
import news.stemma.app.eval.classes.DecisionList;
import news.stemma.app.eval.classes.Evaluation;
import news.stemma.app.eval.classes.LabelledPair;
import news.stemma.app.eval.classes.ModelFile;
import news.stemma.app.eval.classes.ReuseMeter;
import news.stemma.app.eval.classes.UnfitCorpusException;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.lexicon.Lexicons;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "classes",
    description = {
      "Tells near copies, light and heavy revisions and texts of one's own apart, by how much of"
          + " the source an answer has and in which pieces.",
      "",
      "CORPUS holds JSON lines {\"id\", \"text\", \"task\", \"category\"}: the category of an answer"
          + " is cut, light, heavy or non, and one text of each task, its source, has orig."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Examples:",
      "  stemma eval classes answers.jsonl --errors             by Stemma's own model",
      "  stemma eval classes answers.jsonl --cross-validate 50  by models for them",
      "  stemma eval classes answers.jsonl --fit >model.txt     keep such a model",
      "  stemma eval classes others.jsonl --model model.txt     and score by it"
    })
final class EvalClassesCommand implements Callable<Integer> {
  private static final int MAX_REPEATS = 10_000;

  @Parameters(
      paramLabel = "CORPUS",
      description = "The labelled texts: files, folders, or - for standard input, also .gz.",
      arity = "1..*")
  private List<String> inputs = List.of();

  @Option(
      names = "--cross-validate",
      paramLabel = "N",
      description = "Judge by models fitted without the answers they judge, N times 5-fold.")
  private Optional<Integer> repeats = Optional.empty();

  @Option(names = "--fit", description = "Fit the model and print its file instead.")
  private boolean fit;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Judge by this model; by the one that comes with Stemma by default.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the folds and of the bootstrap; 42 by default.")
  private long seed = 42;

  @Option(names = "--errors", description = "List the answers that were judged wrong.")
  private boolean errors;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print: text (default) or json.")
  private TraceOptions.Format format = TraceOptions.Format.TEXT;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "Memory to work with at most, such as 2g or 512m.")
  String maxMemory = "";

  @Option(names = "--quiet", description = "No messages but errors.")
  boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    refuseContradictions();
    try {
      List<Answer> answers = answers();
      if (fit) {
        ModelFile.fitted(answers, seed).forEach(out::println);
      } else {
        print(out, evaluation(answers));
      }
    } catch (UnfitCorpusException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    }
    out.flush();
    return 0;
  }

  private void refuseContradictions() {
    if (repeats.filter(n -> n < 1 || n > MAX_REPEATS).isPresent()) {
      throw refusal("--cross-validate takes a number from 1 to " + MAX_REPEATS);
    }
    if ((fit ? 1 : 0) + (repeats.isPresent() ? 1 : 0) + (model.isPresent() ? 1 : 0) > 1) {
      throw refusal("--fit, --cross-validate and --model exclude each other");
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private List<Answer> answers() {
    Configuration configuration = Lexicons.configuration(seed);
    ReuseMeter meter = new ReuseMeter(configuration);
    ImmutableList<LabelledPair> pairs = LabelledPair.in(InputReader.read(inputs, System.in));
    return pairs.stream().map(meter::measure).toList();
  }

  private Evaluation evaluation(List<Answer> answers) {
    return repeats
        .<Evaluation>map(n -> Evaluation.crossValidated(answers, n, seed))
        .orElseGet(() ->
            Evaluation.byModel(
                model.map(EvalClassesCommand::read).orElseGet(ModelFile::shipped), answers, seed));
  }

  private static DecisionList read(Path file) {
    try {
      return DecisionList.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Main.UserException("can't read the model " + file + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new Main.UserException(file + " is no model: " + e.getMessage());
    }
  }

  private void print(PrintWriter out, Evaluation evaluation) {
    switch (format) {
      case JSON -> {
        ObjectNode json = ClassesJson.of(evaluation);
        if (errors) {
          ClassesJson.putErrors(json, evaluation.score());
        }
        out.println(json);
      }
      case TEXT -> {
        ClassesText text = new ClassesText(out);
        text.write(evaluation);
        if (errors) {
          text.writeErrors(evaluation.score());
        }
      }
    }
  }
}
