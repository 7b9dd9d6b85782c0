package news.stemma.app.newsroom;

import java.io.IOException;

/// Something that came before it of the same source couldn't be written, and would be passed over.
public final class OutOfOrderException extends IOException {
  private static final long serialVersionUID = 1;

  OutOfOrderException() {
    super("what came before it of the same source couldn't be written; begin with that");
  }
}
