package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.List;
import java.util.Optional;

/// How often each of some follows each of the same, as a heat map with its counts: who follows
/// stands on the left, whom above.
///
/// @param names in the order of rows and columns
/// @param counts by follower and followed; what is not there is 0
/// @param unit what is counted, in the singular
public record Matrix(
    Heading heading,
    ImmutableList<String> names,
    ImmutableTable<String, String, Long> counts,
    String unit)
    implements Plot {
  private static final Ink[] HEAT = {
    Ink.HEAT1, Ink.HEAT2, Ink.HEAT3, Ink.HEAT4, Ink.HEAT5, Ink.HEAT6
  };
  private static final int FIRST_DARK = 3;
  private static final int NAME = 26;
  private static final double LETTER = 6.6;

  @Override
  public ImmutableList<ImmutableList<String>> rows() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(ImmutableList.of("follower", "followed", "count"));
    for (String follower : names) {
      for (String followed : names) {
        rows.add(ImmutableList.of(follower, followed, Long.toString(count(follower, followed))));
      }
    }
    return rows.build();
  }

  private long count(String follower, String followed) {
    Long count = counts.get(follower, followed);
    return count == null ? 0 : count;
  }

  /// On a telephone as wide as on a desk: it scrolls there, since names need their room.
  @Override
  public Drawing draw(Width width) {
    int longest = names.stream().mapToInt(String::length).reduce(12, Math::max);
    double letters = LETTER * Math.min(NAME, longest);
    Point origin = new Point(letters + 12, .77 * letters + 18);
    double cell = Math.min(44, (Width.WIDE.pixels() - origin.x() - 70) / Math.max(1, names.size()));
    double side = cell * names.size();
    long most = counts.values().stream().reduce(1L, Math::max);
    Canvas canvas = new Canvas();
    for (int i = 0; i < names.size(); i++) {
      String name = Figures.shorten(names.get(i), NAME);
      double middle = (i + .5) * cell;
      canvas.label(
          new Point(origin.x() - 8, origin.y() + middle + 4), name, Type.VALUE.at(Type.Anchor.END));
      canvas.label(
          new Point(origin.x() + middle + 4, origin.y() - 8), name, Type.VALUE.turned(-50));
    }
    for (int row = 0; row < names.size(); row++) {
      for (int column = 0; column < names.size(); column++) {
        Box box =
            new Box(
                origin.x() + column * cell + 1, origin.y() + row * cell + 1, cell - 2, cell - 2);
        cell(canvas, box, ImmutableList.of(names.get(row), names.get(column)), most);
      }
    }
    canvas.label(new Point(4, origin.y() - 8), "follows ↓", Type.AXIS);
    double below = origin.y() + side + 28;
    double end = legend(canvas, new Point(origin.x(), below), most);
    double right = Math.max(origin.x() + side + .64 * letters, end);
    return canvas.drawing(right, below + 34, heading.title());
  }

  private void cell(Canvas canvas, Box box, List<String> pair, long most) {
    long count = count(pair.getFirst(), pair.getLast());
    if (count == 0) {
      canvas.stroke(
          new Point(box.centre().x() - 2, box.centre().y()),
          new Point(box.centre().x() + 2, box.centre().y()),
          Ink.LINE,
          1);
      return;
    }
    int level = level(count, most);
    Canvas one = new Canvas();
    one.area(box, HEAT[level]);
    if (box.width() >= 14) {
      String text = Figures.count(count);
      double size = Math.min(12, box.width() / (.62 * Math.max(2, text.length())));
      Type type =
          Type.VALUE
              .in(level < FIRST_DARK ? Ink.ON_LITTLE : Ink.ON_MUCH)
              .sized(size)
              .at(Type.Anchor.MIDDLE);
      one.label(new Point(box.centre().x(), box.centre().y() + size / 3), text, type);
    }
    String says =
        pair.getFirst() + " follows " + pair.getLast() + ": " + Figures.counted(count, unit);
    canvas.group(says, Optional.of(heading.link(pair.getFirst(), pair.getLast())), one);
  }

  /// Steps are of equal ratio, so that few and some differ where one pair has very many.
  private static int level(long count, long most) {
    if (most == 1) {
      return 1;
    }
    int level = (int) (HEAT.length * Math.log((double) count) / Math.log((double) most));
    return Math.min(HEAT.length - 1, level);
  }

  /// Gives where it ends on the right.
  private static double legend(Canvas canvas, Point at, long most) {
    double x = at.x();
    long from = 1;
    for (int level = 0; level < HEAT.length && from <= most; level++) {
      long to = from;
      while (to < most && level(to + 1, most) <= level) {
        to++;
      }
      if (level(from, most) != level) {
        continue;
      }
      canvas.area(new Box(x, at.y(), 14, 14), HEAT[level]);
      String text =
          from == to ? Figures.count(from) : Figures.count(from) + "–" + Figures.count(to);
      canvas.label(new Point(x + 19, at.y() + 11.5), text, Type.AXIS);
      x += 34 + 7 * text.length();
      from = to + 1;
    }
    return x;
  }
}
