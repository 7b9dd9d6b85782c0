package news.stemma.app.plot;

import java.util.function.Function;

/// Writes drawings as SVG; the same drawing gives the same text.
final class Svg {
  private static final String FONT = "Liberation Sans, Arial, Helvetica, sans-serif";

  private final StringBuilder out = new StringBuilder();
  private final Function<Ink, String> colours;
  private final Function<Mark.Label, String> labels;

  private Svg(Function<Ink, String> colours, Function<Mark.Label, String> labels) {
    this.colours = colours;
    this.labels = labels;
  }

  /// For a page, which says the colours and the font.
  static String inPage(Drawing drawing) {
    Svg svg = new Svg(Ink::inPage, label -> text(label, Ink::inPage));
    svg.out
        .append("<svg width=\"")
        .append(Figures.coordinate(drawing.width()))
        .append("\" viewBox=\"0 0 ")
        .append(size(drawing, " "))
        .append("\" role=\"group\"");
    return svg.write(drawing);
  }

  /// For a file that stands alone.
  static String onPaper(Drawing drawing) {
    return onPaper(drawing, label -> text(label, Ink::onPaper));
  }

  /// The same with letters as shapes, so that it looks alike whatever fonts there are.
  static String outlined(Drawing drawing, Outlines outlines) {
    return onPaper(drawing, outlines::path);
  }

  private static String onPaper(Drawing drawing, Function<Mark.Label, String> labels) {
    Svg svg = new Svg(Ink::onPaper, labels);
    String size = size(drawing, "\" height=\"");
    svg.out
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(size)
        .append("\" viewBox=\"0 0 ")
        .append(size(drawing, " "))
        .append("\" role=\"img\" font-family=\"" + FONT + "\"");
    return svg.write(drawing);
  }

  private static String size(Drawing drawing, String between) {
    return Figures.coordinate(drawing.width()) + between + Figures.coordinate(drawing.height());
  }

  private String write(Drawing drawing) {
    out.append(" aria-label=\"").append(escape(drawing.says())).append("\">\n");
    drawing.marks().forEach(this::write);
    return out.append("</svg>\n").toString();
  }

  private void write(Mark mark) {
    switch (mark) {
      case Mark.Area(Box box, Ink fill) ->
          element("rect")
              .number("x", box.left())
              .number("y", box.top())
              .number("width", box.width())
              .number("height", box.height())
              .colour("fill", fill)
              .end();
      case Mark.Stroke(Point from, Point to, Ink ink, double width) ->
          element("line")
              .number("x1", from.x())
              .number("y1", from.y())
              .number("x2", to.x())
              .number("y2", to.y())
              .colour("stroke", ink)
              .number("stroke-width", width)
              .end();
      case Mark.Curve(String path, Ink ink, double width) -> {
        element("path").attribute("d", path).attribute("fill", "none");
        colour("stroke", ink).number("stroke-width", width).end();
      }
      case Mark.Dot(Point centre, double radius, Ink fill) -> {
        element("circle").number("cx", centre.x()).number("cy", centre.y()).number("r", radius);
        colour("fill", fill).colour("stroke", Ink.GROUND).end();
      }
      case Mark.Ring(Point centre, double radius, Ink line) -> {
        element("circle").number("cx", centre.x()).number("cy", centre.y()).number("r", radius);
        colour("fill", Ink.GROUND).colour("stroke", line).number("stroke-width", 2).end();
      }
      case Mark.Label label -> out.append(labels.apply(label)).append('\n');
      case Mark.Group group -> write(group);
      case Mark.Moved moved -> write(moved);
    }
  }

  private void write(Mark.Group group) {
    String tag = group.link().isPresent() ? "a" : "g";
    element(tag);
    group.link().ifPresent(link -> attribute("href", link));
    out.append("><title>").append(escape(group.says())).append("</title>\n");
    group.marks().forEach(this::write);
    out.append("</").append(tag).append(">\n");
  }

  private void write(Mark.Moved moved) {
    String x = Figures.coordinate(moved.origin().x());
    String y = Figures.coordinate(moved.origin().y());
    element("g").attribute("transform", "translate(" + x + " " + y + ")");
    out.append(">\n");
    moved.marks().forEach(this::write);
    out.append("</g>\n");
  }

  private static String text(Mark.Label label, Function<Ink, String> colours) {
    Type type = label.type();
    Svg svg = new Svg(colours, _ -> "");
    svg.element("text").number("x", label.at().x()).number("y", label.at().y());
    svg.colour("fill", type.ink()).number("font-size", type.size());
    if (type.anchor() != Type.Anchor.START) {
      svg.attribute("text-anchor", type.anchor().word());
    }
    if (type.weight() == Type.Weight.BOLD) {
      svg.attribute("font-weight", "700");
    }
    if (type.angle() != 0) {
      svg.attribute("transform", turn(label));
    }
    return svg.out.append('>').append(escape(label.text())).append("</text>").toString();
  }

  /// The turn of a label around its place.
  static String turn(Mark.Label label) {
    return "rotate(%s %s %s)"
        .formatted(
            Figures.coordinate(label.type().angle()),
            Figures.coordinate(label.at().x()),
            Figures.coordinate(label.at().y()));
  }

  private Svg element(String name) {
    out.append('<').append(name);
    return this;
  }

  private Svg attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  private Svg number(String name, double value) {
    return attribute(name, Figures.coordinate(value));
  }

  private Svg colour(String name, Ink ink) {
    return attribute(name, colours.apply(ink));
  }

  private void end() {
    out.append("/>\n");
  }

  /// Text as it may stand in an element or an attribute. What XML 1.0 forbids becomes U+FFFD.
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  /// XML 1.0, production 2.
  private static boolean isXml(int point) {
    boolean isWhole = Character.getType(point) != Character.SURROGATE && (point & 0xFFFE) != 0xFFFE;
    return point == '\t' || point == '\n' || (point >= ' ' && isWhole);
  }
}
