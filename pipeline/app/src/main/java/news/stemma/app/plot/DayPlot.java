package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A part of a whole, day by day: the whole as bars, the part in them. Weeks from Monday, or
/// months, stand for days where these are too many to be told apart.
///
/// @param days in order; a day that is not there has nothing
/// @param unit of both
/// @param partName what the part is called
public record DayPlot(Heading heading, ImmutableList<Day> days, String unit, String partName)
    implements Plot {
  private static final int MOST = 100;
  private static final double HEIGHT = 190;

  /// What a day has.
  public record Day(LocalDate date, long part, long whole) {
    public Day {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException(part + " of " + whole);
      }
    }
  }

  private enum Step {
    DAY,
    WEEK,
    MONTH;

    LocalDate first(LocalDate date) {
      return switch (this) {
        case DAY -> date;
        case WEEK -> date.minusDays(date.getDayOfWeek().getValue() - 1L);
        case MONTH -> YearMonth.from(date).atDay(1);
      };
    }

    long between(LocalDate from, LocalDate to) {
      return switch (this) {
        case DAY -> ChronoUnit.DAYS.between(from, to);
        case WEEK -> ChronoUnit.WEEKS.between(from, to);
        case MONTH -> ChronoUnit.MONTHS.between(from, to);
      };
    }

    String word() {
      return switch (this) {
        case DAY -> "day";
        case WEEK -> "week from Monday";
        case MONTH -> "month";
      };
    }
  }

  @Override
  public ImmutableList<ImmutableList<String>> rows() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    rows.add(ImmutableList.of("day", partName, unit));
    for (Day day : days) {
      rows.add(
          ImmutableList.of(
              day.date().toString(), Long.toString(day.part()), Long.toString(day.whole())));
    }
    return rows.build();
  }

  private Step step() {
    long all = ChronoUnit.DAYS.between(days.getFirst().date(), days.getLast().date());
    if (all < MOST) {
      return Step.DAY;
    }
    return all < 7L * MOST ? Step.WEEK : Step.MONTH;
  }

  @Override
  public Drawing draw(Width width) {
    Canvas canvas = new Canvas();
    if (days.isEmpty()) {
      canvas.label(new Point(4, 30), "No article has a date.", Type.NAME);
      return canvas.drawing(width.pixels(), 50, heading.title());
    }
    Step step = step();
    Map<LocalDate, Day> steps = new TreeMap<>();
    for (Day day : days) {
      LocalDate first = step.first(day.date());
      steps.merge(first, new Day(first, day.part(), day.whole()), DayPlot::sum);
    }
    long most = most(steps);
    Box box = new Box(62, 44, width.pixels() - 72, HEIGHT);
    legend(canvas, step);
    grid(canvas, box, most);
    bars(canvas, box, steps, step);
    ends(canvas, box, step);
    return canvas.drawing(width.pixels(), box.bottom() + 28, heading.title());
  }

  /// 1 or more: days may be without a word.
  private static long most(Map<LocalDate, Day> steps) {
    return Math.max(1, steps.values().stream().mapToLong(Day::whole).max().orElse(1));
  }

  private static Day sum(Day one, Day other) {
    return new Day(one.date(), one.part() + other.part(), one.whole() + other.whole());
  }

  private void legend(Canvas canvas, Step step) {
    canvas.area(new Box(4, 6, 12, 12), Ink.FIRST);
    canvas.label(new Point(21, 16), partName, Type.AXIS);
    double next = 40 + 6.4 * partName.length();
    canvas.area(new Box(next, 6, 12, 12), Ink.PALE);
    canvas.label(new Point(next + 17, 16), "other " + unit + ", by " + step.word(), Type.AXIS);
  }

  private static void grid(Canvas canvas, Box box, long most) {
    for (double tick : Ticks.upTo(most)) {
      double y = box.bottom() - box.height() * tick / most;
      canvas.stroke(new Point(box.left(), y), new Point(box.right(), y), Ink.LINE, 1);
      canvas.label(
          new Point(box.left() - 6, y + 4),
          Figures.count((long) tick),
          Type.AXIS.at(Type.Anchor.END));
    }
  }

  private void bars(Canvas canvas, Box box, Map<LocalDate, Day> steps, Step step) {
    LocalDate first = step.first(days.getFirst().date());
    long slots = step.between(first, step.first(days.getLast().date())) + 1;
    double slot = box.width() / Math.max(slots, 8);
    double scale = box.height() / most(steps);
    steps.forEach((date, day) -> {
      double left = box.left() + step.between(first, date) * slot;
      double whole = day.whole() * scale;
      double part = day.part() * scale;
      Canvas one = new Canvas();
      one.area(new Box(left + slot * .1, box.bottom() - whole, slot * .8, whole), Ink.PALE);
      one.area(new Box(left + slot * .1, box.bottom() - part, slot * .8, part), Ink.FIRST);
      String says =
          "%s: %s of %s %s, %s"
              .formatted(
                  date,
                  Figures.count(day.part()),
                  Figures.count(day.whole()),
                  unit,
                  Figures.percent((double) day.part() / Math.max(1, day.whole())));
      LocalDate last =
          step.between(date, days.getLast().date()) == 0 ? days.getLast().date() : last(date, step);
      canvas.group(says, Optional.of(heading.link(date.toString(), last.toString())), one);
    });
  }

  private static LocalDate last(LocalDate date, Step step) {
    return switch (step) {
      case DAY -> date;
      case WEEK -> date.plusDays(6);
      case MONTH -> YearMonth.from(date).atEndOfMonth();
    };
  }

  private void ends(Canvas canvas, Box box, Step step) {
    LocalDate first = step.first(days.getFirst().date());
    LocalDate last = step.first(days.getLast().date());
    long slots = step.between(first, last) + 1;
    canvas.label(new Point(box.left(), box.bottom() + 18), first.toString(), Type.AXIS);
    if (slots > 4) {
      double right = box.left() + box.width() * slots / Math.max(slots, 8);
      canvas.label(
          new Point(right, box.bottom() + 18), last.toString(), Type.AXIS.at(Type.Anchor.END));
    }
  }
}
