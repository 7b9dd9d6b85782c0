package news.stemma.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.Configuration;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.candidate.Window;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options of every command that traces.
final class TraceOptions {
  @Mixin RunOptions run = new RunOptions();

  enum Format {
    TEXT,
    JSON
  }

  /// A number from 1; one beyond all corpora means all.
  static final class ArticlesConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (!value.matches("0*[1-9]\\d*")) {
        throw new TypeConversionException("'" + value + "' is no number of articles from 1 on");
      }
      return value.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(value);
    }
  }

  static final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return Instant.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + value + "' is no time with a zone, such as 2026-03-01T06:00:00Z");
      }
    }
  }

  /// Two times with units, as in 0..36h.
  static final class WindowConverter implements ITypeConverter<Window> {
    private static final Pattern RANGE =
        Pattern.compile("(\\d{1,6})([mhd]?)\\.\\.(\\d{1,6})([mhd])");

    @Override
    public Window convert(String value) {
      Matcher range = RANGE.matcher(value);
      if (range.matches()) {
        Duration least =
            duration(range.group(1), range.group(2).isEmpty() ? range.group(4) : range.group(2));
        Duration most = duration(range.group(3), range.group(4));
        if (least.compareTo(most) <= 0) {
          return new Window(least, most);
        }
      }
      throw new TypeConversionException(
          "'" + value + "' is no range of time such as 0..36h; units are m, h and d");
    }

    private static Duration duration(String number, String unit) {
      long count = Long.parseLong(number);
      return switch (unit) {
        case "m" -> Duration.ofMinutes(count);
        case "h" -> Duration.ofHours(count);
        default -> Duration.ofDays(count);
      };
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print without -o: text (default) or json.")
  Format format = Format.TEXT;

  @Option(
      names = "--audit",
      paramLabel = "N",
      converter = ArticlesConverter.class,
      description = "Compare N articles with all others, exactly, and say what was missed.")
  Optional<Integer> audit = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Show no text that is embargoed at this time, such as 2026-03-01T06:00:00Z; now by"
              + " default.")
  Instant asOf = Instant.now();

  @Option(
      names = "--window",
      paramLabel = "MIN..MAX",
      converter = WindowConverter.class,
      description =
          "Look only at pairs so far apart in time of publication, such as 0..36h, whichever came"
              + " first; what has no date is in every window.")
  Window window = Window.ALL;

  @Option(
      names = "--boilerplate",
      paramLabel = "FILE",
      description =
          "Overrule what is set aside as boilerplate: rows of boilerplate.jsonl, with setAside"
              + " true or false.")
  Optional<Path> boilerplate = Optional.empty();

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description =
          "More outlets and agencies, one a line: 'Name = other name | third', 'agency Name'.")
  Optional<Path> outlets = Optional.empty();

  /// Where stages keep what they give.
  enum Spill {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--spill",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Work on disk instead of in memory: auto (default; where the input is large), always or"
              + " never. The outputs are the same.")
  Spill spill = Spill.AUTO;

  @Option(
      names = "--dry-run",
      description = "Say what would be read, and what it would take, and do no more.")
  boolean dryRun;

  Configuration configuration() {
    Configuration configuration = Lexicons.configuration(run.seed).with(window);
    if (outlets.isPresent()) {
      configuration = configuration.with(UserFiles.outlets(outlets.get()));
    }
    return boilerplate.isPresent()
        ? configuration.with(UserFiles.boilerplate(boilerplate.get()))
        : configuration;
  }
}
