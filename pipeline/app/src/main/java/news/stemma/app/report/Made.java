package news.stemma.app.report;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A file of JSON that says what others were made of, and under `files` which these are: so that
/// who would make the same again sees whether it is there, and whole.
public final class Made {
  /// How what is there stands to what would be made.
  public sealed interface State {}

  /// It is the same, whole as far as sizes tell, and hashes of files that are not large.
  public record Same() implements State {}

  /// It is something else.
  public record Other() implements State {}

  /// It was the same, and is no longer.
  ///
  /// @param says what is off
  public record Damaged(String says) implements State {}

  /// Bytes up to which a file is told by its hash, too.
  private static final long HASHED = 1 << 26;

  private static final String FILES = "files";
  private static final String NAME = "name";
  private static final String BYTES = "bytes";
  private static final String SHA256 = "sha256";

  private final Path file;
  private final ObjectNode made;

  /// @param file that says it
  /// @param made of what, without `files`: the same of two gives the same files
  public Made(Path file, ObjectNode made) {
    this.file = file;
    this.made = made;
  }

  /// Writes the file, of all files that are in the folder by then, and in folders there.
  public void write(Path folder) throws IOException {
    write(folder, names(folder));
  }

  /// Writes the file, of files in a folder that may hold others.
  public void write(Path folder, Iterable<String> names) throws IOException {
    ObjectNode written = made.deepCopy();
    ArrayNode files = written.putArray(FILES);
    for (String name : names) {
      Path path = folder.resolve(name);
      ObjectNode one = files.addObject().put(NAME, name).put(BYTES, Files.size(path));
      if (Files.size(path) <= HASHED) {
        one.put(SHA256, sha256(path));
      }
    }
    WholeFile.write(file, partial -> Files.writeString(partial, JsonReport.string(written) + "\n"));
  }

  private ImmutableSortedSet<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> Files.isRegularFile(path) && !path.equals(file))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
  }

  private static String sha256(Path path) throws IOException {
    return MoreFiles.asByteSource(path).hash(Hashing.sha256()).toString();
  }

  /// What the file and those that it names are. Of a file that names none, as older versions wrote
  /// it, nothing more is told.
  ///
  /// @param place where a file stands, by its name
  public State state(UnaryOperator<Path> place) throws IOException {
    Optional<ObjectNode> read = read(file);
    if (read.isEmpty()) {
      return new Other();
    }
    ObjectNode rest = read.get().deepCopy();
    rest.remove(FILES);
    if (!JsonReport.string(rest).equals(JsonReport.string(made))) {
      return new Other();
    }
    return off(read.get(), place).<State>map(Damaged::new).orElseGet(Same::new);
  }

  /// What is off with a file of this kind, or with those beside it that it names; nothing where it
  /// names none, as older versions wrote it.
  public static Optional<String> off(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.of(file + " is not there");
    }
    Optional<ObjectNode> read = read(file);
    return read.isPresent()
        ? off(read.get(), name -> file.resolveSibling(name))
        : Optional.of(file + " can't be read");
  }

  private static Optional<String> off(ObjectNode made, UnaryOperator<Path> place)
      throws IOException {
    for (JsonNode one : made.path(FILES)) {
      String name = one.path(NAME).asString("");
      Optional<String> off;
      try {
        off = off(one, place.apply(Path.of(name)));
      } catch (InvalidPathException e) {
        off = Optional.of("it names a file that can't be, '" + Printable.of(name) + "'");
      }
      if (off.isPresent()) {
        return off;
      }
    }
    return Optional.empty();
  }

  private static Optional<ObjectNode> read(Path file) throws IOException {
    try {
      return Files.isRegularFile(file)
              && JsonMapper.shared().readTree(Files.readAllBytes(file)) instanceof ObjectNode object
              && (object.path(FILES).isMissingNode() || object.path(FILES).isArray())
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> off(JsonNode one, Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.of(path + " is not there");
    }
    long bytes = one.path(BYTES).asLong(0);
    if (Files.size(path) != bytes) {
      return Optional.of(path + " has " + Files.size(path) + " bytes, not " + bytes);
    }
    boolean changed = one.has(SHA256) && !one.path(SHA256).asString("").equals(sha256(path));
    return changed ? Optional.of(path + " was changed") : Optional.empty();
  }
}
