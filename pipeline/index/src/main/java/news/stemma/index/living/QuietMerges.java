package news.stemma.index.living;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/// Merges in threads of its own. What fails there, a full disk above all, is heard of at the next
/// commit, by who can say it to somebody; a thread's death would only print a stack.
final class QuietMerges extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable e) {
    // The merge is undone, and the writer has taken note.
  }
}
