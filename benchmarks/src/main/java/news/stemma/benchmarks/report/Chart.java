package news.stemma.benchmarks.report;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/// Bars of speed, the first one Stemma's, with error bars and the ratio at the end of each.
///
/// @param title what is measured
/// @param subtitle on which text and machine
/// @param bars from the top
public record Chart(String title, String subtitle, ImmutableList<Bar> bars) {
  private static final Color OURS = new Color(0xB5, 0x3C, 0x1E);
  private static final Color THEIRS = new Color(0x8A, 0x93, 0x9B);
  private static final Color INK = new Color(0x22, 0x22, 0x22);
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  private static final int WIDTH = 1_000;
  private static final int HEAD_HEIGHT = 170;
  private static final int BAR_HEIGHT = 48;

  /// Room for the labels beyond the longest bar, as a share of it.
  private static final double LABEL_ROOM = 0.35;

  /// @param peer its name
  /// @param mbPerSecond the bar's length
  /// @param error half the length of the error bar, MB/s
  /// @param label to stand at its end
  public record Bar(String peer, double mbPerSecond, double error, String label) {}

  public void write(Path png) throws IOException {
    JFreeChart chart = new JFreeChart(title, font(Font.BOLD, 20), plot(), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setPaint(INK);
    chart.getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
    TextTitle under = new TextTitle(subtitle, font(Font.PLAIN, 14));
    under.setPaint(INK);
    under.setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.addSubtitle(under);
    ChartUtils.saveChartAsPNG(png.toFile(), chart, WIDTH, HEAD_HEIGHT + BAR_HEIGHT * bars.size());
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private CategoryPlot plot() {
    DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
    bars.forEach(bar -> data.add(bar.mbPerSecond(), bar.error(), "speed", bar.peer()));
    CategoryAxis peers = new CategoryAxis();
    peers.setTickLabelFont(font(Font.PLAIN, 15));
    peers.setMaximumCategoryLabelWidthRatio(0.4f);
    peers.setCategoryMargin(0.25);
    NumberAxis speed = new NumberAxis("MB of text a second, one thread");
    speed.setLabelFont(font(Font.PLAIN, 14));
    speed.setTickLabelFont(font(Font.PLAIN, 13));
    speed.setRange(0, longest() * (1 + LABEL_ROOM));
    CategoryPlot plot = new CategoryPlot(data, peers, speed, renderer());
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    return plot;
  }

  private double longest() {
    return bars.stream().mapToDouble(bar -> bar.mbPerSecond() + bar.error()).max().orElse(1);
  }

  private StatisticalBarRenderer renderer() {
    List<Bar> labelled = bars;
    StatisticalBarRenderer renderer =
        new StatisticalBarRenderer() {
          @Override
          public Paint getItemPaint(int row, int column) {
            return column == 0 ? OURS : THEIRS;
          }
        };
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setErrorIndicatorPaint(INK);
    renderer.setDefaultItemLabelFont(font(Font.BOLD, 15));
    renderer.setDefaultItemLabelPaint(INK);
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator() {
          @Override
          public String generateLabel(CategoryDataset dataset, int row, int column) {
            return labelled.get(column).label();
          }
        });
    return renderer;
  }
}
