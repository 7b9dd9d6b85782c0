package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a user adds to an export that the run doesn't have.
///
/// @param inputs files that the run read, or folders of them, which a manifest is to name
/// @param confirmed findings that people confirmed, a line of JSON each
public record Additions(ImmutableList<Path> inputs, Optional<Path> confirmed) {
  /// Nothing.
  public static final Additions NONE = new Additions(ImmutableList.of(), Optional.empty());

  /// The files of the inputs, by name and content; one in a folder has the way to it from there.
  ///
  /// @throws BadRunException where there is no such file
  ImmutableList<HashedFile> files() throws IOException {
    ImmutableList.Builder<HashedFile> files = ImmutableList.builder();
    for (Path input : inputs) {
      for (Path file : filesOf(input)) {
        files.add(HashedFile.of(name(input, file), file));
      }
    }
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(HashedFile::name).thenComparing(HashedFile::sha256), files.build());
  }

  private static List<Path> filesOf(Path input) throws IOException {
    if (Files.isRegularFile(input)) {
      return List.of(input);
    }
    if (!Files.isDirectory(input)) {
      throw new BadRunException("there is no " + input + "; --input takes files that the run read");
    }
    try (Stream<Path> files = Files.walk(input)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String name(Path input, Path file) {
    Path way = input.equals(file) ? file.getFileName() : input.relativize(file);
    return String.valueOf(way).replace('\\', '/');
  }

  /// What the file of confirmed findings holds.
  ///
  /// @throws BadRunException where there is none
  Optional<HashedFile> confirmedFile() throws IOException {
    if (confirmed.isEmpty()) {
      return Optional.empty();
    }
    Path file = confirmed.get();
    if (!Files.isRegularFile(file)) {
      throw new BadRunException(
          "there is no " + file + "; --confirmed takes what 'index findings' printed");
    }
    return Optional.of(HashedFile.of(String.valueOf(file.getFileName()), file));
  }
}
