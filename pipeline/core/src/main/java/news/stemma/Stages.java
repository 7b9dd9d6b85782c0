package news.stemma;

import java.util.List;
import java.util.function.Function;

/// Runs a stage function over its inputs; the engine decides where.
public interface Stages {
  /// The results in the order of the inputs, one after the other on the calling thread.
  Stages SEQUENTIAL =
      new Stages() {
        @Override
        public <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage) {
          return inputs.stream().<R>map(stage).toList();
        }
      };

  /// The results in the order of the inputs. The stage is pure, so nothing else depends on where or
  /// in which order it runs.
  ///
  /// @param name of the stage
  <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage);
}
