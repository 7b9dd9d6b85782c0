package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import news.stemma.index.living.Arrival;
import news.stemma.index.living.ArticleIndex;
import news.stemma.index.living.Finding;
import news.stemma.index.living.IdTooLongException;
import news.stemma.index.living.Judgement;
import news.stemma.index.living.Receipt;
import news.stemma.index.living.TakenDownException;

/// What somebody wants to be changed in the index; answered once it is durable.
sealed interface Change {
  /// Makes the change; it is not durable yet.
  void make(ArticleIndex index) throws IOException;

  /// Who waits for it.
  Pending<?> pending();

  /// How far its source has been read with it.
  default Optional<Offset> reached() {
    return Optional.empty();
  }

  /// Waits for a change.
  ///
  /// @param <T> what it answers
  final class Pending<T> {
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Optional<T> made = Optional.empty();
    private Optional<RuntimeException> refused = Optional.empty();

    CompletableFuture<T> answer() {
      return answer;
    }

    void made(T value) {
      made = Optional.of(value);
    }

    void refused(RuntimeException reason) {
      refused = Optional.of(reason);
    }

    /// Tells whoever waits that it is durable.
    void acknowledge() {
      refused.ifPresent(answer::completeExceptionally);
      made.ifPresent(answer::complete);
    }

    /// Tells whoever waits that it was not made.
    void fail(Throwable reason) {
      answer.completeExceptionally(reason);
    }
  }

  /// Adds an article.
  record Add(Arrival arrival, Optional<Offset> offset, Pending<Receipt> pending) implements Change {
    @Override
    public void make(ArticleIndex index) throws IOException {
      try {
        pending.made(index.put(arrival));
      } catch (TakenDownException | IdTooLongException e) {
        pending.refused(e);
      }
      offset.ifPresent(reached -> index.reached(reached.source(), reached.reached()));
    }

    @Override
    public Optional<Offset> reached() {
      return offset;
    }
  }

  /// Notes how far a source has been read where that gave no article.
  record Reach(Offset offset, Pending<Offset> pending) implements Change {
    @Override
    public void make(ArticleIndex index) {
      index.reached(offset.source(), offset.reached());
      pending.made(offset);
    }

    @Override
    public Optional<Offset> reached() {
      return Optional.of(offset);
    }
  }

  /// Takes an article down.
  record Remove(String id, Pending<Boolean> pending) implements Change {
    @Override
    public void make(ArticleIndex index) throws IOException {
      pending.made(index.remove(id));
    }
  }

  /// Rewrites the files that hold words of articles that were taken down.
  record Purge(Pending<Boolean> pending) implements Change {
    @Override
    public void make(ArticleIndex index) throws IOException {
      index.purge();
      pending.made(true);
    }
  }

  /// Waits for what the writer does in the background.
  record Settle(Pending<Boolean> pending) implements Change {
    @Override
    public void make(ArticleIndex index) throws IOException {
      index.settle();
      pending.made(true);
    }
  }

  /// Confirms or dismisses a finding.
  record Judge(String findingId, Judgement judgement, Pending<Boolean> pending) implements Change {
    @Override
    public void make(ArticleIndex index) throws IOException {
      pending.made(index.judge(findingId, judgement));
    }
  }

  /// Keeps what was found about articles.
  ///
  /// @param gone ids of findings that hold no longer
  /// @param upTo sequence of the last article that was looked into
  record Keep(
      ImmutableList<Finding> findings, ImmutableSet<String> gone, long upTo, Pending<Long> pending)
      implements Change {
    @Override
    public void make(ArticleIndex index) throws IOException {
      for (Finding finding : findings) {
        index.put(finding);
      }
      for (String id : gone) {
        index.drop(id);
      }
      index.examined(upTo);
      pending.made(upTo);
    }
  }
}
