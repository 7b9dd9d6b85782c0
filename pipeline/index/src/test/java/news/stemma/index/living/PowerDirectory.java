package news.stemma.index.living;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/// A disk whose power goes out after some operations: from then on each throws, and [#afterwards]
/// gives what is there when the power is back.
///
/// Bytes outlive that as far as their file was synced, names (of files made, renamed, deleted) as
/// far as the folder was. Of what was not synced a disk may have kept something all the same: bytes
/// of a file from its beginning, and changes of names in the order in which they were made, as a
/// file system with a journal does.
final class PowerDirectory extends BaseDirectory {
  /// What becomes of what was not synced.
  enum Unsynced {
    LOST,
    KEPT_IN_PART
  }

  /// Whether syncing does anything.
  enum Syncing {
    HONEST,
    PRETENDED
  }

  private static final class Content {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int synced;
  }

  private final Syncing syncing;
  private final Map<String, Content> files = new TreeMap<>();
  private final Map<String, Content> synced = new TreeMap<>();
  private final List<Consumer<Map<String, Content>>> journal = new ArrayList<>();
  private int left;
  private int temporary;

  PowerDirectory(Syncing syncing) {
    super(new SingleInstanceLockFactory());
    this.syncing = syncing;
  }

  /// Lets the power go out with the operation of this number from here on.
  synchronized void failAfter(int operations) {
    left = operations;
  }

  /// Lets the power go out now, if it hasn't.
  synchronized void fail() {
    left = 0;
  }

  private synchronized void operate() throws IOException {
    if (left <= 0) {
      throw new IOException("the power is out");
    }
    left--;
  }

  /// The disk when the power is back.
  synchronized PowerDirectory afterwards(Unsynced unsynced, Random random) {
    Map<String, Content> there = new TreeMap<>(synced);
    int kept = unsynced == Unsynced.LOST ? 0 : random.nextInt(journal.size() + 1);
    journal.subList(0, kept).forEach(change -> change.accept(there));
    PowerDirectory disk = new PowerDirectory(syncing);
    Map<Content, Content> copies = new HashMap<>();
    there.forEach((name, content) -> {
      Content copy = copies.computeIfAbsent(content, one -> copy(one, unsynced, random));
      disk.files.put(name, copy);
      disk.synced.put(name, copy);
    });
    return disk;
  }

  private static Content copy(Content content, Unsynced unsynced, Random random) {
    int beyond = content.bytes.size() - content.synced;
    Content copy = new Content();
    copy.synced = content.synced + (unsynced == Unsynced.LOST ? 0 : random.nextInt(beyond + 1));
    copy.bytes.writeBytes(Arrays.copyOf(content.bytes.toByteArray(), copy.synced));
    return copy;
  }

  private void change(Consumer<Map<String, Content>> change) {
    change.accept(files);
    journal.add(change);
  }

  @Override
  public synchronized String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  private Content content(String name) throws IOException {
    Content content = files.get(name);
    if (content == null) {
      throw new NoSuchFileException(name);
    }
    return content;
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    operate();
    content(name);
    change(there -> there.remove(name));
  }

  @Override
  public synchronized long fileLength(String name) throws IOException {
    return content(name).bytes.size();
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    operate();
    Content content = new Content();
    change(there -> there.put(name, content));
    return new OutputStreamIndexOutput(name, name, stream(content), 512);
  }

  private OutputStream stream(Content content) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (PowerDirectory.this) {
          operate();
          content.bytes.write(bytes, offset, length);
        }
      }
    };
  }

  @Override
  public synchronized IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return createOutput(prefix + "_" + suffix + "_" + temporary++ + ".tmp", context);
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      operate();
      if (syncing == Syncing.HONEST) {
        Content content = content(name);
        content.synced = content.bytes.size();
      }
    }
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    operate();
    if (syncing == Syncing.HONEST) {
      journal.forEach(change -> change.accept(synced));
      journal.clear();
    }
  }

  @Override
  public synchronized void rename(String source, String dest) throws IOException {
    operate();
    Content content = content(source);
    change(there -> {
      there.remove(source);
      there.put(dest, content);
    });
  }

  @Override
  public synchronized IndexInput openInput(String name, IOContext context) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content(name).bytes.toByteArray());
    return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(bytes)), name);
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void close() {
    isOpen = false;
  }
}
