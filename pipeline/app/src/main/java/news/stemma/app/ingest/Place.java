package news.stemma.app.ingest;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where something is read.
///
/// @param location its path within the input
/// @param root what of the location is the input itself, and so no part of ids
/// @param file where it lies as it is, unpacked
public record Place(String location, String root, Optional<Path> file) {
  /// A file of its own, or standard input.
  public static Place of(String name, Optional<Path> file) {
    return new Place(name, name + "/", file);
  }

  /// A file in a folder that is the input.
  public static Place below(String path, Optional<Path> file) {
    return new Place(path, "", file);
  }

  /// A file within this one.
  Place entry(String name) {
    return new Place(location + "/" + name, root, Optional.empty());
  }

  /// The same, unpacked.
  Place unpacked() {
    return new Place(location, root, Optional.empty());
  }

  /// What an article that is a whole file goes by: its path without extensions; empty where only
  /// its content names it.
  String id() {
    String path =
        !root.isEmpty() && location.startsWith(root) ? location.substring(root.length()) : location;
    String name = withoutContainer(path);
    return path.equals(InputReader.STANDARD_INPUT) ? "" : withoutExtension(name);
  }

  /// Of the name, less that of a container.
  String extension() {
    return extension(withoutContainer(location));
  }

  private static String withoutContainer(String path) {
    return switch (extension(path)) {
      case "gz", "zst" -> withoutExtension(path);
      default -> path;
    };
  }

  private static String withoutExtension(String path) {
    String extension = extension(path);
    return extension.isEmpty() ? path : path.substring(0, path.length() - extension.length() - 1);
  }

  /// Up to seven letters or digits after the last dot, in lower case; empty where there are none.
  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    String extension = dot <= path.lastIndexOf('/') + 1 ? "" : path.substring(dot + 1);
    return extension.matches("[A-Za-z0-9]{1,7}") ? extension.toLowerCase(Locale.ROOT) : "";
  }
}
