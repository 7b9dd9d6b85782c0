package news.stemma.app.ingest.markup;

import java.io.IOException;

/// What stands at a place is no article that can be read; the message says why.
final class NoArticleException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  NoArticleException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
