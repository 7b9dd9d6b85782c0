package news.stemma.app.ingest;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteStreams;
import com.google.common.io.CharSource;
import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import news.stemma.app.ingest.markup.FeedReader;
import news.stemma.app.ingest.markup.HtmlReader;
import news.stemma.app.ingest.markup.NewsMlReader;
import news.stemma.app.ingest.markup.NinjsReader;
import news.stemma.app.ingest.markup.NitfReader;
import news.stemma.app.ingest.markup.WebArchiveReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// Reads what a file or a stream holds: unpacks it, tells its format, and lets that format's reader
/// have it.
final class ContentReader {
  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 1 << 12;

  /// A file of a zip may be packed itself; what is packed thrice is no dump of articles.
  private static final int MOST_CONTAINERS = 2;

  private final Reading reading;
  private final Limits limits;
  private final Sink sink;
  private final Records records;
  private long articles;

  ContentReader(Reading reading, Sink sink, Limits limits) {
    this.reading = reading;
    this.limits = limits;
    this.sink = counted(sink);
    this.records = new Records(reading.names(), this.sink);
  }

  private Sink counted(Sink sink) {
    return new Sink() {
      @Override
      public void accept(Found found) {
        articles++;
        sink.accept(found);
      }

      @Override
      public void reject(String location, String reason) {
        sink.reject(location, reason);
      }
    };
  }

  /// Reads it all, or what stands before a break.
  void read(InputStream in, Place place) {
    try {
      read(in, place, 0);
    } catch (IOException e) {
      reject(place, e);
    }
  }

  ImmutableSet<String> seenNames() {
    return records.seen();
  }

  ImmutableSet<String> unseenNames() {
    return records.unseen();
  }

  private void reject(Place place, IOException e) {
    Rejected rejected = Rejected.of(place.location(), e);
    sink.reject(rejected.location(), rejected.reason());
  }

  /// @param containers that it came out of
  private void read(InputStream raw, Place place, int containers) throws IOException {
    CountingInputStream packed = new CountingInputStream(raw);
    BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
    byte[] head = head(in);
    Optional<Container> container = Container.of(head);
    if (container.isEmpty() || isWebArchive(container.get(), head)) {
      readFormat(in, head, place);
    } else if (containers == MOST_CONTAINERS) {
      sink.reject(place.location(), "packed in more than two containers");
    } else {
      switch (container.get()) {
        case GZIP, ZSTD -> readPacked(container.get(), in, packed, place, containers + 1);
        case ZIP -> readZip(in, packed, place, containers + 1);
      }
    }
  }

  /// Its members are records, and unpacked one by one.
  private static boolean isWebArchive(Container container, byte[] head) {
    return container == Container.GZIP && WebArchiveReader.isPackedArchive(head);
  }

  private void readPacked(
      Container container, InputStream in, CountingInputStream packed, Place place, int containers)
      throws IOException {
    try (InputStream unpacking = unpacking(container, in)) {
      read(unpacked(container, unpacking, packed), place.unpacked(), containers);
    }
  }

  private static InputStream unpacking(Container container, InputStream in) throws IOException {
    try {
      return container == Container.GZIP ? GzipMembers.of(in) : new ZstdInputStreamNoFinalizer(in);
    } catch (IOException e) {
      throw UnpackedStream.BrokenContainerException.of(container, e);
    }
  }

  private InputStream unpacked(Container container, InputStream in, CountingInputStream packed) {
    return new UnpackedStream(container, in, packed, () -> articles, limits.swollenBytes());
  }

