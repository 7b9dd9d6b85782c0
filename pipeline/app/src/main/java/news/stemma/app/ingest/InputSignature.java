package news.stemma.app.ingest;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What tells, without reading them, whether inputs are those of an earlier run: every file's path,
/// length and time of change.
///
/// @param files in order
/// @param bytes of all files together
public record InputSignature(ImmutableList<String> files, long bytes) {
  /// Empty where standard input is among them, which nobody can read twice.
  public static Optional<InputSignature> of(List<String> inputs) {
    if (inputs.contains(InputReader.STANDARD_INPUT)) {
      return Optional.empty();
    }
    Visitor visitor = new Visitor();
    for (String input : inputs) {
      if (!input.isEmpty() && Files.exists(Path.of(input))) {
        visitor.visit(Path.of(input));
      }
    }
    return Optional.of(new InputSignature(ImmutableList.copyOf(visitor.files), visitor.bytes));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final TreeSet<String> files = new TreeSet<>();
    private long bytes;

    void visit(Path input) {
      try {
        Files.walkFileTree(
            input, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      files.add(file + " can't be read");
      return FileVisitResult.CONTINUE;
    }
  }
}
