package news.stemma.benchmarks.report;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.io.IOException;
import java.nio.file.Path;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/// Bars of speed, the first one Stemma's, with error bars and a label at the end of each.
///
/// @param title what is measured
/// @param subtitles on which text, on which machine
/// @param bars from the top
public record Chart(String title, ImmutableList<String> subtitles, ImmutableList<Bar> bars) {
  private static final Color OURS = new Color(0xB5, 0x3C, 0x1E);
  private static final Color THEIRS = new Color(0x9A, 0xA3, 0xAB);
  private static final Color INK = new Color(0x22, 0x22, 0x22);
  private static final Color GRID = new Color(0xCC, 0xCC, 0xCC);

  /// Pixels.
  private static final int WIDTH = 1_100;

  private static final int FRAME_HEIGHT = 170;
  private static final int BAR_HEIGHT = 46;
  private static final RectangleInsets MARGIN = new RectangleInsets(12, 12, 8, 12);
  private static final RectangleInsets LINE_MARGIN = new RectangleInsets(2, 8, 2, 8);

  /// Room for the labels beyond the longest bar, as a share of it.
  private static final double LABEL_ROOM = 0.45;

  /// @param peer its name
  /// @param mbPerSecond the bar's length
  /// @param error half the length of the error bar, MB/s
  /// @param label to stand at its end
  public record Bar(String peer, double mbPerSecond, double error, String label) {
    private double end() {
      return mbPerSecond + error;
    }
  }

  public void write(Path png) throws IOException {
    JFreeChart chart = new JFreeChart(null, font(Font.PLAIN, 15), plot(), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(MARGIN);
    chart.setTitle(line(title, font(Font.BOLD, 20)));
    subtitles.forEach(subtitle -> chart.addSubtitle(line(subtitle, font(Font.PLAIN, 14))));
    ChartUtils.saveChartAsPNG(png.toFile(), chart, WIDTH, FRAME_HEIGHT + BAR_HEIGHT * bars.size());
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private static TextTitle line(String text, Font font) {
    TextTitle line = new TextTitle(text, font);
    line.setPaint(INK);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setPadding(LINE_MARGIN);
    return line;
  }

  private CategoryPlot plot() {
    CategoryAxis peers = new CategoryAxis();
    peers.setTickLabelFont(font(Font.PLAIN, 15));
    peers.setMaximumCategoryLabelWidthRatio(0.4f);
    peers.setCategoryMargin(0.3);
    NumberAxis speed = new NumberAxis("MB of text a second, one thread");
    speed.setLabelFont(font(Font.PLAIN, 14));
    speed.setTickLabelFont(font(Font.PLAIN, 13));
    double longest = bars.stream().mapToDouble(Bar::end).max().orElse(1);
    speed.setRange(0, longest * (1 + LABEL_ROOM));
    DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
    CategoryPlot plot = new CategoryPlot(data, peers, speed, new Bars());
    for (Bar bar : bars) {
      data.add(bar.mbPerSecond(), bar.error(), "speed", bar.peer());
      plot.addAnnotation(label(bar, longest));
    }
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    return plot;
  }

  /// Beyond the error bar.
  private static CategoryTextAnnotation label(Bar bar, double longest) {
    CategoryTextAnnotation label =
        new CategoryTextAnnotation(bar.label(), bar.peer(), bar.end() + longest / 100);
    label.setFont(font(Font.BOLD, 14));
    label.setPaint(INK);
    label.setCategoryAnchor(CategoryAnchor.MIDDLE);
    label.setTextAnchor(TextAnchor.CENTER_LEFT);
    return label;
  }

  /// Flat bars, the first in a colour of its own.
  private static final class Bars extends StatisticalBarRenderer {
    private static final long serialVersionUID = 1;

    Bars() {
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(false);
      setErrorIndicatorPaint(INK);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return column == 0 ? OURS : THEIRS;
    }
  }
}