  /// The first bytes; fewer, where the stream is broken before, as whoever reads on will see.
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    in.mark(HEAD);
    try {
      for (int read = 0; read >= 0 && length < HEAD; length += Math.max(read, 0)) {
        read = in.read(head, length, HEAD - length);
      }
    } catch (UnpackedStream.BrokenContainerException e) {
      // It comes again.
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  private void readZip(InputStream in, CountingInputStream packed, Place place, int containers)
      throws IOException {
    ZipEnd end = new ZipEnd(in);
    boolean broken = false;
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(end)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean sizeKnown = entry.getCompressedSize() >= 0;
        if (entry.isDirectory() || isHidden(entry.getName())) {
          continue;
        }
        Place at = place.entry(entry.getName());
        if (zip.canReadEntryData(entry)) {
          InputStream unpacked = unpacked(Container.ZIP, zip, packed);
          broken =
              !(sizeKnown ? isRead(unpacked, at, containers) : isPassed(unpacked, at, containers));
          if (broken && !sizeKnown) {
            return;
          }
        } else {
          sink.reject(at.location(), "encrypted, or packed in a way that is not read");
        }
      }
      if (!end.seen()) {
        throw new EOFException();
      }
    } catch (IOException e) {
      // A broken entry has said so.
      if (!broken) {
        throw UnpackedStream.BrokenContainerException.of(Container.ZIP, e);
      }
    }
  }

  /// Whether an entry could be read to its end, or as far as its reader wants.
  private boolean isRead(InputStream in, Place place, int containers) {
    try {
      read(in, place, containers);
      return true;
    } catch (IOException e) {
      reject(place, e);
      return false;
    }
  }

  /// The same where nothing but unpacking the entry tells where the next begins.
  private boolean isPassed(InputStream in, Place place, int containers) {
    boolean read = isRead(in, place, containers);
    try {
      ByteStreams.exhaust(in);
      return true;
    } catch (IOException e) {
      if (read) {
        reject(place, e);
      }
      return false;
    }
  }

  /// As in folders.
  private static boolean isHidden(String name) {
    return name.matches("(?s)(.*/)?\\.[^./].*");
  }

  private void readFormat(InputStream in, byte[] head, Place place) throws IOException {
    Optional<Format> format =
        reading.format().or(() -> Format.of(head, place.extension(), reading.names()));
    if (format.isPresent()) {
      readAs(format.get(), in, head, place);
    } else {
      sink.reject(
          place.location(),
          Format.isXml(head)
              ? "XML of a kind that is not read; give its text"
              : "JSON, but not JSON lines: one object a line");
    }
  }

  /// Every format's reader has its place here.
  private void readAs(Format format, InputStream in, byte[] head, Place place) throws IOException {
    Optional<Charset> charset = TextDecoder.markedCharset(head);
    Optional<String> recorded = charset.map(Charset::name);
    String location = place.location();
    switch (format) {
      case TEXT -> new TextFile(place.id(), sink, limits).read(in, location);
      case JSONL ->
          new JsonLines(records, sink, limits, recorded).read(utf8(in, charset), location);
      case CSV -> new CsvRows(records, sink, limits, recorded).read(utf8(in, charset), location);
      case PARQUET -> readParquet(in, place);
      case WARC -> new WebArchiveReader(sink).read(in, location);
      case HTML -> new HtmlReader(place.id(), sink).read(in, location);
      case NITF -> new NitfReader(place.id(), sink).read(in, location);
      case NEWSML -> new NewsMlReader(sink).read(in, location);
      case NINJS -> new NinjsReader(sink).read(in, location);
      case FEED -> new FeedReader(sink).read(in, location);
    }
  }

  /// Lines and separators are sought among bytes, as they are in UTF-8 and most charsets.
  private static InputStream utf8(InputStream in, Optional<Charset> charset) throws IOException {
    if (charset.isEmpty()) {
      return in;
    }
    CharSource characters =
        new CharSource() {
          @Override
          public Reader openStream() {
            return new InputStreamReader(in, charset.get());
          }
        };
    return characters.asByteSource(StandardCharsets.UTF_8).openStream();
  }

  /// Parquet is read from its end, so what comes as a stream goes into a file for a while.
  private void readParquet(InputStream in, Place place) throws IOException {
    ParquetFile reader = new ParquetFile(records, sink);
    if (place.file().isPresent()) {
      reader.read(place.file().get(), place.location());
      return;
    }
    Path file = Files.createTempFile("stemma-", ".parquet");
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      reader.read(file, place.location());
    } finally {
      Files.delete(file);
    }
  }
}
