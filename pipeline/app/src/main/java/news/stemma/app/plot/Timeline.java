package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What came when and where: a row a place, a dot each, and lines from what one was made from.
///
/// @param dots in order of time
public record Timeline(Heading heading, ImmutableList<Event> dots, ImmutableList<Line> lines)
    implements Plot {
  private static final double ROW = 26;
  private static final int NAME = 26;

  /// No less than the mean width of a letter on the axis, in any font that a page may have.
  private static final double LETTER = 7;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /// Something that came.
  public record Event(String id, String place, Instant time, Origin origin) {}

  /// That one was made from another.
  public record Line(String source, String derived) {}

  @Override
  public ImmutableList<ImmutableList<String>> rows() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(ImmutableList.of("kind", "id", "place", "time", "source", "origin"));
    dots.forEach(dot -> {
      String time = dot.time().toString();
      rows.add(ImmutableList.of("dot", dot.id(), dot.place(), time, "", dot.origin().word()));
    });
    lines.forEach(
        line -> rows.add(ImmutableList.of("line", line.derived(), "", "", line.source(), "")));
    return rows.build();
  }

  private List<String> places() {
    return dots.stream().map(Event::place).collect(ImmutableSet.toImmutableSet()).asList();
  }

  @Override
  public Drawing draw(Width width) {
    Canvas canvas = new Canvas();
    List<String> places = places();
    double left = width.isNarrow() ? 118 : 200;
    double top = legend(canvas, width) + 16;
    Box box = new Box(left, top, width.pixels() - left - 16, ROW * Math.max(1, places.size()));
    for (int i = 0; i < places.size(); i++) {
      double y = box.top() + (i + .5) * ROW;
      canvas.stroke(new Point(box.left(), y), new Point(box.right(), y), Ink.LINE, 1);
      canvas.label(
          new Point(box.left() - 10, y + 4),
          Figures.shorten(places.get(i), width.isNarrow() ? 14 : NAME),
          Type.VALUE.at(Type.Anchor.END));
    }
    Map<String, Point> at = at(box, places);
    for (Line line : lines) {
      Point from = at.get(line.source());
      Point to = at.get(line.derived());
      if (from != null && to != null) {
        canvas.curve(path(from, to), Ink.QUIET, 1.2);
      }
    }
    for (Event dot : dots) {
      Canvas one = new Canvas();
      dot.origin().draw(one, Objects.requireNonNull(at.get(dot.id())));
      String says = dot.id() + ", " + dot.place() + ", " + MINUTE.format(dot.time()) + " UTC";
      canvas.group(says, Optional.of("#article=" + heading.link(dot.id()).split("=", 2)[1]), one);
    }
    double bottom = ends(canvas, box);
    return canvas.drawing(width.pixels(), bottom + 14, heading.title());
  }

  /// What the looks of dots mean, of those that there are; gives where its last line is.
  private double legend(Canvas canvas, Width width) {
    double x = 10;
    double y = 12;
    for (Origin origin : Origin.values()) {
      if (dots.stream().anyMatch(dot -> dot.origin() == origin)) {
        double end = x + 11 + LETTER * origin.says().length();
        if (end > width.pixels()) {
          end += 10 - x;
          x = 10;
          y += 20;
        }
        origin.draw(canvas, new Point(x, y));
        canvas.label(new Point(x + 11, y + 4), origin.says(), Type.AXIS);
        x = end + 16;
      }
    }
    return y;
  }

  private Map<String, Point> at(Box box, List<String> places) {
    Map<String, Point> at = new HashMap<>();
    if (dots.isEmpty()) {
      return at;
    }
    Instant first = dots.getFirst().time();
    double all = Math.max(1, Duration.between(first, dots.getLast().time()).toSeconds());
    for (Event dot : dots) {
      double share = Duration.between(first, dot.time()).toSeconds() / all;
      at.put(
          dot.id(),
          new Point(
              box.left() + 8 + share * (box.width() - 16),
              box.top() + (places.indexOf(dot.place()) + .5) * ROW));
    }
    return at;
  }

  /// Bent, so that lines of one row can be told from it.
  private static String path(Point from, Point to) {
    double middle = (from.x() + to.x()) / 2;
    double up = Math.abs(from.y() - to.y()) < 1 ? -14 : 0;
    return "M%s %sC%s %s %s %s %s %s"
        .formatted(
            Figures.coordinate(from.x()),
            Figures.coordinate(from.y()),
            Figures.coordinate(middle),
            Figures.coordinate(from.y() + up),
            Figures.coordinate(middle),
            Figures.coordinate(to.y() + up),
            Figures.coordinate(to.x()),
            Figures.coordinate(to.y()));
  }

  /// The first and the last time, on one line where there is room for both; gives the lower one's.
  private double ends(Canvas canvas, Box box) {
    double y = box.bottom() + 18;
    if (dots.isEmpty()) {
      return y;
    }
    String first = MINUTE.format(dots.getFirst().time());
    String last = MINUTE.format(dots.getLast().time()) + " UTC";
    boolean fit = LETTER * (first.length() + last.length() + 2) <= box.width();
    double lower = fit ? y : y + 16;
    canvas.label(new Point(box.left(), y), first, Type.AXIS);
    canvas.label(new Point(box.right(), lower), last, Type.AXIS.at(Type.Anchor.END));
    return lower;
  }
}
