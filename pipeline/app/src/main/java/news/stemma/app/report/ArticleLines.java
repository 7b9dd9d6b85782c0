package news.stemma.app.report;

import java.io.IOException;
import java.io.OutputStream;

/// The rows of one article, a line each: its document and its sentences, made together, since the
/// article costs more than they do.
final class ArticleLines {
  private final byte[] document;
  private final byte[] sentences;
  private final int count;

  /// @param count of the sentences
  ArticleLines(byte[] document, byte[] sentences, int count) {
    this.document = document;
    this.sentences = sentences;
    this.count = count;
  }

  /// Gives the number of the sentences.
  int write(OutputStream documentsOut, OutputStream sentencesOut) throws IOException {
    documentsOut.write(document);
    sentencesOut.write(sentences);
    return count;
  }
}
