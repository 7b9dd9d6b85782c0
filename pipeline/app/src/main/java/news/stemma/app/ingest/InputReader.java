package news.stemma.app.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads articles from files, folders and standard input.
///
/// What can't be read is rejected with its place, and the rest is read all the same.
public final class InputReader {
  /// Standard input, as an input.
  public static final String STANDARD_INPUT = "-";

  private final Sink sink;
  private final InputStream standardInput;
  private final PlacedReader reader;

  private InputReader(InputStream standardInput, Sink sink, PlacedReader reader) {
    this.sink = sink;
    this.standardInput = standardInput;
    this.reader = reader;
  }

  /// Reads all inputs as they are; none of them can make it fail.
  public static Corpus read(List<String> inputs, InputStream standardInput) {
    return read(inputs, standardInput, Reading.STANDARD);
  }

  /// Reads all inputs; none of them can make it fail.
  public static Corpus read(List<String> inputs, InputStream standardInput, Reading reading) {
    Intake intake = new Intake();
    read(inputs, standardInput, reading, intake);
    return intake.corpus();
  }

  /// The same, each record handed over as soon as it is read.
  public static void read(
      List<String> inputs, InputStream standardInput, Reading reading, Sink sink) {
    read(inputs, standardInput, reading, Limits.STANDARD, sink);
  }

  static void read(
      List<String> inputs, InputStream standardInput, Reading reading, Limits limits, Sink sink) {
    PlacedReader placed = PlacedReader.of(reading, sink, limits);
    InputReader reader = new InputReader(standardInput, sink, placed);
    inputs.forEach(reader::readInput);
    placed.unseenNames().forEach(name -> reading.warnings().accept(PlacedReader.unseen(name)));
  }

  private void readInput(String input) {
    if (input.equals(STANDARD_INPUT)) {
      reader.read(standardInput, Place.of(STANDARD_INPUT, Optional.empty()));
      return;
    }
    InputFiles.visit(
        input,
        new InputFiles.Visitor() {
          @Override
          public void file(Path file, Place place) {
            reader.readFile(file, place);
          }

          @Override
          public void reject(Rejected rejected) {
            sink.reject(rejected.location(), rejected.reason());
          }
        });
  }
}
