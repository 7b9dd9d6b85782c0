package news.stemma.benchmarks.coverage;

import java.util.Optional;
import news.stemma.app.statistics.Interval;

/// What was measured in one corpus.
///
/// @param interval empty where there is too little for one
record Found(double value, Optional<Interval> interval) {}
