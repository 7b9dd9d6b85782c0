package news.stemma.index;

import com.carrotsearch.hppc.LongArrayList;
import com.google.common.hash.Hashing;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32C;

/// Records of any length on disk, written one after the other and read by position: 8 bytes of
/// memory a record.
///
/// `NAME.records` holds the bytes; `NAME.index`, which is there only when all of it is written, a
/// header (magic, version, what the records were made from, their number and checksum), where each
/// record ends, and a checksum of itself.
public final class RecordFile implements Closeable {
  private static final long MAGIC = 0x5354454D4D415231L;
  private static final int HEADER_BYTES = 4 * Long.BYTES + 4;

  private final String name;
  private final FileChannel channel;
  private final long[] ends;

  private RecordFile(String name, FileChannel channel, long[] ends) {
    this.name = name;
    this.channel = channel;
    this.ends = ends;
  }

  /// Deletes the file of this name, if it is there.
  static void delete(Path folder, String name) {
    try {
      Files.deleteIfExists(index(folder, name));
      Files.deleteIfExists(records(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Moves the file of this name to another folder of the same disk.
  static void move(Path folder, String name, Path to) throws IOException {
    Files.move(records(folder, name), records(to, name));
    Files.move(index(folder, name), index(to, name));
  }

  static Path records(Path folder, String name) {
    return folder.resolve(name + ".records");
  }

  private static Path index(Path folder, String name) {
    return folder.resolve(name + ".index");
  }

  /// The whole file of this name that was made from the same; empty where there is none.
  ///
  /// @param origin names all that the records depend on
  public static Optional<RecordFile> open(Path folder, String name, String origin) {
    return open(folder, name, index -> index.getLong(Long.BYTES) == hash(name, origin));
  }

  /// The whole file of this name, whatever it was made from; empty where there is none.
  static Optional<RecordFile> open(Path folder, String name) {
    return open(folder, name, index -> true);
  }

  private static Optional<RecordFile> open(
      Path folder, String name, Predicate<ByteBuffer> isOfOrigin) {
    Path index = index(folder, name);
    try {
      if (!Files.isRegularFile(index)) {
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(index));
      return isWhole(bytes) && isOfOrigin.test(bytes)
          ? open(name, records(folder, name), bytes)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(ByteBuffer index) {
    int checked = index.limit() - Integer.BYTES;
    if (checked < HEADER_BYTES || index.getInt(checked) != checksum(index.slice(0, checked))) {
      return false;
    }
    return index.getLong(0) == MAGIC;
  }

  private static Optional<RecordFile> open(String name, Path records, ByteBuffer index)
      throws IOException {
    int count = Math.toIntExact(index.getLong(2 * Long.BYTES));
    long length = index.getLong(3 * Long.BYTES);
    if (!Files.isRegularFile(records) || Files.size(records) != length) {
      return Optional.empty();
    }
    FileChannel channel = FileChannel.open(records, StandardOpenOption.READ);
    if (checksum(channel) != index.getInt(4 * Long.BYTES)) {
      channel.close();
      return Optional.empty();
    }
    long[] ends = new long[count];
    index.position(HEADER_BYTES).limit(HEADER_BYTES + count * Long.BYTES);
    index.slice().asLongBuffer().get(ends);
    return Optional.of(new RecordFile(name, channel, ends));
  }

  private static int checksum(FileChannel channel) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer block = ByteBuffer.allocateDirect(1 << 20);
    while (channel.read(block) >= 0) {
      checksum.update(block.flip());
      block.clear();
    }
    return (int) checksum.getValue();
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  private static long hash(String name, String origin) {
    return Hashing.sha256().hashString(name + " " + origin, StandardCharsets.UTF_8).asLong();
  }

  public String name() {
    return name;
  }

  /// Records in it.
  public int size() {
    return ends.length;
  }

  /// The bytes of a record; by several threads at a time, if they like.
  public byte[] read(int position) {
    long start = position == 0 ? 0 : ends[position - 1];
    ByteBuffer bytes = ByteBuffer.allocate((int) (ends[position] - start));
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, start + bytes.position()) < 0) {
          throw new EOFException("record " + position + " is cut off");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.array();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a file of records; nobody sees it before it is finished.
  public static final class Writer implements Closeable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path folder;
    private final String name;
    private final String origin;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final CRC32C checksum = new CRC32C();
    private final LongArrayList ends = new LongArrayList();
    private long length;

    /// Begins the file anew, whatever there is of it.
    public Writer(Path folder, String name, String origin) {
      this.folder = folder;
      this.name = name;
      this.origin = origin;
      try {
        Files.deleteIfExists(RecordFile.index(folder, name));
        this.channel =
            FileChannel.open(
                records(folder, name),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Adds the next record.
    public void add(byte[] record) {
      checksum.update(record);
      length += record.length;
      ends.add(length);
      for (int at = 0; at < record.length; ) {
        if (!buffer.hasRemaining()) {
          flush();
        }
        int part = Math.min(buffer.remaining(), record.length - at);
        buffer.put(record, at, part);
        at += part;
      }
    }

    private void flush() {
      try {
        write(channel, buffer.flip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      buffer.clear();
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    /// Ends the file, and opens it.
    public RecordFile finish() {
      flush();
      try {
        channel.force(false);
        channel.close();
        Path partial = folder.resolve(name + ".index.partial");
        try (FileChannel out =
            FileChannel.open(
                partial,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
          write(out, index());
          out.force(false);
        }
        Files.move(partial, RecordFile.index(folder, name), StandardCopyOption.ATOMIC_MOVE);
        return new RecordFile(
            name, FileChannel.open(records(folder, name), StandardOpenOption.READ), ends.toArray());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private ByteBuffer index() {
      ByteBuffer index = ByteBuffer.allocate(HEADER_BYTES + ends.size() * Long.BYTES + 4);
      index.putLong(MAGIC).putLong(hash(name, origin)).putLong(ends.size()).putLong(length);
      index.putInt((int) checksum.getValue());
      for (int i = 0; i < ends.size(); i++) {
        index.putLong(ends.get(i));
      }
      index.putInt(checksum(index.slice(0, index.position())));
      return index.flip();
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
