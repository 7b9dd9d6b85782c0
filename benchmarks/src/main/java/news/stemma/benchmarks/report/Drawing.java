package news.stemma.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/// How all charts look.
final class Drawing {
  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color GRID = new Color(0xCC, 0xCC, 0xCC);

  /// Pixels.
  private static final int WIDTH = 1_100;

  private static final RectangleInsets MARGIN = new RectangleInsets(12, 12, 8, 12);
  private static final RectangleInsets LINE_MARGIN = new RectangleInsets(2, 8, 2, 8);

  private Drawing() {}

  /// @param height in pixels
  static void write(Path png, String title, List<String> subtitles, Plot plot, int height)
      throws IOException {
    JFreeChart chart = new JFreeChart(null, font(Font.PLAIN, 15), plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(MARGIN);
    chart.setTitle(line(title, font(Font.BOLD, 20)));
    subtitles.forEach(subtitle -> chart.addSubtitle(line(subtitle, font(Font.PLAIN, 14))));
    ChartUtils.saveChartAsPNG(png.toFile(), chart, WIDTH, height);
  }

  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private static TextTitle line(String text, Font font) {
    TextTitle line = new TextTitle(text, font);
    line.setPaint(INK);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setPadding(LINE_MARGIN);
    return line;
  }
}
