package news.stemma.text;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// A document with its blocks, sentences and tokens.
public final class Article {
  private final Document document;
  private final ImmutableList<Block> blocks;
  private final ImmutableList<Sentence> sentences;
  private final Tokens tokens;
  private final int[] blockOfToken;
  private final BitSet stopWords;
  private final BitSet quoted;
  private final int bodyTokens;

  Article(
      Document document,
      ImmutableList<Block> blocks,
      ImmutableList<Sentence> sentences,
      Tokens tokens,
      int[] blockOfToken,
      IntPredicate stopWord,
      IntPredicate quotedToken) {
    this.document = document;
    this.blocks = blocks;
    this.sentences = sentences;
    this.tokens = tokens;
    this.blockOfToken = blockOfToken;
    this.stopWords = select(stopWord);
    this.quoted = select(quotedToken);
    this.bodyTokens = select(this::isBody).cardinality();
  }

  private BitSet select(IntPredicate predicate) {
    BitSet selected = new BitSet(tokens.size());
    for (int token = 0; token < tokens.size(); token++) {
      if (predicate.test(token)) {
        selected.set(token);
      }
    }
    return selected;
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

  /// Whether this very text has the word inside quotation marks.
  public boolean isQuoted(int token) {
    return quoted.get(token);
  }
}
