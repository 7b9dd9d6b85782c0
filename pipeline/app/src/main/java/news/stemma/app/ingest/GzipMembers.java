package news.stemma.app.ingest;

import com.google.common.primitives.Ints;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// All members of a gzip file. What a broken one gave before the break is read before it fails: the
/// library's stream counts it, but throws at once.
final class GzipMembers extends FilterInputStream {
  private final GzipCompressorInputStream members;
  private Optional<IOException> failure = Optional.empty();

  private GzipMembers(GzipCompressorInputStream members) {
    super(members);
    this.members = members;
  }

  static GzipMembers of(InputStream in) throws IOException {
    return new GzipMembers(
        GzipCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .get());
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    long before = members.getBytesRead();
    try {
      return members.read(into, offset, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      int read = Ints.checkedCast(members.getBytesRead() - before);
      if (read == 0) {
        throw e;
      }
      return read;
    }
  }
}
