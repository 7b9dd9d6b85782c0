package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableList;

/// Where the sentences of texts come from, of which no two share anything.
interface Sentences {
  /// The first sentences of a text.
  ///
  /// @param text its number, from 0; within one seed another number is another text
  ImmutableList<String> of(int text, long seed, int count);
}
