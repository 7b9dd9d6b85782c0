package news.stemma.index;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A list whose elements are made when they are asked for: in order, ahead of who goes through them
/// and on several threads; one by one with a cache before.
///
/// Not `RandomAccess`: to pick elements costs more than to go through them.
final class StoredList<T> extends AbstractList<T> {
  /// Elements that are made ahead together.
  private static final int CHUNK = 64;

  /// How elements are made ahead.
  ///
  /// @param executor does nothing but this, lest who waits for an element holds up who makes it
  /// @param chunks at a time
  /// @param goneThrough is told how many elements somebody has gone through
  record Ahead(Executor executor, int chunks, IntConsumer goneThrough) {}

  /// An element that was asked for.
  private record Made<T>(int position, T element) {}

  private final int size;
  private final IntFunction<T> element;
  private final Ahead ahead;
  private final AtomicReferenceArray<@Nullable Made<T>> cache;

  /// @param element makes the element of a position; may be called by several threads
  /// @param cached elements to keep, at most; each has its slot, so one may put out another
  StoredList(int size, IntFunction<T> element, Ahead ahead, int cached) {
    this.size = size;
    this.element = element;
    this.ahead = ahead;
    this.cache = new AtomicReferenceArray<>(Math.max(1, cached));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public T get(int position) {
    int slot = position % cache.length();
    Made<T> cached = cache.get(slot);
    if (cached != null && cached.position() == position) {
      return cached.element();
    }
    T made = element.apply(position);
    cache.set(slot, new Made<>(position, made));
    return made;
  }

  @Override
  public Iterator<T> iterator() {
    return new AheadIterator();
  }

  private final class AheadIterator implements Iterator<T> {
    private final ArrayDeque<CompletableFuture<List<T>>> coming = new ArrayDeque<>();
    private Iterator<T> current = List.<T>of().iterator();
    private int next;

    @Override
    public boolean hasNext() {
      while (!current.hasNext()) {
        begin();
        if (coming.isEmpty()) {
          return false;
        }
        ahead.goneThrough().accept(Math.max(0, next - CHUNK * coming.size()));
        current = join(coming.remove()).iterator();
      }
      return true;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }

    private void begin() {
      while (coming.size() < ahead.chunks() && next < size) {
        int from = next;
        next = Math.min(size, from + CHUNK);
        int to = next;
        coming.add(CompletableFuture.supplyAsync(() -> made(from, to), ahead.executor()));
      }
    }

    private List<T> made(int from, int to) {
      List<T> made = new ArrayList<>(to - from);
      for (int position = from; position < to; position++) {
        made.add(element.apply(position));
      }
      return made;
    }
  }

  /// What it gives, or fails with.
  static <R> R join(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }
}
