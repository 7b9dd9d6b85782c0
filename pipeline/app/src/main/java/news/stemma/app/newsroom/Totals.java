package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import news.stemma.Trace;
import news.stemma.align.Side;
import news.stemma.provenance.Link;
import news.stemma.relation.Relation;
import news.stemma.relation.Voice;
import news.stemma.text.Article;

/// How many words of an article stand in other articles too, by voice.
record Totals(ImmutableMap<Voice, Count> byVoice) {
  /// Words.
  ///
  /// @param matched those that some other article has
  record Count(int words, int matched) {
    Count plus(Count other) {
      return new Count(words + other.words, matched + other.matched);
    }

    /// 0 of no words.
    double share() {
      return words == 0 ? 0 : matched / (double) words;
    }
  }

  /// Of the whole text, headline and captions included.
  static Totals of(Trace trace, int document) {
    BitSet matched = new BitSet();
    for (Link link : trace.provenance().links()) {
      Relation relation = link.relation();
      for (Side side : Side.values()) {
        if (relation.document(side) == document) {
          relation.passages().forEach(passage -> passage.passage().addMatched(side, matched));
        }
      }
    }
    Article article = trace.articles().get(document);
    Map<Voice, Count> counts = new EnumMap<>(Voice.class);
    Arrays.stream(Voice.values()).forEach(voice -> counts.put(voice, new Count(0, 0)));
    IntStream.range(0, article.tokens().size())
        .forEach(token ->
            counts.merge(
                trace.voices().of(document, token),
                new Count(1, matched.get(token) ? 1 : 0),
                Count::plus));
    return new Totals(Maps.immutableEnumMap(counts));
  }

  /// Of all voices but these.
  Count without(Voice... voices) {
    return byVoice.entrySet().stream()
        .filter(entry -> !Arrays.asList(voices).contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(new Count(0, 0), Count::plus);
  }
}
