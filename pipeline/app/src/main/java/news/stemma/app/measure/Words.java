package news.stemma.app.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import news.stemma.app.report.CodePoints;
import news.stemma.relation.Voice;
import news.stemma.text.Article;
import news.stemma.text.Sentence;
import news.stemma.text.Tokens;

/// The words of an article's body, each with its first code point, and by the voice of their
/// sentences.
final class Words {
  private final int[] starts;
  private final EnumMap<Voice, BitSet> voices = new EnumMap<>(Voice.class);

  private Words(int[] starts) {
    this.starts = starts;
    for (Voice voice : Voice.values()) {
      voices.put(voice, new BitSet());
    }
  }

  /// @param voices of the article's sentences
  static Words of(Article article, List<Voice> voices) {
    CodePoints points = CodePoints.of(article.text());
    Tokens tokens = article.tokens();
    int[] starts = new int[article.bodyTokens()];
    int[] positions = new int[tokens.size()];
    int count = 0;
    for (int token = 0; token < tokens.size(); token++) {
      positions[token] = count;
      if (article.isBody(token)) {
        starts[count++] = points.offset(tokens.start(token));
      }
    }
    Words words = new Words(starts);
    for (Sentence sentence : article.sentences()) {
      BitSet ofVoice = words.in(voices.get(sentence.ordinal()));
      for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
        if (article.isBody(token)) {
          ofVoice.set(positions[token]);
        }
      }
    }
    return words;
  }

  int count() {
    return starts.length;
  }

  /// Words whose sentences have the voice.
  BitSet in(Voice voice) {
    return Objects.requireNonNull(voices.get(voice));
  }

  /// All words but furniture.
  BitSet prose() {
    BitSet prose = new BitSet();
    prose.set(0, starts.length);
    prose.andNot(in(Voice.FURNITURE));
    return prose;
  }

  /// The first word that starts at the code point or behind it.
  int firstFrom(int point) {
    int found = Arrays.binarySearch(starts, point);
    return found >= 0 ? found : -found - 1;
  }
}
