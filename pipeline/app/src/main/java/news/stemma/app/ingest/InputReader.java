package news.stemma.app.ingest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import news.stemma.text.Document;
import tools.jackson.databind.json.JsonMapper;

/// Reads articles from files, folders and standard input: plain text, one article a file, and JSON
/// lines, both as they are or gzipped.
///
/// What can't be read is rejected with its place, and the rest is read all the same.
public final class InputReader {
  /// Standard input, as an input.
  public static final String STANDARD_INPUT = "-";

  static final int MAX_MEGABYTES = 64;
  static final int MAX_BYTES = MAX_MEGABYTES << 20;

  private static final ImmutableSet<String> JSON_LINES = ImmutableSet.of("jsonl", "ndjson");
  private static final int HEAD = 256;

  private final Sink sink;
  private final InputStream standardInput;

  private InputReader(InputStream standardInput, Sink sink) {
    this.sink = sink;
    this.standardInput = standardInput;
  }

  /// Reads all inputs; none of them can make it fail.
  public static Corpus read(List<String> inputs, InputStream standardInput) {
    Intake intake = new Intake();
    read(inputs, standardInput, intake);
    return intake.corpus();
  }

  /// The same, each record handed over as soon as it is read.
  public static void read(List<String> inputs, InputStream standardInput, Sink sink) {
    InputReader reader = new InputReader(standardInput, sink);
    inputs.forEach(reader::readInput);
  }

  private void readInput(String input) {
    if (input.equals(STANDARD_INPUT)) {
      readStream(standardInput, STANDARD_INPUT);
      return;
    }
    if (input.isEmpty()) {
      sink.reject("(empty)", "no name of a file or folder");
      return;
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      readFolder(path);
    } else if (Files.exists(path)) {
      readFile(path, path.getFileName().toString());
    } else {
      sink.reject(input, "no such file or folder");
    }
  }

  private void readFolder(Path folder) {
    try {
      Files.walkFileTree(folder, new FolderVisitor(folder));
    } catch (IOException e) {
      sink.reject(folder.toString(), reason(e));
    }
  }

  /// Reads every file below a folder but hidden ones.
  private final class FolderVisitor extends SimpleFileVisitor<Path> {
    private final Path folder;

    FolderVisitor(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        readFile(file, location(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      sink.reject(location(file), reason(e));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }

    private String location(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }
  }

  private void readFile(Path file, String location) {
    if (!Files.isRegularFile(file)) {
      sink.reject(location, "no regular file");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      readStream(in, location);
    } catch (IOException e) {
      sink.reject(location, reason(e));
    }
  }

  private void readStream(InputStream raw, String location) {
    try {
      InputStream in = unpacked(new BufferedInputStream(raw, 1 << 16));
      String head = head(in);
      if (JSON_LINES.contains(extension(withoutGzip(location))) || head.startsWith("{\"")) {
        new JsonLines(location, sink).read(in);
      } else if (isMarkup(head)) {
        sink.reject(location, "HTML or XML, which is not read yet; give its text");
      } else if (isOtherJson(head, location)) {
        sink.reject(location, "JSON, but not JSON lines: one object a line");
      } else {
        readText(in, location);
      }
    } catch (IOException e) {
      sink.reject(location, reason(e));
    }
  }

  private void readText(InputStream in, String location) throws IOException {
    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(in, MAX_BYTES + 1L));
    if (bytes.length > MAX_BYTES) {
      sink.reject(location, "an article of more than " + MAX_MEGABYTES + " MB");
      return;
    }
    String text = TextDecoder.decode(bytes);
    String id =
        location.equals(STANDARD_INPUT) ? JsonLines.contentHash(text) : withoutExtensions(location);
    sink.accept(
        new Found(
            location,
            new Document(id, text, ImmutableMap.of()),
            JsonMapper.shared().createObjectNode()));
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }

  /// The first characters that are no blanks, of any encoding that has ASCII.
  private static String head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return new String(head, StandardCharsets.ISO_8859_1)
        .replaceFirst("^\u00EF\u00BB\u00BF", "")
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isMarkup(String head) {
    return head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml");
  }

  private static boolean isOtherJson(String head, String location) {
    return extension(withoutGzip(location)).equals("json")
        || head.matches("(?s)\\{\\s+\".*")
        || head.matches("(?s)\\[\\s*\\{.*");
  }

  private static String withoutGzip(String name) {
    return extension(name).equals("gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static String withoutExtensions(String location) {
    String name = withoutGzip(location);
    String extension = extension(name);
    return extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
  }

  /// Up to six letters or digits after the last dot, in lower case; empty where there are none.
  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot + 1);
    return extension.matches("[A-Za-z0-9]{1,6}") ? extension.toLowerCase(Locale.ROOT) : "";
  }

  private static String reason(IOException e) {
    return switch (e) {
      case TextDecoder.NotTextException notText -> String.valueOf(notText.getMessage());
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "no such file or folder";
      case ZipException zip -> "broken gzip: " + zip.getMessage();
      case EOFException end -> "broken gzip: it ends too early";
      default -> "can't be read: " + e.getMessage();
    };
  }
}
