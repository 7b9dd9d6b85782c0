package news.stemma.app.plot;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Makes PNG of drawings, two pixels for one of theirs, without a screen.
final class Png {
  private static final int SCALE = 2;

  private final Outlines outlines;

  private Png(Outlines outlines) {
    this.outlines = outlines;
  }

  /// Empty where Java can't draw here, as without fontconfig.
  static Optional<Png> start() throws IOException {
    System.setProperty("java.awt.headless", "true");
    try {
      return Optional.of(new Png(Outlines.load()));
    } catch (InternalError | LinkageError | RuntimeException e) {
      return Optional.empty();
    }
  }

  byte[] of(Drawing drawing) throws IOException {
    byte[] svg = Svg.outlined(drawing, outlines).getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()));
    int width = (int) Math.ceil(SCALE * drawing.width());
    int height = (int) Math.ceil(SCALE * drawing.height());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render((java.awt.Component) null, graphics, new ViewBox(width, height));
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
