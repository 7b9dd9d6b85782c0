package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.plot.Plot;

/// The plots that have something to show, and a sentence on those that have not.
final class DrawnPlots {
  private final List<Plot> plots = new ArrayList<>();
  private final Map<String, List<String>> leftOut = new LinkedHashMap<>();

  /// @param what it shows, in a sentence
  /// @param plot empty where there is nothing to draw
  /// @param reason for that, as a sentence of its own, with what to do
  DrawnPlots add(String what, Optional<? extends Plot> plot, String reason) {
    plot.ifPresentOrElse(
        plots::add, () -> leftOut.computeIfAbsent(reason, _ -> new ArrayList<>()).add(what));
    return this;
  }

  ImmutableList<Plot> plots() {
    return ImmutableList.copyOf(plots);
  }

  /// Which are left out, and why: a sentence or two for each reason.
  ImmutableList<String> leftOut() {
    return leftOut.entrySet().stream()
        .map(left -> left.getKey() + " Not drawn: " + String.join("; ", left.getValue()) + ".")
        .collect(ImmutableList.toImmutableList());
  }
}
