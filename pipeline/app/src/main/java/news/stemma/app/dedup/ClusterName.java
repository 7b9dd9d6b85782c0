package news.stemma.app.dedup;

import com.google.common.hash.HashCode;

/// The id of a cluster, which depends on its leader only.
///
/// @param key hash of the leader's id
public record ClusterName(long key) {
  /// @param leader its id
  public static ClusterName of(String leader) {
    return new ClusterName(Entry.hash(leader));
  }

  /// As outputs have it.
  @Override
  public String toString() {
    return "c-" + HashCode.fromLong(key);
  }
}
