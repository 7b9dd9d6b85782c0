package news.stemma.index.living;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/// Whether an index is whole.
///
/// @param faults what is wrong, in a few words each; none where it is whole
public record Verification(long articles, ImmutableList<String> faults) {
  /// Reads all files by their checksums, then all articles.
  ///
  /// @throws IndexInUseException where it is being written
  static Verification of(Directory directory, String scheme) throws IOException {
    List<String> faults = new ArrayList<>();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        faults.add(
            status.missingSegments
                ? "its list of segments is missing"
                : status.numBadSegments + " segments can't be read");
        return new Verification(0, ImmutableList.copyOf(faults));
      }
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException("another process writes the index", e);
    }
    try (IndexView view = IndexView.open(directory, scheme)) {
      Set<String> keys = new HashSet<>();
      Set<Long> sequences = new HashSet<>();
      view.forEach(article -> {
        if (!keys.add(article.document().id() + '\0' + article.version())) {
          faults.add("twice there: " + article.versionedName());
        }
        if (!sequences.add(article.sequence())) {
          faults.add("two articles with the sequence " + article.sequence());
        }
      });
      return new Verification(keys.size(), ImmutableList.copyOf(faults));
    }
  }
}
