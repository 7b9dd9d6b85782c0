package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import news.stemma.text.Span;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// The outlets to which an article, as received, gives credit for its text: in dateline, byline,
/// credit, furniture, or in a field. A photo credit is none.
///
/// @param outlets in alphabetic order
/// @param spans where the text names them
public record Credits(ImmutableSet<String> outlets, ImmutableList<Span> spans) {
  private static final ImmutableSet<Field> FIELDS =
      ImmutableSet.of(Field.OUTLET, Field.BYLINE, Field.CREDIT);

  public static Credits of(Article article, SourceLexicon lexicon) {
    Set<String> outlets = new TreeSet<>();
    List<Span> spans = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (!isCredit(block.kind())) {
        continue;
      }
      Tokens tokens = article.tokens();
      int end = tokens.firstFrom(block.span().end());
      for (int t = tokens.firstFrom(block.span().start()); t < end; t++) {
        lexicon
            .mentionAt(article.text(), tokens, t, end)
            .ifPresent(mention -> {
              outlets.add(mention.outlet());
              spans.add(tokens.span(mention.firstToken(), mention.endToken()));
            });
      }
    }
    for (Field field : FIELDS) {
      article.document().field(field).ifPresent(value -> addNamed(value, lexicon, outlets));
    }
    return new Credits(ImmutableSet.copyOf(outlets), ImmutableList.copyOf(spans));
  }

  private static boolean isCredit(Block.Kind kind) {
    return switch (kind) {
      case DATELINE, BYLINE, CREDIT, FURNITURE -> true;
      case HEADLINE, PARAGRAPH, CAPTION -> false;
    };
  }

  private static void addNamed(String value, SourceLexicon lexicon, Set<String> outlets) {
    Tokens tokens = Tokenizer.tokenize(value);
    for (int t = 0; t < tokens.size(); t++) {
      lexicon
          .mentionAt(value, tokens, t, tokens.size())
          .ifPresent(mention -> outlets.add(mention.outlet()));
    }
  }

  public boolean name(String outlet) {
    return outlets.contains(outlet);
  }
}
