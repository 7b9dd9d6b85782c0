package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableMap;
import news.stemma.app.statistics.Interval;

/// What was measured in one corpus.
///
/// @param intervals of each method that gives one; none of those where there is too little
record Found(double value, ImmutableMap<Method, Interval> intervals) {}
