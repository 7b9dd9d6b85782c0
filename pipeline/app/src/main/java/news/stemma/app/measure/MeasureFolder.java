package news.stemma.app.measure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import news.stemma.Progress;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.ExportFormat;
import news.stemma.app.export.MeasureTables;
import news.stemma.app.export.Source;
import news.stemma.app.export.WholeRun;
import news.stemma.app.report.Made;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.WholeFolder;
import tools.jackson.databind.node.ObjectNode;

/// The folder `measure` beside a run: whole or not there.
public final class MeasureFolder {
  /// What tables may be written as beside JSON lines.
  public static final ImmutableSet<ExportFormat> TABLES =
      ImmutableSet.of(ExportFormat.CSV, ExportFormat.PARQUET);

  /// The file that says what all the others are of.
  public static final String SUMMARY = "measure.json";

  private static final String MADE = "made.json";

  private final Path run;
  private final Measurement.Settings settings;
  private final ImmutableSet<ExportFormat> formats;

  private MeasureFolder(
      Path run, Measurement.Settings settings, ImmutableSet<ExportFormat> formats) {
    this.run = run;
    this.settings = settings;
    this.formats = formats;
  }

  /// @throws BadRunException where the folder holds no whole run of a trace or match
  public static MeasureFolder of(
      Path run, Measurement.Settings settings, Set<ExportFormat> formats) {
    boolean whole =
        Files.isRegularFile(run.resolve(OutputFolder.RUN))
            && ImmutableSet.of(
                    Source.DOCUMENTS,
                    Source.RELATIONS,
                    Source.PASSAGES,
                    Source.SENTENCES,
                    Source.EDGES)
                .stream()
                .allMatch(source -> source.isIn(run));
    if (!whole) {
      throw new BadRunException(
          run + " holds no finished trace; give the folder that 'stemma trace … -o DIR' wrote");
    }
    return new MeasureFolder(run, settings, ImmutableSortedSet.copyOf(formats));
  }

  /// Where it is written.
  public Path folder() {
    return run.resolve("measure");
  }

  /// How what the folder holds stands to what would be written.
  public Made.State state() throws IOException {
    return new Made(folder().resolve(MADE), made()).state(folder()::resolve);
  }

  /// What measures are made of: the same of two gives the same files.
  private ObjectNode made() throws IOException {
    Row made =
        new Row()
            .put("stemma", settings.version())
            .put(
                "run",
                MoreFiles.asByteSource(run.resolve(OutputFolder.RUN))
                    .hash(Hashing.sha256())
                    .toString())
            .put(
                "outlets",
                Hashing.sha256().hashUnencodedChars(settings.outlets().fingerprint()).toString());
    formats.forEach(format -> made.object().withArray("formats").add(format.toString()));
    return made.object();
  }

  /// Writes beside the folder, then gives it its name, in the place of what was there.
  ///
  /// @throws BadRunException where a file of the run can't be read
  public void write(Progress progress) throws IOException {
    WholeRun.check(run);
    ObjectNode made = made();
    WholeFolder.write(
        folder(),
        partial -> {
          Measurement.write(run, partial, settings, progress);
          MeasureTables.write(partial, formats, settings.version(), run, progress);
          new Made(partial.resolve(MADE), made).write(partial);
        });
  }
}
