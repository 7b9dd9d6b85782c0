package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;

/// Data and the way it is drawn.
public sealed interface Plot permits Bars, Curves, DayPlot, Histogram, Matrix, Timeline {
  /// Its title and notes.
  Heading heading();

  /// The data that is drawn, a row each; the first has the names of the columns.
  ImmutableList<ImmutableList<String>> rows();

  /// As it is to be drawn, without its heading.
  Drawing draw(Width width);

  /// As SVG in a page, without its heading. The page says colours, as `--plot-…` in its style.
  default String inPage(Width width) {
    return Svg.inPage(draw(width));
  }
}
