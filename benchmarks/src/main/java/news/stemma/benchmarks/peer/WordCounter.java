package news.stemma.benchmarks.peer;

import news.stemma.benchmarks.corpus.Text;

/// A way from text to words, folded for comparing.
public interface WordCounter {
  /// Cuts and folds every word; says how many there are.
  int count(Text text);
}
