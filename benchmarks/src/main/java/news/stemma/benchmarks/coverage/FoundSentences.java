package news.stemma.benchmarks.coverage;

import com.carrotsearch.hppc.LongHashSet;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.sketch.Shingler;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import news.stemma.text.Sentence;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// Sentences of real news: whole ones of bodies, unquoted, of which no two have five words in a row
/// in common.
final class FoundSentences implements Sentences {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 40;
  private static final CharMatcher QUOTES = CharMatcher.anyOf("\"“”„«»");

  /// Sentences that a text may have.
  private static final int A_TEXT = 64;

  private final ImmutableList<String> sentences;

  private FoundSentences(ImmutableList<String> sentences) {
    this.sentences = sentences;
  }

  /// @param documents in the order in which sentences are looked at
  static FoundSentences in(List<Document> documents) {
    ArticleParser parser = new ArticleParser(Lexicons.languages());
    LongHashSet known = new LongHashSet();
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    for (Document document : documents) {
      Article article = parser.parse(document);
      for (Sentence sentence : article.sentences()) {
        String text =
            CharMatcher.whitespace().trimAndCollapseFrom(sentence.span().of(article.text()), ' ');
        boolean fits =
            article.blocks().get(sentence.block()).isBody()
                && sentence.tokens() >= SHORTEST
                && sentence.tokens() <= LONGEST
                && text.endsWith(".")
                && QUOTES.matchesNoneOf(text);
        if (fits && isNew(text, known)) {
          sentences.add(text);
        }
      }
    }
    return new FoundSentences(sentences.build());
  }

  /// Takes note of the shingles of a text that has none of those before.
  private static boolean isNew(String text, LongHashSet known) {
    Tokens tokens = Tokenizer.tokenize(text);
    long[] shingles = Shingler.shingles(tokens, 0, tokens.size());
    boolean isNew = LongStream.of(shingles).noneMatch(known::contains);
    if (isNew) {
      known.addAll(shingles);
    }
    return isNew;
  }

  /// How many texts there can be.
  int texts() {
    return sentences.size() / A_TEXT;
  }

  @Override
  public ImmutableList<String> of(int text, long seed, int count) {
    if (text >= texts() || count > A_TEXT) {
      throw new IllegalArgumentException(
          "no " + count + " sentences for text " + text + "; these articles have too few");
    }
    int[] order = order(seed);
    return IntStream.range(text * A_TEXT, text * A_TEXT + count)
        .mapToObj(place -> sentences.get(order[place]))
        .collect(ImmutableList.toImmutableList());
  }

  private long orderOf = Long.MIN_VALUE;
  private int[] order = {};

  /// Sentences in an order of the seed's own (Durstenfeld's shuffle), kept until the next seed.
  private int[] order(long seed) {
    if (order.length == 0 || orderOf != seed) {
      order = IntStream.range(0, sentences.size()).toArray();
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
      orderOf = seed;
    }
    return order;
  }
}
