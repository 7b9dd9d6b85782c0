package news.stemma.app.newsroom;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// A disk with room for so many bytes: beyond it nothing can be written, made, renamed or synced
/// until something is deleted or there is more room.
final class SmallDisk extends FilterDirectory {
  /// That a file takes at least.
  private static final int BLOCK = 256;

  private long room;
  private Supplier<Error> breakage = () -> new AssertionError("the disk is sound");
  private boolean broken;

  SmallDisk(long room) {
    super(new ByteBuffersDirectory());
    this.room = room;
  }

  synchronized void makeRoom(long bytes) {
    room += bytes;
  }

  /// Throws it the next time that a file is made.
  synchronized void breakOnce(Supplier<Error> error) {
    broken = true;
    breakage = error;
  }

  private synchronized void take(long bytes) throws IOException {
    if (room < bytes) {
      room = 0;
      throw new IOException("No space left on device");
    }
    room -= bytes;
  }

  private synchronized void breakIfBroken() {
    if (broken) {
      broken = false;
      throw breakage.get();
    }
  }

  private IndexOutput counted(IndexOutput out) {
    return new FilterIndexOutput("counted " + out, out.getName(), out) {
      @Override
      public void writeByte(byte b) throws IOException {
        take(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        super.writeBytes(bytes, offset, length);
      }
    };
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    breakIfBroken();
    take(BLOCK);
    return counted(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    take(BLOCK);
    return counted(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    take(1);
    makeRoom(1);
    super.sync(names);
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    take(1);
    makeRoom(1);
    super.rename(source, dest);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    long length = fileLength(name);
    super.deleteFile(name);
    makeRoom(BLOCK + length);
  }

  /// What is on it stays.
  @Override
  public void close() {}
}
