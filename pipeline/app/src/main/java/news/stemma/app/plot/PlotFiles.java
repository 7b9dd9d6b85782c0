package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes plots into a folder: `NAME.svg` and `NAME.png` as they stand alone, and `NAME.csv`, the
/// data that is drawn.
public final class PlotFiles {
  /// Whether there are pictures of pixels, too.
  public enum Pictures {
    BOTH,
    /// Java can't draw here, for want of fonts or of its own libraries.
    SVG_ALONE
  }

  /// What a spreadsheet may take for a formula; a number is none.
  private static final Pattern FORMULA =
      Pattern.compile("'*(?:[=+@\\t\\r\\n]|-(?!\\d+(?:\\.\\d+)?$)).*", Pattern.DOTALL);

  private PlotFiles() {}

  public static Pictures write(List<Plot> plots, Path folder) throws IOException {
    Optional<Png> png = Png.start();
    for (Plot plot : plots) {
      Drawing plate = Plate.of(plot);
      String name = plot.heading().name();
      Files.writeString(folder.resolve(name + ".svg"), Svg.onPaper(plate));
      if (png.isPresent()) {
        Files.write(folder.resolve(name + ".png"), png.get().of(plate));
      }
      try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(name + ".csv"))) {
        for (ImmutableList<String> row : plot.rows()) {
          csv.writeRecord(row.stream().map(PlotFiles::harmless).toList());
        }
      }
    }
    return png.isPresent() ? Pictures.BOTH : Pictures.SVG_ALONE;
  }

  /// With an apostrophe before what a spreadsheet could take for a formula.
  private static String harmless(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
