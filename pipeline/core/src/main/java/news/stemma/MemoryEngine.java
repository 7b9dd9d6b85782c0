package news.stemma;

import java.util.List;
import java.util.function.Function;
import news.stemma.candidate.Buckets;
import news.stemma.candidate.KeyRows;
import news.stemma.text.Codec;

/// Keeps everything in memory.
public final class MemoryEngine implements Engine {
  /// Of some 600 keys an article 75 are in memory at once, 24 bytes each.
  private static final int PASSES = 8;

  private final Stages stages;

  public MemoryEngine(Stages stages) {
    this.stages = stages;
  }

  @Override
  public <T, R> List<R> flatMap(
      String name, List<T> inputs, Function<T, ? extends List<R>> stage, Codec<R> codec) {
    return stages.map(inputs, stage::apply).stream().<R>flatMap(List::stream).toList();
  }

  @Override
  public <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage, Codec<R> codec) {
    return stages.map(inputs, stage);
  }

  @Override
  public <T, R> List<R> derive(List<T> inputs, Function<T, R> stage) {
    return stages.map(inputs, stage);
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
