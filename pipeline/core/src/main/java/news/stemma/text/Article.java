package news.stemma.text;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/// A document with its blocks, sentences and tokens.
public final class Article {
  private final Document document;
  private final Optional<String> language;
  private final ImmutableList<Block> blocks;
  private final ImmutableList<Sentence> sentences;
  private final Tokens tokens;
  private final int[] blockOfToken;
  private final BitSet stopWords;
  private final BitSet figures;
  private final BitSet firstPerson;
  private final Optional<BitSet> quoted;
  private final int bodyTokens;

  /// Of what the parser found.
  ///
  /// @param stopWords the tokens that are
  /// @param figures the tokens that are numbers, days or months
  /// @param firstPerson the tokens that are pronouns of the first person singular
  /// @param quoted the tokens inside quotation marks; empty where the language's rules of quotation
  ///   are not known
  Article(
      Document document,
      Optional<String> language,
      ImmutableList<Block> blocks,
      ImmutableList<Sentence> sentences,
      Tokens tokens,
      BitSet stopWords,
      BitSet figures,
      BitSet firstPerson,
      Optional<BitSet> quoted) {
    this.document = document;
    this.language = language;
    this.blocks = blocks;
    this.sentences = sentences;
    this.tokens = tokens;
    this.blockOfToken = new int[tokens.size()];
    for (int block = 0; block < blocks.size(); block++) {
      Span span = blocks.get(block).span();
      Arrays.fill(
          blockOfToken, tokens.firstFrom(span.start()), tokens.firstFrom(span.end()), block);
    }
    this.stopWords = stopWords;
    this.figures = figures;
    this.firstPerson = firstPerson;
    this.quoted = quoted;
    this.bodyTokens = (int) IntStream.range(0, tokens.size()).filter(this::isBody).count();
  }

  public String id() {
    return document.id();
  }

  public String text() {
    return document.text();
  }

  public Document document() {
    return document;
  }

  /// Primary subtag (BCP 47) of the language, as named or as its words tell; empty where neither
  /// does.
  public Optional<String> language() {
    return language;
  }

  /// Whether its quotation marks can be read: only then what is unquoted is known to be narrative.
  public boolean hasKnownQuotations() {
    return quoted.isPresent();
  }

  public ImmutableList<Block> blocks() {
    return blocks;
  }

  public ImmutableList<Sentence> sentences() {
    return sentences;
  }

  public Tokens tokens() {
    return tokens;
  }

  /// Words in the body, that is in its paragraphs.
  public int bodyTokens() {
    return bodyTokens;
  }

  public int blockIndex(int token) {
    return blockOfToken[token];
  }

  public Block block(int token) {
    return blocks.get(blockOfToken[token]);
  }

  public boolean isBody(int token) {
    return block(token).isBody();
  }

  public boolean isFurniture(int token) {
    return block(token).kind() == Block.Kind.FURNITURE;
  }

  public boolean isStopWord(int token) {
    return stopWords.get(token);
  }

  /// Whether the word is a number, a day or a month: what fills the places of a formula.
  public boolean isFigure(int token) {
    return figures.get(token);
  }

  public boolean isFirstPerson(int token) {
    return firstPerson.get(token);
  }

  /// Whether this very text has the word inside quotation marks.
  public boolean isQuoted(int token) {
    return quoted.filter(words -> words.get(token)).isPresent();
  }
}
