package news.stemma.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import news.stemma.sketch.MinHasher;
import news.stemma.sketch.ParagraphSignatures;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Shingler;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Winnower;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// Seeded articles of 10 paragraphs of 40 words, sketched; the texts are not kept.
///
/// One in 20 is a near-copy of an earlier one: 4 of its words are others.
final class SketchedArticles {
  private static final int PARAGRAPHS = 10;
  private static final int PARAGRAPH_WORDS = 40;
  private static final int EDITS = 4;
  private static final int ARTICLES_A_COPY = 20;

  /// The latest articles, of which copies are made.
  private static final int SOURCES = 1_000;

  private final SplittableRandom random = new SplittableRandom(7);
  private final Scheme scheme = Scheme.standard(42);
  private final MinHasher minHasher = new MinHasher(scheme);
  private final Winnower winnower = new Winnower(scheme);
  private final List<String[]> sources = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();
  private long bytes;

  SketchedArticles(int articles) {
    for (int i = 0; i < articles; i++) {
      String[] words = i % ARTICLES_A_COPY == ARTICLES_A_COPY - 1 ? copy() : article(i);
      String text = String.join(" ", words);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
      sketches.add(sketch(Tokenizer.tokenize(text)));
    }
    sources.clear();
  }

  List<Sketch> sketches() {
    return sketches;
  }

  /// UTF-8 bytes of the texts.
  long bytes() {
    return bytes;
  }

  private String[] article(int number) {
    String[] words = new String[PARAGRAPHS * PARAGRAPH_WORDS];
    for (int i = 0; i < words.length; i++) {
      words[i] = word();
    }
    if (sources.size() < SOURCES) {
      sources.add(words);
    } else {
      sources.set(number % SOURCES, words);
    }
    return words;
  }

  private String[] copy() {
    String[] words = sources.get(random.nextInt(sources.size())).clone();
    for (int i = 0; i < EDITS; i++) {
      words[random.nextInt(words.length)] = word();
    }
    return words;
  }

  /// Drawn as in a language: few words often, many seldom.
  private String word() {
    double rank = Math.pow(random.nextDouble(), 4) * 20_000;
    return Integer.toString((int) rank + 1_000, 36);
  }

  private Sketch sketch(Tokens tokens) {
    ParagraphSignatures.Builder paragraphs = new ParagraphSignatures.Builder(scheme);
    for (int i = 0; i < PARAGRAPHS; i++) {
      int first = i * PARAGRAPH_WORDS;
      long[] shingles = Shingler.shingles(tokens, first, first + PARAGRAPH_WORDS);
      paragraphs.add(i, minHasher.sign(shingles));
    }
    long[] body = Shingler.shingles(tokens, 0, tokens.size());
    return new Sketch(
        Optional.of(minHasher.sign(body)), paragraphs.build(), winnower.winnow(body, token -> 0));
  }
}
