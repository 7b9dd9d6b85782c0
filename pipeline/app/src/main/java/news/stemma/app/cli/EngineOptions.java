package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import news.stemma.app.cluster.Cluster;
import news.stemma.app.cluster.PartFormat;
import news.stemma.app.ingest.InputReader;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options of every command that can leave the work to a cluster.
final class EngineOptions {
  /// Where the stages run.
  sealed interface Choice {
    /// In this process.
    record Local() implements Choice {}

    /// @param master empty where none was named
    record Spark(Optional<String> master) implements Choice {}
  }

  static final class ChoiceConverter implements ITypeConverter<Choice> {
    private static final String SPARK = "spark";

    @Override
    public Choice convert(String value) {
      if (value.equals("local")) {
        return new Choice.Local();
      }
      if (value.equals(SPARK)) {
        return new Choice.Spark(Optional.empty());
      }
      if (value.startsWith(SPARK + "=") && value.length() > SPARK.length() + 1) {
        return new Choice.Spark(Optional.of(value.substring(SPARK.length() + 1)));
      }
      throw new TypeConversionException(
          "'" + value + "' is no engine; there are local, spark and spark=MASTER");
    }
  }

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      converter = ChoiceConverter.class,
      description =
          "Where the stages run: local (default), or spark[=MASTER] such as spark=local[4] or"
              + " spark=spark://host:7077. The outputs are the same.")
  Choice choice = new Choice.Local();

  @Option(
      names = "--parts",
      paramLabel = "FORMAT",
      description =
          "Have Spark write each table as a folder of parts: jsonl or parquet. Without it there are"
              + " such parts of JSON lines where DIR or Spark is not on this machine alone.")
  Optional<PartFormat> parts = Optional.empty();

  /// An option that no cluster heeds.
  ///
  /// @param instead what to do, as a half sentence
  record Unfit(Optional<?> given, String option, String instead) {
    static Unfit flag(boolean given, String option, String instead) {
      return new Unfit(given ? Optional.of(option) : Optional.empty(), option, instead);
    }
  }

  /// The cluster to use, after a look at what was asked of it.
  ///
  /// @param cluster that this process was started with
  /// @throws CommandLine.ParameterException where it can't do something that is asked for
  /// @throws Main.UserException where there is none
  Cluster checked(
      Optional<Cluster> cluster,
      List<String> inputs,
      ImmutableList<Unfit> unfit,
      CommandLine commandLine) {
    for (Unfit option : unfit) {
      if (option.given().isPresent()) {
        throw new CommandLine.ParameterException(
            commandLine, "--engine spark has no " + option.option() + "; " + option.instead());
      }
    }
    if (inputs.contains(InputReader.STANDARD_INPUT)) {
      throw new CommandLine.ParameterException(
          commandLine, "--engine spark reads no standard input; name files or folders");
    }
    return cluster.orElseThrow(() ->
        new Main.UserException(
            "--engine spark needs Spark beside Stemma; start ./stemma, which fetches it"));
  }

  /// @throws CommandLine.ParameterException where an option is only for a cluster, and there is
  ///   none
  void checkLocal(CommandLine commandLine) {
    if (parts.isPresent()) {
      throw new CommandLine.ParameterException(
          commandLine, "--parts is for --engine spark, which is not given");
    }
  }
}
