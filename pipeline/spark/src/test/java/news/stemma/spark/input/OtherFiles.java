package news.stemma.spark.input;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/// The local files under another scheme, so that they are no local files to who reads them. The
/// first opening of a file called `flaky` fails, each of one called `broken`.
public final class OtherFiles extends RawLocalFileSystem {
  static final AtomicInteger FLAKY = new AtomicInteger();

  @Override
  public URI getUri() {
    return URI.create("other:///");
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path("other:///");
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    boolean flaky = file.getName().contains("flaky") && FLAKY.incrementAndGet() == 1;
    if (flaky || file.getName().contains("broken")) {
      throw new IOException("no answer");
    }
    return super.open(file, bufferSize);
  }
}
