package news.stemma.index.living;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/// Where an index lives.
public final class IndexFolder implements Closeable {
  private final Directory directory;
  private final String scheme;
  private final Optional<Storing> storing;

  private IndexFolder(Directory directory, String scheme, Optional<Storing> storing) {
    this.directory = directory;
    this.scheme = scheme;
    this.storing = storing;
  }

  /// In the file system.
  ///
  /// @param scheme by which fingerprints are made
  /// @param storing what the index is to keep, where that is said
  public static IndexFolder of(Path folder, String scheme, Optional<Storing> storing)
      throws IOException {
    List<Path> missing =
        Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
            .takeWhile(Files::notExists)
            .toList();
    Directory directory = FSDirectory.open(folder);
    for (Path made : missing) {
      // Lucene syncs what is in the folder; the folder's own name is as good as lost without this.
      IOUtils.fsync(made.resolveSibling(""), true);
    }
    return in(directory, scheme, storing);
  }

  /// Wherever Lucene can write.
  public static IndexFolder in(Directory directory, String scheme, Optional<Storing> storing) {
    return new IndexFolder(directory, scheme, storing);
  }

  /// Opens the index, or makes one.
  public ArticleIndex write() throws IOException {
    return ArticleIndex.open(directory, scheme, storing);
  }

  /// What was committed last.
  public IndexView read() throws IOException {
    return IndexView.open(directory, scheme);
  }

  /// Tells whether the index is whole, as far as it was committed.
  public Verification verify() throws IOException {
    return Verification.of(directory, scheme);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
