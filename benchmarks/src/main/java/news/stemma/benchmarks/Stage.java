package news.stemma.benchmarks;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormat;

/// A stage that is measured: one class of benchmarks.
///
/// @param name the class's, in lower case and without `Benchmark`: `end-to-end`
/// @param className the class's, in full
record Stage(String name, String className) {
  private static final String SUFFIX = "Benchmark";

  /// The path of a text; what isn't on this list comes after it.
  private static final ImmutableList<String> PATH =
      ImmutableList.of("tokenize", "minima", "sign", "band", "align", "classify", "end-to-end");

  private static final Comparator<Stage> ORDER =
      Comparator.comparingInt((Stage stage) -> Math.floorMod(PATH.indexOf(stage.name), 100))
          .thenComparing(Stage::name);

  /// All that this build has.
  static List<Stage> all(OutputFormat log) {
    return BenchmarkList.defaultList().getAll(log, List.of()).stream()
        .map(entry -> ofBenchmark(entry.getUsername()))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /// The one that a method belongs to.
  ///
  /// @param benchmark the method's name, after its class's in full
  static Stage ofBenchmark(String benchmark) {
    String className = benchmark.substring(0, benchmark.lastIndexOf('.'));
    String simple = className.substring(className.lastIndexOf('.') + 1);
    String stage =
        simple.endsWith(SUFFIX) ? simple.substring(0, simple.length() - SUFFIX.length()) : simple;
    return new Stage(CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, stage), className);
  }

  /// Of every parameter but the peer the first value, which is the stage's first shape.
  Map<String, String> firstShape() {
    Map<String, String> values = new TreeMap<>();
    try {
      for (Field field : Class.forName(className).getDeclaredFields()) {
        Param param = field.getAnnotation(Param.class);
        if (param != null && !field.getName().equals(Measured.PEER)) {
          values.put(field.getName(), param.value()[0]);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }
}
