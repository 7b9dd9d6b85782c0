package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/// What a drawing is made of.
sealed interface Mark {
  /// A filled rectangle.
  record Area(Box box, Ink fill) implements Mark {}

  /// A straight line.
  ///
  /// @param width in pixels
  record Stroke(Point from, Point to, Ink ink, double width) implements Mark {}

  /// A line by the data of an SVG path, not filled.
  record Curve(String path, Ink ink, double width) implements Mark {}

  /// A filled circle with a rim of the ground, so that those that overlap can be told apart.
  record Dot(Point centre, double radius, Ink fill) implements Mark {}

  /// A circle of the ground within a line.
  record Ring(Point centre, double radius, Ink line) implements Mark {}

  /// A line of text.
  record Label(Point at, String text, Type type) implements Mark {}

  /// What belongs together: what a reader is told of it, and where it leads to.
  record Group(String says, Optional<String> link, ImmutableList<Mark> marks) implements Mark {}

  /// Marks whose places are counted from elsewhere.
  record Moved(Point origin, ImmutableList<Mark> marks) implements Mark {}
}
