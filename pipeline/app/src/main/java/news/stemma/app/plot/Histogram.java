package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/// How many fall into each bin, a row of bars for each series; all have the same scale.
///
/// @param bins names of the bins, in order
/// @param series counts, one a bin, by the name of the series
/// @param unit what is counted, in the singular
public record Histogram(
    Heading heading,
    ImmutableList<String> bins,
    ImmutableMap<String, ImmutableList<Long>> series,
    String unit)
    implements Plot {
  private static final Ink[] INKS = {Ink.FIRST, Ink.SECOND, Ink.THIRD};
  private static final double ROW = 132;
  private static final double GAP = 46;
  private static final double FOOT = 64;

  public Histogram {
    series.forEach((name, counts) -> {
      if (counts.size() != bins.size()) {
        throw new IllegalArgumentException(
            name + " has " + counts.size() + " counts for " + bins.size() + " bins");
      }
    });
  }

  @Override
  public ImmutableList<ImmutableList<String>> rows() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(ImmutableList.of("series", "bin", "count"));
    series.forEach((name, counts) -> {
      for (int i = 0; i < bins.size(); i++) {
        rows.add(ImmutableList.of(name, bins.get(i), counts.get(i).toString()));
      }
    });
    return rows.build();
  }

  @Override
  public Drawing draw(Width width) {
    Canvas canvas = new Canvas();
    long most = series.values().stream().map(Collections::max).reduce(1L, Math::max);
    double top = 0;
    int row = 0;
    for (String name : series.keySet()) {
      Box box = new Box(left(width), top + GAP, width.pixels() - left(width) - 4, ROW - GAP);
      row(canvas, name, box, new Bar(most, INKS[row % INKS.length]));
      top += ROW;
      row++;
    }
    labels(canvas, width, top);
    return canvas.drawing(width.pixels(), top + FOOT, heading.title());
  }

  /// On a telephone the names of bins are turned, and need room on the left.
  private static double left(Width width) {
    return width.isNarrow() ? 30 : 4;
  }

  private record Bar(long most, Ink ink) {}

  private void row(Canvas canvas, String name, Box box, Bar bar) {
    ImmutableList<Long> counts = Objects.requireNonNull(series.get(name));
    long all = counts.stream().mapToLong(Long::longValue).sum();
    canvas.label(new Point(box.left(), box.top() - 18), name, Type.HEADING);
    canvas.label(
        new Point(box.right(), box.top() - 18),
        Figures.counted(all, unit),
        Type.AXIS.at(Type.Anchor.END));
    canvas.stroke(
        new Point(box.left(), box.bottom()), new Point(box.right(), box.bottom()), Ink.LINE, 1);
    double step = box.width() / bins.size();
    for (int i = 0; i < bins.size(); i++) {
      long count = counts.get(i);
      if (count == 0) {
        continue;
      }
      double height = Math.max(1.5, (box.height() - 4) * count / bar.most());
      Box own =
          new Box(box.left() + i * step + step * .08, box.bottom() - height, step * .84, height);
      Canvas one = new Canvas();
      one.area(own, bar.ink());
      one.label(
          new Point(own.centre().x(), own.top() - 4),
          Figures.count(count),
          Type.VALUE.sized(11).at(Type.Anchor.MIDDLE));
      String says = name + ", " + bins.get(i) + ": " + Figures.counted(count, unit);
      canvas.group(says, Optional.of(heading.link(name, bins.get(i))), one);
    }
  }

  private void labels(Canvas canvas, Width width, double top) {
    double step = (width.pixels() - left(width) - 4) / bins.size();
    for (int i = 0; i < bins.size(); i++) {
      Point at = new Point(left(width) + (i + .5) * step, top + 16);
      if (step >= 62) {
        canvas.label(at, bins.get(i), Type.AXIS.sized(11).at(Type.Anchor.MIDDLE));
      } else {
        canvas.label(
            new Point(at.x() + 4, at.y() - 6),
            bins.get(i),
            Type.AXIS.sized(11).at(Type.Anchor.END).turned(-55));
      }
    }
  }
}
