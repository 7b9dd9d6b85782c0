package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/// Shares as curves over shares, and beside them what was measured.
///
/// @param curves by name, points in the order of x
/// @param across what x is
/// @param up what y is
public record Curves(
    Heading heading,
    ImmutableMap<String, ImmutableList<At>> curves,
    ImmutableList<Bars.Bar> measured,
    String across,
    String up)
    implements Plot {
  private static final Ink[] INKS = {Ink.FIRST, Ink.SECOND, Ink.THIRD};
  private static final double HEIGHT = 240;
  private static final double STEP = 84;

  /// A point of a curve, both from 0 to 1.
  public record At(double x, double y) {}

  @Override
  public ImmutableList<ImmutableList<String>> rows() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(ImmutableList.of("kind", "name", "x", "y", "low", "high", "cases"));
    curves.forEach((name, points) -> {
      for (At at : points) {
        rows.add(
            ImmutableList.of(
                "stated", name, Figures.value(at.x()), Figures.value(at.y()), "", "", ""));
      }
    });
    for (Bars.Bar bar : measured) {
      rows.add(
          ImmutableList.of(
              "measured",
              bar.name(),
              "",
              Figures.value(bar.share()),
              bar.interval().map(interval -> Figures.value(interval.low())).orElse(""),
              bar.interval().map(interval -> Figures.value(interval.high())).orElse(""),
              Long.toString(bar.size())));
    }
    return rows.build();
  }

  @Override
  public Drawing draw(Width width) {
    Canvas canvas = new Canvas();
    double beside = measured.isEmpty() || width.isNarrow() ? 0 : 40 + STEP * measured.size();
    Box box = new Box(48, 30, Math.min(620, width.pixels() - 58 - beside), HEIGHT);
    canvas.label(new Point(4, 14), up, Type.AXIS);
    grid(canvas, box);
    lines(canvas, box);
    canvas.label(
        new Point(box.centre().x(), box.bottom() + 36), across, Type.AXIS.at(Type.Anchor.MIDDLE));
    double bottom = box.bottom() + 48;
    if (!measured.isEmpty()) {
      Box other =
          width.isNarrow()
              ? new Box(48, bottom + 36, width.pixels() - 58, HEIGHT * .6)
              : new Box(box.right() + 40, box.top(), STEP * measured.size(), HEIGHT);
      measured(canvas, other);
      bottom = Math.max(bottom, other.bottom() + 56);
    }
    return canvas.drawing(width.pixels(), bottom, heading.title());
  }

  private static void grid(Canvas canvas, Box box) {
    for (int i = 0; i <= 4; i++) {
      double y = box.bottom() - box.height() * i / 4;
      canvas.stroke(new Point(box.left(), y), new Point(box.right(), y), Ink.LINE, 1);
      canvas.label(new Point(box.left() - 6, y + 4), 25 * i + " %", Type.AXIS.at(Type.Anchor.END));
    }
    for (int i = 0; i <= 10; i += 2) {
      double x = box.left() + box.width() * i / 10;
      canvas.stroke(new Point(x, box.bottom()), new Point(x, box.bottom() + 4), Ink.LINE, 1);
      canvas.label(
          new Point(x, box.bottom() + 18),
          Figures.coordinate(i / 10.0),
          Type.AXIS.at(Type.Anchor.MIDDLE));
    }
  }

  private void lines(Canvas canvas, Box box) {
    int number = 0;
    for (Map.Entry<String, ImmutableList<At>> curve : curves.entrySet()) {
      Ink ink = INKS[number % INKS.length];
      StringBuilder path = new StringBuilder();
      for (At at : curve.getValue()) {
        path.append(path.isEmpty() ? 'M' : 'L')
            .append(Figures.coordinate(box.left() + box.width() * at.x()))
            .append(' ')
            .append(Figures.coordinate(box.bottom() - box.height() * at.y()));
      }
      canvas.curve(path.toString(), ink, 2.5);
      for (At at : curve.getValue()) {
        Canvas one = new Canvas();
        one.dot(
            new Point(box.left() + box.width() * at.x(), box.bottom() - box.height() * at.y()),
            3.5,
            ink);
        String says =
            "%s, %s: %s".formatted(curve.getKey(), Figures.value(at.x()), Figures.percent(at.y()));
        canvas.group(says, Optional.empty(), one);
      }
      double y = box.bottom() - 14 - 18.0 * (curves.size() - 1 - number);
      canvas.area(new Box(box.right() - 150, y - 5, 14, 3), ink);
      canvas.label(new Point(box.right() - 130, y), curve.getKey(), Type.AXIS);
      number++;
    }
  }

  private void measured(Canvas canvas, Box box) {
    canvas.label(new Point(box.left(), box.top() - 16), "measured by the audit", Type.AXIS);
    for (int i = 0; i <= 4; i++) {
      double y = box.bottom() - box.height() * i / 4;
      canvas.stroke(new Point(box.left(), y), new Point(box.right(), y), Ink.LINE, 1);
    }
    double step = box.width() / measured.size();
    for (int i = 0; i < measured.size(); i++) {
      Bars.Bar bar = measured.get(i);
      Canvas one = new Canvas();
      double x = box.left() + (i + .5) * step;
      bar.interval()
          .ifPresent(interval -> {
            double low = box.bottom() - box.height() * interval.low();
            double high = box.bottom() - box.height() * interval.high();
            one.stroke(new Point(x, low), new Point(x, high), Ink.THIRD, 2);
            one.stroke(new Point(x - 5, low), new Point(x + 5, low), Ink.THIRD, 2);
            one.stroke(new Point(x - 5, high), new Point(x + 5, high), Ink.THIRD, 2);
          });
      one.dot(new Point(x, box.bottom() - box.height() * bar.share()), 5, Ink.THIRD);
      Type type = Type.AXIS.sized(11).at(Type.Anchor.MIDDLE);
      one.label(new Point(x, box.bottom() + 18), bar.name(), type);
      one.label(
          new Point(x, box.bottom() + 33),
          Figures.percent(bar.share()),
          type.in(Ink.INK).sized(12));
      one.label(new Point(x, box.bottom() + 48), Figures.counted(bar.size(), "pair"), type);
      canvas.group(
          bar.name() + ": recall " + Figures.percent(bar.share()),
          Optional.of(heading.link(bar.name())),
          one);
    }
  }
}
