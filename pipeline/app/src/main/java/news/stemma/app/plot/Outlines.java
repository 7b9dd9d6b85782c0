package news.stemma.app.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;

/// Turns labels into the shapes of their letters, by a font that comes along: Liberation Sans. A
/// label with a letter that it lacks is set in the machine's own sans serif, in which a letter that
/// no font there has is an empty box.
final class Outlines {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
  private static final int[] NUMBERS = {2, 2, 4, 6, 0};

  private final Font regular;
  private final Font bold;

  private Outlines(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  static Outlines load() throws IOException {
    return new Outlines(
        font("/liberation/LiberationSans-Regular.ttf"),
        font("/liberation/LiberationSans-Bold.ttf"));
  }

  private static Font font(String resource) throws IOException {
    try (InputStream in = Outlines.class.getResourceAsStream(resource)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IOException(resource + " is no font: " + e.getMessage(), e);
    }
  }

  /// A label as an SVG path.
  String path(Mark.Label label) {
    Type type = label.type();
    Font font = font(label.text(), type.weight());
    char[] text = label.text().toCharArray();
    boolean fromRight =
        new Bidi(label.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isRightToLeft();
    GlyphVector glyphs =
        font.deriveFont((float) type.size())
            .layoutGlyphVector(
                CONTEXT,
                text,
                0,
                text.length,
                fromRight ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    double width = glyphs.getLogicalBounds().getWidth();
    double before =
        switch (type.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    Point at = label.at();
    String data =
        data(glyphs.getOutline((float) (at.x() - before), (float) at.y()).getPathIterator(null));
    String turn = type.angle() == 0 ? "" : " transform=\"" + Svg.turn(label) + "\"";
    return "<path d=\"" + data + "\" fill=\"" + type.ink().onPaper() + "\"" + turn + "/>";
  }

  private Font font(String text, Type.Weight weight) {
    Font own = weight == Type.Weight.BOLD ? bold : regular;
    if (own.canDisplayUpTo(text) < 0) {
      return own;
    }
    int style = weight == Type.Weight.BOLD ? Font.BOLD : Font.PLAIN;
    return new Font(Font.SANS_SERIF, style, own.getSize());
  }

  private static String data(PathIterator segments) {
    StringBuilder data = new StringBuilder();
    double[] numbers = new double[6];
    for (; !segments.isDone(); segments.next()) {
      int segment = segments.currentSegment(numbers);
      data.append(COMMANDS[segment]);
      for (int i = 0; i < NUMBERS[segment]; i++) {
        data.append(i == 0 ? "" : " ").append(Figures.coordinate(numbers[i]));
      }
    }
    return data.toString();
  }
}
