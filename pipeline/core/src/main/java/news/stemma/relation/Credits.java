package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import news.stemma.text.Span;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// The outlets that an article, as received, names for its text: in dateline, byline, credit,
/// furniture, or in a field. A photo credit is none.
///
/// @param own as whose text it presents itself
/// @param given to whom else it gives credit
/// @param spans where the text names either
public record Credits(
    ImmutableSet<String> own, ImmutableSet<String> given, ImmutableList<Span> spans) {

  public static Credits of(Article article, SourceLexicon lexicon) {
    Set<String> own = new TreeSet<>();
    Set<String> given = new TreeSet<>();
    List<Span> spans = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.DATELINE) {
        // An outlet's own dateline names one; several are whom it has the text from.
        Set<String> named = new TreeSet<>();
        addNamed(article, block, lexicon, named, spans);
        (named.size() > 1 ? given : own).addAll(named);
        continue;
      }
      Optional<Set<String>> kind =
          switch (block.kind()) {
            case BYLINE, FURNITURE -> Optional.of(own);
            case CREDIT -> Optional.of(given);
            case DATELINE, HEADLINE, PARAGRAPH, CAPTION -> Optional.empty();
          };
      kind.ifPresent(names -> addNamed(article, block, lexicon, names, spans));
    }
    addNamed(article, Field.BYLINE, lexicon, own);
    addNamed(article, Field.CREDIT, lexicon, given);
    article
        .document()
        .field(Field.OUTLET)
        .ifPresent(outlet -> {
          // Whose text it is, is known: every other name is a credit.
          given.addAll(own);
          own.clear();
          lexicon.outlet(outlet).ifPresent(own::add);
        });
    given.removeAll(own);
    return new Credits(
        ImmutableSet.copyOf(own), ImmutableSet.copyOf(given), ImmutableList.copyOf(spans));
  }

  private static void addNamed(
      Article article, Block of, SourceLexicon lexicon, Set<String> names, List<Span> spans) {
    Span block = of.span();
    Tokens tokens = article.tokens();
    int end = tokens.firstFrom(block.end());
    // In furniture a name counts where it opens the line, as in "CNN's … contributed": not in
    // "Follow CNN on …".
    int last =
        of.kind() == Block.Kind.FURNITURE
            ? Math.min(end, tokens.firstFrom(block.start()) + 1)
            : end;
    for (int t = tokens.firstFrom(block.start()); t < last; t++) {
      Optional<SourceLexicon.Mention> mention = lexicon.mentionAt(article.text(), tokens, t, end);
      if (mention.isPresent()) {
        names.add(mention.get().outlet());
        spans.add(tokens.span(t, mention.get().endToken()));
        t = mention.get().endToken() - 1;
      }
    }
  }

  private static void addNamed(
      Article article, Field field, SourceLexicon lexicon, Set<String> names) {
    String value = article.document().field(field).orElse("");
    Tokens tokens = Tokenizer.tokenize(value);
    for (int t = 0; t < tokens.size(); t++) {
      Optional<SourceLexicon.Mention> mention = lexicon.mentionAt(value, tokens, t, tokens.size());
      if (mention.isPresent()) {
        names.add(mention.get().outlet());
        t = mention.get().endToken() - 1;
      }
    }
  }

  /// All of them.
  public Set<String> outlets() {
    return Sets.union(own, given);
  }
}
