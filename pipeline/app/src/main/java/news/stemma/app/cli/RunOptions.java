package news.stemma.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options of every command that works on articles.
final class RunOptions {
  static final int REJECTED = 3;

  /// A bound on rejected inputs: so many, or such a share of all.
  sealed interface Bound {
    record Count(int inputs) implements Bound {}

    record Share(double ofInputs) implements Bound {}

    /// Whether so many rejected inputs of all are too many.
    default boolean isExceeded(int rejected, int read) {
      return switch (this) {
        case Count count -> rejected > count.inputs();
        case Share share -> rejected > share.ofInputs() * read;
      };
    }
  }

  static final class BoundConverter implements ITypeConverter<Bound> {
    @Override
    public Bound convert(String value) {
      if (value.matches("\\d{1,9}")) {
        return new Bound.Count(Integer.parseInt(value));
      }
      if (value.matches("(\\d{1,2}(\\.\\d{1,9})?|100)%")) {
        return new Bound.Share(Double.parseDouble(value.substring(0, value.length() - 1)) / 100);
      }
      throw new TypeConversionException(
          "'" + value + "' is neither a number of inputs nor a share such as 1%");
    }
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with; as many as there are processors by default.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all that is drawn by chance: hash functions, samples; 42 by default.")
  long seed = 42;

  @Option(
      names = "--max-rejected",
      paramLabel = "N|P%",
      converter = BoundConverter.class,
      description = "With more rejected inputs than that the exit code is 3; 0 by default.")
  Bound maxRejected = new Bound.Count(0);

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "Memory to work with at most, such as 2g or 512m.")
  String maxMemory = "";

  @Option(names = "--quiet", description = "No messages but errors.")
  boolean quiet;

  /// @throws CommandLine.ParameterException where there are no threads
  void check(CommandLine commandLine) {
    if (threads < 1) {
      throw new CommandLine.ParameterException(
          commandLine, "--threads takes a number from 1, not " + threads);
    }
  }

  Messages messages(CommandLine commandLine) {
    return new Messages(commandLine, quiet);
  }

  ProgressLines progress(CommandLine commandLine) {
    return ProgressLines.of(commandLine, quiet);
  }

  /// The exit code of a run that read so many inputs.
  int exitCode(int rejected, int read) {
    return maxRejected.isExceeded(rejected, read) ? REJECTED : 0;
  }
}
