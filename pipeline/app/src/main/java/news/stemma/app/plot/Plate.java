package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/// A plot as it stands alone: with its title above and its note below.
final class Plate {
  private static final double MARGIN = 20;
  private static final double LINE = 17;

  private Plate() {}

  static Drawing of(Plot plot) {
    Drawing inner = plot.draw(Width.WIDE);
    double width = Math.max(inner.width(), 640);
    Canvas canvas = new Canvas();
    double wide = width + 2 * MARGIN;
    List<String> notes = lines(plot.heading().note(), (int) (width / 6.1));
    double height = MARGIN + 40 + inner.height() + 12 + LINE * notes.size() + MARGIN;
    canvas.area(new Box(0, 0, wide, height), Ink.GROUND);
    Type title = Type.HEADING.sized(18);
    canvas.label(new Point(MARGIN + 4, MARGIN + 16), plot.heading().title(), title);
    double y = MARGIN + 40 + inner.height() + 22;
    for (String note : notes) {
      canvas.label(new Point(MARGIN + 4, y), note, Type.AXIS);
      y += LINE;
    }
    ImmutableList<Mark> marks =
        ImmutableList.<Mark>builder().addAll(canvas.marks()).addAll(moved(inner.marks())).build();
    return new Drawing(wide, height, plot.heading().title() + ". " + plot.heading().note(), marks);
  }

  /// Broken between words, at most so many characters a line.
  private static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static ImmutableList<Mark> moved(ImmutableList<Mark> marks) {
    return ImmutableList.of(new Mark.Moved(new Point(MARGIN, MARGIN + 40), marks));
  }
}
