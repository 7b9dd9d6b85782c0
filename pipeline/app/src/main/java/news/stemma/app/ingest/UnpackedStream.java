package news.stemma.app.ingest;

import com.google.common.io.CountingInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What comes out of a container, up to where that is broken or a bomb: where more than some
/// gigabytes come out of less than a hundredth of that without an article.
final class UnpackedStream extends InputStream {
  private static final int RATIO = 100;

  /// The container is broken, or a bomb; the message says which.
  static final class BrokenContainerException extends IOException {
    private static final long serialVersionUID = 1;

    private BrokenContainerException(String reason) {
      super(reason);
    }

    static BrokenContainerException of(Container container, IOException e) {
      return new BrokenContainerException("broken " + container.label() + ": " + how(e));
    }

    private static String how(IOException e) {
      String message = String.valueOf(e.getMessage());
      boolean cut = e instanceof EOFException || message.startsWith("Truncated");
      return cut ? "it ends too early" : message;
    }
  }

  private final Container container;
  private final InputStream unpacking;
  private final CountingInputStream packed;
  private final LongSupplier articles;
  private final long limit;

  private Optional<IOException> failure = Optional.empty();

  // Since the last article that was found.
  private long out;
  private long packedAtArticle;
  private long articlesThen;

  /// @param unpacking is not closed
  /// @param packed what it unpacks
  /// @param articles how many were found so far
  /// @param limit in bytes that come out without an article
  UnpackedStream(
      Container container,
      InputStream unpacking,
      CountingInputStream packed,
      LongSupplier articles,
      long limit) {
    this.container = container;
    this.unpacking = unpacking;
    this.packed = packed;
    this.articles = articles;
    this.limit = limit;
    rest();
  }

  private void rest() {
    out = 0;
    packedAtArticle = packed.getCount();
    articlesThen = articles.getAsLong();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    try {
      int read = unpacking.read(into, offset, length);
      out += Math.max(read, 0);
      if (out > limit) {
        refuseBomb();
      }
      return read;
    } catch (BrokenContainerException e) {
      failure = Optional.of(e);
      throw e;
    } catch (IOException e) {
      failure = Optional.of(BrokenContainerException.of(container, e));
      throw failure.get();
    }
  }

  private void refuseBomb() throws BrokenContainerException {
    if (articles.getAsLong() == articlesThen
        && out > RATIO * (packed.getCount() - packedAtArticle)) {
      throw new BrokenContainerException(
          "a bomb: "
              + (out >> 20)
              + " MB without an article came out of "
              + ((packed.getCount() - packedAtArticle) >> 20)
              + " MB; the rest of it is not read");
    }
    rest();
  }
}
