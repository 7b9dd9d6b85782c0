package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/// Gathers the marks of a drawing, in the order in which they lie over one another.
final class Canvas {
  private final ImmutableList.Builder<Mark> marks = ImmutableList.builder();

  void area(Box box, Ink fill) {
    marks.add(new Mark.Area(box, fill));
  }

  void stroke(Point from, Point to, Ink ink, double width) {
    marks.add(new Mark.Stroke(from, to, ink, width));
  }

  void curve(String path, Ink ink, double width) {
    marks.add(new Mark.Curve(path, ink, width));
  }

  void dot(Point centre, double radius, Ink fill) {
    marks.add(new Mark.Dot(centre, radius, fill));
  }

  void ring(Point centre, double radius, Ink line) {
    marks.add(new Mark.Ring(centre, radius, line));
  }

  void label(Point at, String text, Type type) {
    marks.add(new Mark.Label(at, text, type));
  }

  /// Adds what another canvas has gathered, as one.
  void group(String says, Optional<String> link, Canvas other) {
    marks.add(new Mark.Group(says, link, other.marks.build()));
  }

  ImmutableList<Mark> marks() {
    return marks.build();
  }

  Drawing drawing(double width, double height, String says) {
    return new Drawing(width, height, says, marks.build());
  }
}
