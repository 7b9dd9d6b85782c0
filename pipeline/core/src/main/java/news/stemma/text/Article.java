package news.stemma.text;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/// A document with its blocks, sentences and tokens.
public final class Article {
  private final Document document;
  private final Optional<String> language;
  private final ImmutableList<Block> blocks;
  private final ImmutableList<Sentence> sentences;
  private final Tokens tokens;
  private final int[] blockOfToken;
  private final WordMarks marks;
  private final int bodyTokens;

  /// Of what the parser found.
  Article(
      Document document,
      Optional<String> language,
      ImmutableList<Block> blocks,
      ImmutableList<Sentence> sentences,
      Tokens tokens,
      WordMarks marks) {
    this.document = document;
    this.language = language;
    this.blocks = blocks;
    this.sentences = sentences;
    this.tokens = tokens;
    this.blockOfToken = new int[tokens.size()];
    int inBody = 0;
    for (int block = 0; block < blocks.size(); block++) {
      Span span = blocks.get(block).span();
      int first = tokens.firstFrom(span.start());
      int end = tokens.firstFrom(span.end());
      Arrays.fill(blockOfToken, first, end, block);
      inBody += blocks.get(block).isBody() ? end - first : 0;
    }
    this.marks = marks;
    this.bodyTokens = inBody;
  }

  public String id() {
    return document.id();
  }

  public String text() {
    return document.text();
  }

  WordMarks marks() {
    return marks;
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
    return marks.quoted().isPresent();
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
    return marks.stopWords().get(token);
  }

  /// Whether the word is a number, a day or a month: what fills the places of a formula.
  public boolean isFigure(int token) {
    return marks.figures().get(token);
  }

  public boolean isFirstPerson(int token) {
    return marks.firstPerson().get(token);
  }

  /// Whether this very text has the word inside quotation marks.
  public boolean isQuoted(int token) {
    return marks.quoted().filter(words -> words.get(token)).isPresent();
  }
}
