package news.stemma;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.function.Function;
import news.stemma.candidate.Buckets;
import news.stemma.candidate.KeyRows;
import news.stemma.text.Codec;

/// Keeps everything in memory.
public final class MemoryEngine implements Engine {
  /// Of some 600 keys an article 75 are in memory at once, 24 bytes each.
  private static final int PASSES = 8;

  /// Inputs of a stream that are worked on at a time.
  private static final int TOGETHER = 1024;

  private final Stages stages;

  public MemoryEngine(Stages stages) {
    this.stages = stages;
  }

  @Override
  public <T, R> List<R> flatMap(
      String name, List<T> inputs, Function<T, ? extends List<R>> stage, Codec<R> codec) {
    return stages.<T, List<R>>map(name, inputs, stage::apply).stream()
        .<R>flatMap(List::stream)
        .toList();
  }

  @Override
  public <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage, Codec<R> codec) {
    return stages.map(name, inputs, stage);
  }

  @Override
  public <T, R> List<R> derive(String name, List<T> inputs, Function<T, R> stage) {
    return stages.map(name, inputs, stage);
  }

  @Override
  public <T, R> Iterable<R> stream(String name, List<T> inputs, Function<T, R> stage) {
    return Iterables.concat(
        Iterables.transform(
            Lists.partition(inputs, TOGETHER), part -> stages.map(name, part, stage)));
  }

  @Override
  public KeyRows rows(KeyRows.Kind kind) {
    return new Buckets(kind);
  }

  @Override
  public int passes() {
    return PASSES;
  }
}
