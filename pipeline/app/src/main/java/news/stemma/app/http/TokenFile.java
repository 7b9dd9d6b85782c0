package news.stemma.app.http;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The tokens that a server takes: a file with a line each, read again when it changes. Lines that
/// are blank or begin with `#` are none.
///
/// While it is read, a broken line, or a file that isn't there, lets nobody in.
public final class TokenFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /// Tells one state of the file from another.
  private record Stamp(Object modified, long bytes, Optional<String> key) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          attributes.lastModifiedTime(),
          attributes.size(),
          Optional.ofNullable(attributes.fileKey()).map(Object::toString));
    }
  }

  private record Read(Optional<Stamp> stamp, ImmutableList<Token> tokens) {}

  private final Path file;
  private final Consumer<String> log;
  private volatile Read read;

  private TokenFile(Path file, Consumer<String> log, Read read) {
    this.file = file;
    this.log = log;
    this.read = read;
  }

  /// @param log takes what is wrong with the file when it is read again
  /// @throws IllegalArgumentException where a line is none; the message says which
  public static TokenFile open(Path file, Consumer<String> log) throws IOException {
    return new TokenFile(file, log, new Read(Optional.of(Stamp.of(file)), parse(file)));
  }

  private static ImmutableList<Token> parse(Path file) throws IOException {
    ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        tokens.add(Token.parse(line));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return tokens.build();
  }

  /// The token with this secret, where it is one now. Takes as long for every secret: each hash is
  /// compared, and whole.
  Optional<Token> find(String secret, Instant now) {
    HashCode hash = Token.hash(secret);
    Optional<Token> found = Optional.empty();
    for (Token token : tokens()) {
      // HashCode compares in constant time.
      if (token.hash().equals(hash)) {
        found = Optional.of(token);
      }
    }
    return found.filter(token -> token.isValid(now));
  }

  private ImmutableList<Token> tokens() {
    Read last = read;
    Optional<Stamp> stamp = stamp();
    if (stamp.equals(last.stamp())) {
      return last.tokens();
    }
    synchronized (this) {
      if (!stamp.equals(read.stamp())) {
        read = new Read(stamp, again());
      }
      return read.tokens();
    }
  }

  private Optional<Stamp> stamp() {
    try {
      return Optional.of(Stamp.of(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private ImmutableList<Token> again() {
    try {
      return parse(file);
    } catch (IllegalArgumentException e) {
      log.accept("no token is taken until it is mended: " + e.getMessage());
    } catch (IOException e) {
      log.accept("no token is taken until it can be read: " + file);
    }
    return ImmutableList.of();
  }

  /// Adds a token to the file, which only its owner may read from then on; makes the file where
  /// there is none.
  ///
  /// @throws IllegalArgumentException where the name is taken, or a line is none
  public static void append(Path file, Token token) throws IOException {
    if (Files.exists(file)) {
      protect(file);
      if (parse(file).stream().anyMatch(other -> other.name().equals(token.name()))) {
        throw new IllegalArgumentException(file + " has a token of " + token.name() + " already");
      }
    } else {
      Files.createFile(file, ownerOnly(file));
    }
    String start = endsWithLine(file) ? "" : "\n";
    Files.writeString(file, start + token.line() + "\n", StandardOpenOption.APPEND);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static boolean endsWithLine(Path file) throws IOException {
    String text = Files.readString(file);
    return text.isEmpty() || text.endsWith("\n");
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static void protect(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
    if (view != null) {
      view.setPermissions(OWNER_ONLY);
    }
  }
}
