package news.stemma.benchmarks.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All stages of a phase together.
///
/// @param seconds in which one of them ran, or more
record PhaseCost(String phase, int stages, double seconds, Work work) {

  /// Phases by their first stages.
  static ImmutableList<PhaseCost> of(List<StageCost> stages) {
    Map<String, ImmutableList.Builder<StageCost>> byPhase = new LinkedHashMap<>();
    stages.stream()
        .sorted(Comparator.comparingInt(StageCost::stage))
        .forEach(stage ->
            byPhase.computeIfAbsent(stage.phase(), phase -> ImmutableList.builder()).add(stage));
    return byPhase.entrySet().stream()
        .map(phase -> of(phase.getKey(), phase.getValue().build()))
        .collect(ImmutableList.toImmutableList());
  }

  private static PhaseCost of(String phase, List<StageCost> stages) {
    TreeRangeSet<Long> ran = TreeRangeSet.create();
    stages.forEach(stage -> ran.add(Range.closedOpen(stage.start(), stage.end())));
    long millis =
        ran.asRanges().stream()
            .mapToLong(range -> range.upperEndpoint() - range.lowerEndpoint())
            .sum();
    Work work = stages.stream().map(StageCost::work).reduce(Work.NONE, Work::plus);
    return new PhaseCost(phase, stages.size(), millis / 1e3, work);
  }
}
