package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/// A share for each of some, with its interval.
///
/// @param unit of the sizes, in the plural
/// @param axis what the shares are
public record Bars(Heading heading, ImmutableList<Bar> bars, String unit, String axis)
    implements Plot {
  private static final double ROW = 26;
  private static final double NARROW_ROW = 44;
  private static final double FOOT = 46;
  private static final int NAME = 30;

  /// One of them.
  ///
  /// @param share from 0 to 1
  /// @param size of what it rests on
  public record Bar(String name, double share, Optional<Interval> interval, long size) {}

  /// Where a share lies with 95 % confidence.
  public record Interval(double low, double high) {}

  @Override
  public ImmutableList<ImmutableList<String>> rows() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(ImmutableList.of("name", "share", "low", "high", unit));
    for (Bar bar : bars) {
      rows.add(
          ImmutableList.of(
              bar.name(),
              Figures.value(bar.share()),
              bar.interval().map(interval -> Figures.value(interval.low())).orElse(""),
              bar.interval().map(interval -> Figures.value(interval.high())).orElse(""),
              Long.toString(bar.size())));
    }
    return rows.build();
  }

  @Override
  public Drawing draw(Width width) {
    boolean narrow = width.isNarrow();
    double row = narrow ? NARROW_ROW : ROW;
    double left = narrow ? 4 : 230;
    Box box = new Box(left, 20, width.pixels() - left - (narrow ? 10 : 180), row * bars.size());
    Canvas canvas = new Canvas();
    grid(canvas, box);
    for (int i = 0; i < bars.size(); i++) {
      Canvas one = new Canvas();
      Bar bar = bars.get(i);
      Box own = new Box(box.left(), box.top() + i * row, box.width(), row);
      bar(one, bar, own, width);
      canvas.group(bar.name() + ": " + says(bar), Optional.of(heading.link(bar.name())), one);
    }
    canvas.label(
        new Point(box.left(), box.bottom() + 34), axis, narrow ? Type.AXIS.sized(10) : Type.AXIS);
    return canvas.drawing(width.pixels(), box.bottom() + FOOT, heading.title());
  }

  private static void grid(Canvas canvas, Box box) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      double x = box.left() + box.width() * quarter / 4;
      canvas.stroke(new Point(x, box.top()), new Point(x, box.bottom()), Ink.LINE, 1);
      Type.Anchor anchor =
          quarter == 0 ? Type.Anchor.START : quarter == 4 ? Type.Anchor.END : Type.Anchor.MIDDLE;
      canvas.label(new Point(x, box.bottom() + 16), 25 * quarter + " %", Type.AXIS.at(anchor));
    }
  }

  private static String says(Bar bar) {
    return Figures.percent(bar.share()) + bar.interval().map(Bars::range).orElse("");
  }

  private static String range(Interval interval) {
    return " (" + Figures.percent(interval.low()) + " to " + Figures.percent(interval.high()) + ")";
  }

  private void bar(Canvas canvas, Bar bar, Box own, Width width) {
    boolean narrow = width.isNarrow();
    double height = 10;
    double top = narrow ? own.bottom() - height - 8 : own.centre().y() - height / 2;
    double middle = top + height / 2;
    canvas.area(new Box(own.left(), top, own.width() * bar.share(), height), Ink.PALE);
    bar.interval()
        .ifPresent(interval -> {
          double low = own.left() + own.width() * interval.low();
          double high = own.left() + own.width() * interval.high();
          canvas.stroke(new Point(low, middle), new Point(high, middle), Ink.FIRST, 2);
          canvas.stroke(new Point(low, middle - 4), new Point(low, middle + 4), Ink.FIRST, 2);
          canvas.stroke(new Point(high, middle - 4), new Point(high, middle + 4), Ink.FIRST, 2);
        });
    canvas.dot(new Point(own.left() + own.width() * bar.share(), middle), 4.5, Ink.FIRST);
    String name = Figures.shorten(bar.name(), NAME);
    String size = Figures.count(bar.size()) + " " + unit;
    if (narrow) {
      canvas.label(new Point(own.left(), top - 7), name, Type.NAME);
      canvas.label(
          new Point(own.right(), top - 7),
          Figures.percent(bar.share()),
          Type.VALUE.at(Type.Anchor.END));
    } else {
      canvas.label(new Point(own.left() - 10, middle + 4), name, Type.NAME.at(Type.Anchor.END));
      canvas.label(
          new Point(own.right() + 12, middle + 4), Figures.percent(bar.share()), Type.VALUE);
      canvas.label(new Point(own.right() + 178, middle + 4), size, Type.AXIS.at(Type.Anchor.END));
    }
  }
}
