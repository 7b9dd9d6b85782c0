package news.stemma.spark.input;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// What names of files and folders mean: those with a scheme, as `s3a://bucket/folder`, are
/// Hadoop's to find, all others are local ones.
public final class HadoopPaths {
  private static final Pattern ADDRESS = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private HadoopPaths() {}

  static boolean isAddress(String name) {
    return ADDRESS.matcher(name).matches();
  }

  /// @throws IllegalArgumentException where it is neither
  public static org.apache.hadoop.fs.Path of(String name) {
    return isAddress(name)
        ? new org.apache.hadoop.fs.Path(name)
        : new org.apache.hadoop.fs.Path(Path.of(name).toAbsolutePath().normalize().toUri());
  }
}
