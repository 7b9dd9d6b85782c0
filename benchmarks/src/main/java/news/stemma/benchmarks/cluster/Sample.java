package news.stemma.benchmarks.cluster;

import com.google.common.collect.ImmutableMap;
import java.util.List;

/// A trace on Spark that was measured.
///
/// @param corpusBytes compressed
/// @param phases what was done in each, by its name
record Sample(int articles, long corpusBytes, ImmutableMap<String, Work> phases) {

  static Sample of(int articles, long corpusBytes, List<StageCost> stages) {
    return new Sample(
        articles,
        corpusBytes,
        PhaseCost.of(stages).stream()
            .collect(ImmutableMap.toImmutableMap(PhaseCost::phase, PhaseCost::work)));
  }

  Work all() {
    return phases.values().stream().reduce(Work.NONE, Work::plus);
  }

  Work phase(String phase) {
    return phases.getOrDefault(phase, Work.NONE);
  }
}
