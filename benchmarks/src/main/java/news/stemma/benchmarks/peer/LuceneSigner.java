package news.stemma.benchmarks.peer;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import news.stemma.benchmarks.corpus.Text;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Lucene's analysis: standard tokens in lower case, shingles of five, and `MinHashFilter` in the
/// shape of its defaults, one hash with a minimum for each bucket.
///
/// The other shape of its documentation, one minimum for each of 128 hashes, hashes every shingle
/// 128 times and is 35 times slower; nobody who measures it would take it.
final class LuceneSigner implements Signer<Text> {
  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer words = new StandardTokenizer();
          ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(words), 5, 5);
          shingles.setOutputUnigrams(false);
          return new TokenStreamComponents(
              words, new MinHashFilter(shingles, 1, COMPONENTS, 1, true));
        }
      };

  /// The filter's terms, in the order of buckets.
  @Override
  public List<String> sign(Text text) {
    List<String> minima = new ArrayList<>(COMPONENTS);
    try (TokenStream stream = analyzer.tokenStream("text", text.string())) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        minima.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return minima;
  }

  @Override
  public long[] components(Text text) {
    return sign(text).stream()
        .mapToLong(minimum -> Hashing.farmHashFingerprint64().hashUnencodedChars(minimum).asLong())
        .toArray();
  }
}
