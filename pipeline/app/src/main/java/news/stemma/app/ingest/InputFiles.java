package news.stemma.app.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.stemma.text.Document;

/// Finds the files of an input: those of a folder in the order of their paths, hidden ones left
/// out.
public final class InputFiles {
  private static final Pattern MARKS =
      Pattern.compile(
          "_SUCCESS|_temporary|_metadata|_common_metadata|_(committed|started)_\\d+|_stemma");

  /// Takes what is found.
  public interface Visitor {
    void file(Path file, Place place);

    void reject(Rejected rejected);
  }

  private record Below(Path file, Place place) {}

  private InputFiles() {}

  /// @param input a file or folder
  public static void visit(String input, Visitor visitor) {
    if (input.isEmpty()) {
      visitor.reject(new Rejected("(empty)", "no name of a file or folder"));
      return;
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      visitFolder(path, visitor);
    } else if (Files.exists(path)) {
      visitor.file(path, Place.of(path.getFileName().toString(), Optional.of(path)));
    } else {
      visitor.reject(new Rejected(input, Rejected.MISSING));
    }
  }

  private static void visitFolder(Path folder, Visitor visitor) {
    FolderVisitor below = new FolderVisitor(folder, visitor);
    try {
      Files.walkFileTree(folder, below);
    } catch (IOException e) {
      visitor.reject(Rejected.of(folder.toString(), e));
    }
    below.files.stream()
        .sorted(Comparator.comparing(file -> file.place().location(), Document.ID_ORDER))
        .forEach(file -> visitor.file(file.file(), file.place()));
  }

  private static final class FolderVisitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Visitor visitor;
    private final List<Below> files = new ArrayList<>();

    FolderVisitor(Path folder, Visitor visitor) {
      this.folder = folder;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        files.add(new Below(file, Place.below(location(file), Optional.of(file))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      visitor.reject(Rejected.of(location(file), e));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(folder) && InputFiles.isHidden(path.getFileName().toString());
    }

    private String location(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }
  }

  /// Whether a file or folder below another isn't one of articles: it is hidden, or one of the
  /// marks that Spark and Hadoop leave beside what they write.
  ///
  /// @param name without the folders above it
  public static boolean isHidden(String name) {
    return name.startsWith(".") || MARKS.matcher(name).matches();
  }
}
