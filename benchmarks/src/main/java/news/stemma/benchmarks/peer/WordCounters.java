package news.stemma.benchmarks.peer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import news.stemma.benchmarks.corpus.Text;
import news.stemma.text.Tokenizer;
import news.stemma.text.WordScanner;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The ways from text to words, by name.
public final class WordCounters {
  public static final String STEMMA = TextSigners.STEMMA;
  public static final String TOKENIZER = "stemma Tokenizer";
  public static final String LUCENE = "Lucene StandardTokenizer";
  public static final String ICU = "ICU BreakIterator";

  private WordCounters() {}

  public static WordCounter named(String name) {
    return switch (name) {
      case STEMMA -> new Scanner();
      case TOKENIZER -> text -> Tokenizer.tokenize(text.string()).size();
      case LUCENE -> new Lucene();
      case ICU -> new Icu();
      default -> throw new IllegalArgumentException("no way from text to words: " + name);
    };
  }

  /// Words with their hashes and places in the bytes, as signing takes them.
  private static final class Scanner implements WordCounter {
    private final WordScanner scanner = new WordScanner();

    @Override
    public int count(Text text) {
      return scanner.scan(text.utf8(), 0, text.bytes()).size();
    }
  }

  private static final class Lucene implements WordCounter {
    private final Analyzer analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
          }
        };

    @Override
    public int count(Text text) {
      try (TokenStream stream = analyzer.tokenStream("text", text.string())) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        int words = 0;
        while (stream.incrementToken()) {
          words += term.length() > 0 ? 1 : 0;
        }
        stream.end();
        return words;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Icu implements WordCounter {
    private final BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);

    @Override
    public int count(Text text) {
      boundaries.setText(text.string());
      int words = 0;
      int from = boundaries.first();
      for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
        if (boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
          String word = UCharacter.foldCase(text.string().substring(from, to), true);
          words += word.isEmpty() ? 0 : 1;
        }
        from = to;
      }
      return words;
    }
  }
}
