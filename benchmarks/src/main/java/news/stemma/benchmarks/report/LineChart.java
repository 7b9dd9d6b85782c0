package news.stemma.benchmarks.report;

import com.google.common.collect.ImmutableList;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Lines over logarithmic axes, with a label at each point.
///
/// @param title what is measured
/// @param subtitles on which machine
/// @param across what the axis from left to right says
/// @param up what the other axis says
public record LineChart(
    String title,
    ImmutableList<String> subtitles,
    String across,
    String up,
    ImmutableList<Line> lines)
    implements Chart {
  private static final ImmutableList<Color> COLOURS =
      ImmutableList.of(
          new Color(0x9A, 0xA3, 0xAB), new Color(0x1E, 0x6F, 0xB5), new Color(0xB5, 0x3C, 0x1E));

  /// Pixels.
  private static final int HEIGHT = 520;

  private static final float STROKE = 2.5f;

  /// Axes go so many times beyond the outermost points: room for labels.
  private static final double ROOM = 2.5;

  /// A label stands so many times above its point.
  private static final double ABOVE = 1.12;

  /// @param points from left to right
  public record Line(String name, ImmutableList<Point> points) {}

  /// @param label what stands at it
  public record Point(double across, double up, String label) {}

  @Override
  public void write(Path png) throws IOException {
    Drawing.write(png, title, subtitles, plot(), HEIGHT);
  }

  private XYPlot plot() {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    XYPlot plot = new XYPlot(data, null, null, renderer);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      XYSeries series = new XYSeries(line.name());
      line.points().forEach(point -> series.add(point.across(), point.up()));
      data.addSeries(series);
      Color colour = COLOURS.get(i % COLOURS.size());
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesStroke(i, new BasicStroke(STROKE));
      line.points().forEach(point -> plot.addAnnotation(label(point, colour)));
    }
    plot.setDomainAxis(axis(across, points().mapToDouble(Point::across).summaryStatistics()));
    plot.setRangeAxis(axis(up, points().mapToDouble(Point::up).summaryStatistics()));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(Drawing.GRID);
    plot.setRangeGridlinePaint(Drawing.GRID);
    plot.setOutlineVisible(false);
    return plot;
  }

  private Stream<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  private static LogAxis axis(String says, DoubleSummaryStatistics values) {
    LogAxis axis = new LogAxis(says);
    axis.setRange(values.getMin() / ROOM, values.getMax() * ROOM);
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ROOT));
    axis.setLabelFont(Drawing.font(Font.PLAIN, 14));
    axis.setTickLabelFont(Drawing.font(Font.PLAIN, 13));
    return axis;
  }

  private static XYTextAnnotation label(Point point, Color colour) {
    XYTextAnnotation label =
        new XYTextAnnotation(point.label(), point.across(), point.up() * ABOVE);
    label.setFont(Drawing.font(Font.BOLD, 14));
    label.setPaint(colour);
    label.setTextAnchor(TextAnchor.BOTTOM_CENTER);
    return label;
  }
}
