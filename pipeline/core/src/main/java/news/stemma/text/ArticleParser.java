package news.stemma.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Parses documents into articles.
public final class ArticleParser {
  private final Lexicon lexicon;
  private final SentenceSplitter sentences;

  public ArticleParser(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.sentences = new SentenceSplitter(lexicon);
  }

  public Article parse(Document document) {
    String text = document.text();
    Tokens tokens = Tokenizer.tokenize(text);
    ImmutableList<Block> blocks = ImmutableList.copyOf(BlockParser.parse(text, lexicon));
    int[] blockOfToken = new int[tokens.size()];
    BitSet quoted = new BitSet(tokens.size());
    List<Sentence> all = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (int t = from(tokens, block.span()); t < to(tokens, block.span()); t++) {
        blockOfToken[t] = i;
      }
      for (Span quotation : Quotations.in(text, block.span())) {
        quoted.set(from(tokens, quotation), to(tokens, quotation));
      }
      addSentences(text, tokens, block, i, all);
    }
    return new Article(
        document,
        blocks,
        ImmutableList.copyOf(all),
        tokens,
        blockOfToken,
        token -> lexicon.stopWords().contains(tokens.term(token)),
        quoted::get);
  }

  private void addSentences(
      String text, Tokens tokens, Block block, int index, List<Sentence> all) {
    List<Span> spans = block.isBody() ? sentences.split(text, block.span()) : List.of(block.span());
    for (Span span : spans) {
      all.add(new Sentence(all.size(), span, index, from(tokens, span), to(tokens, span)));
    }
  }

  private static int from(Tokens tokens, Span span) {
    return tokens.firstFrom(span.start());
  }

  private static int to(Tokens tokens, Span span) {
    return Math.max(from(tokens, span), tokens.firstFrom(span.end()));
  }
}
