package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.stemma.align.TokenRange;
import news.stemma.text.Article;
import news.stemma.text.Sentence;

/// Finds speech without quotation marks. Letters and notes: sentences in the first person singular,
/// and the paragraphs that have many of them; reporters say `I` in speech only. Posts: the
/// paragraphs that have the marks of an embedded one.
final class Speech {
  /// With so many of its sentences in the first person a paragraph is speech.
  private static final double MANY = 1.0 / 3;

  /// What an embedded post has: a picture's address, an account behind a name, a tag.
  private static final Pattern POST_MARK =
      Pattern.compile("pic\\.twitter\\.com/|://t\\.co/|\\(@|(?:^|\\s)#\\p{L}");

  /// Without any of these a text has no such mark.
  private static final ImmutableList<String> PARTS_OF_MARKS =
      ImmutableList.of("pic.twitter.com/", "://t.co/", "(@", "#");

  private Speech() {}

  /// @param quoted words that stand in quotation marks, and tell nothing of the words outside
  static List<TokenRange> in(Article article, BitSet quoted) {
    if (PARTS_OF_MARKS.stream().noneMatch(article.text()::contains) && !isSpoken(article, quoted)) {
      return List.of();
    }
    Map<Integer, List<Sentence>> byBlock = new TreeMap<>();
    for (Sentence sentence : article.sentences()) {
      byBlock.computeIfAbsent(sentence.block(), key -> new ArrayList<>()).add(sentence);
    }
    List<TokenRange> speech = new ArrayList<>();
    for (List<Sentence> sentences : byBlock.values()) {
      List<Sentence> spoken =
          sentences.stream().filter(sentence -> isSpoken(sentence, article, quoted)).toList();
      boolean post = isPost(article, sentences.getFirst().block());
      List<Sentence> said = post || spoken.size() >= MANY * sentences.size() ? sentences : spoken;
      if (post || !spoken.isEmpty()) {
        said.forEach(
            sentence -> speech.add(new TokenRange(sentence.firstToken(), sentence.endToken())));
      }
    }
    return speech;
  }

  private static boolean isPost(Article article, int block) {
    String paragraph = article.blocks().get(block).span().of(article.text());
    return POST_MARK.matcher(paragraph).find();
  }

  private static boolean isSpoken(Article article, BitSet quoted) {
    return isSpoken(0, article.tokens().size(), article, quoted);
  }

  private static boolean isSpoken(Sentence sentence, Article article, BitSet quoted) {
    return isSpoken(sentence.firstToken(), sentence.endToken(), article, quoted);
  }

  private static boolean isSpoken(int first, int end, Article article, BitSet quoted) {
    return IntStream.range(first, end).anyMatch(t -> article.isFirstPerson(t) && !quoted.get(t));
  }
}
