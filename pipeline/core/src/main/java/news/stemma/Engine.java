package news.stemma;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.stemma.candidate.RowStore;
import news.stemma.text.Codec;

/// Where stages run, and where what they give lives. The lists that it gives may be read by several
/// threads; to go through one in order is cheap, to pick an element here and there may not be.
public interface Engine extends RowStore {
  /// What a stage gives for each input, one after the other, in the order of the inputs. The stage
  /// is pure, so nothing else depends on where or in which order it runs.
  ///
  /// @param name of the stage, unlike that of any other of the trace
  <T, R> List<R> flatMap(
      String name, List<T> inputs, Function<T, ? extends List<R>> stage, Codec<R> codec);

  /// The same for a stage that gives one result an input.
  default <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage, Codec<R> codec) {
    return flatMap(name, inputs, input -> List.of(stage.apply(input)), codec);
  }

  /// The same for one that may give none.
  default <T, R> List<R> mapPresent(
      String name, List<T> inputs, Function<T, Optional<R>> stage, Codec<R> codec) {
    return flatMap(name, inputs, input -> stage.apply(input).stream().toList(), codec);
  }

  /// What a stage gives for each input, where that is cheaper to make again than to keep.
  ///
  /// @param name of the stage
  <T, R> List<R> derive(String name, List<T> inputs, Function<T, R> stage);

  /// What a stage gives for each input, to be gone through and not kept.
  ///
  /// @param name of the stage
  <T, R> Iterable<R> stream(String name, List<T> inputs, Function<T, R> stage);
}
