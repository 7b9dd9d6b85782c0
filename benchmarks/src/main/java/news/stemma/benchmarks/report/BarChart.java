package news.stemma.benchmarks.report;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.io.IOException;
import java.nio.file.Path;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/// Bars of speed, the first one Stemma's, with error bars and a label at the end of each.
///
/// @param title what is measured
/// @param subtitles on which text, on which machine
/// @param bars from the top
public record BarChart(String title, ImmutableList<String> subtitles, ImmutableList<Bar> bars)
    implements Chart {
  private static final Color OURS = new Color(0xB5, 0x3C, 0x1E);
  private static final Color THEIRS = new Color(0x9A, 0xA3, 0xAB);

  /// Pixels.
  private static final int FRAME_HEIGHT = 170;

  private static final int BAR_HEIGHT = 46;

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

  @Override
  public void write(Path png) throws IOException {
    Drawing.write(png, title, subtitles, plot(), FRAME_HEIGHT + BAR_HEIGHT * bars.size());
  }

  private CategoryPlot plot() {
    CategoryAxis peers = new CategoryAxis();
    peers.setTickLabelFont(Drawing.font(Font.PLAIN, 15));
    peers.setMaximumCategoryLabelWidthRatio(0.4f);
    peers.setCategoryMargin(0.3);
    NumberAxis speed = new NumberAxis("MB of text a second, one thread");
    speed.setLabelFont(Drawing.font(Font.PLAIN, 14));
    speed.setTickLabelFont(Drawing.font(Font.PLAIN, 13));
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
    plot.setRangeGridlinePaint(Drawing.GRID);
    plot.setOutlineVisible(false);
    return plot;
  }

  /// Beyond the error bar.
  private static CategoryTextAnnotation label(Bar bar, double longest) {
    CategoryTextAnnotation label =
        new CategoryTextAnnotation(bar.label(), bar.peer(), bar.end() + longest / 100);
    label.setFont(Drawing.font(Font.BOLD, 14));
    label.setPaint(Drawing.INK);
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
      setErrorIndicatorPaint(Drawing.INK);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return column == 0 ? OURS : THEIRS;
    }
  }
}
