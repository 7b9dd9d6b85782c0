package news.stemma.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Parses documents into articles.
public final class ArticleParser {
  private final Languages languages;

  public ArticleParser(Languages languages) {
    this.languages = languages;
  }

  public Article parse(Document document) {
    String text = document.text();
    Tokens tokens = Tokenizer.tokenize(text);
    Optional<String> language = languages.of(document, tokens);
    Lexicon lexicon = languages.lexicon(language);
    SentenceSplitter splitter = new SentenceSplitter(lexicon);
    ImmutableList<Block> blocks =
        ImmutableList.copyOf(BlockParser.parse(text, lexicon, document.field(Field.HEADLINE)));
    BitSet quoted = new BitSet(tokens.size());
    List<Sentence> all = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (Span quotation : Quotations.in(text, block.span())) {
        quoted.set(from(tokens, quotation), to(tokens, quotation));
      }
      List<Span> spans =
          block.isBody() ? splitter.split(text, block.span()) : List.of(block.span());
      for (Span span : spans) {
        all.add(Sentence.of(all.size(), span, i, tokens));
      }
    }
    return new Article(
        document,
        language,
        blocks,
        ImmutableList.copyOf(all),
        tokens,
        new WordMarks(
            languages.stopWords(language, tokens),
            languages.figures(language, tokens, text),
            languages.firstPerson(language, tokens),
            languages.hasQuotations(language) ? Optional.of(quoted) : Optional.empty()));
  }

  private static int from(Tokens tokens, Span span) {
    return tokens.firstFrom(span.start());
  }

  private static int to(Tokens tokens, Span span) {
    return Math.max(from(tokens, span), tokens.firstFrom(span.end()));
  }
}
