package news.stemma.relation;

import com.google.common.collect.ImmutableSortedMap;
import news.stemma.align.Passage;

/// A passage with the voices of its matched words.
public record VoicedPassage(Passage passage, ImmutableSortedMap<Voice, Integer> words) {
  /// The voice of most of its words.
  public Voice voice() {
    return Voices.majority(words);
  }
}
