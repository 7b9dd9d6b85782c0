package news.stemma.relation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import news.stemma.text.Span;
import news.stemma.text.Tokens;

/// Learns from a corpus how outlets are called there.
final class CorpusNames {
  private static final int LONGEST = 4;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*/\\s*");
  private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()]+)\\)");
  private static final ImmutableSet<Field> FIELDS =
      ImmutableSet.of(Field.OUTLET, Field.BYLINE, Field.CREDIT);

  private final SourceLexicon known;
  private final Map<String, String> names = new TreeMap<>();

  private CorpusNames(SourceLexicon known) {
    this.known = known;
  }

  /// Names by their folded words, those already known included.
  static ImmutableMap<String, String> of(List<Article> articles, SourceLexicon known) {
    CorpusNames corpus = new CorpusNames(known);
    articles.forEach(corpus::addPresented);
    List<String> credits = articles.stream().map(CorpusNames::creditText).toList();
    articles.forEach(article -> corpus.addTold(article, credits));
    corpus.names.remove("");
    corpus.names.putAll(known.outletsByTerms());
    return ImmutableMap.copyOf(corpus.names);
  }

  /// What the fields say, and what stands in parentheses in a dateline or credit.
  private void addPresented(Article article) {
    article.document().field(Field.OUTLET).ifPresent(this::add);
    article.document().field(Field.CREDIT).ifPresent(this::add);
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.DATELINE || block.kind() == Block.Kind.CREDIT) {
        Matcher parenthesis = PARENTHESIS.matcher(block.span().of(article.text()));
        while (parenthesis.find()) {
          SEPARATOR.splitAsStream(parenthesis.group(1)).forEach(this::add);
        }
      }
    }
  }

  private void add(String name) {
    String folded = SourceLexicon.folded(name);
    if (folded.split(" ", -1).length <= LONGEST) {
      names.putIfAbsent(folded, name);
    }
  }

  /// Everything that presents an article, words one blank apart.
  private static String creditText(Article article) {
    List<String> texts = new ArrayList<>();
    for (Field field : FIELDS) {
      article.document().field(field).ifPresent(texts::add);
    }
    for (Block block : article.blocks()) {
      switch (block.kind()) {
        case DATELINE, BYLINE, CREDIT -> texts.add(block.span().of(article.text()));
        case HEADLINE, PARAGRAPH, CAPTION, FURNITURE -> {}
      }
    }
    return " " + NO_WORD.matcher(String.join(" ; ", texts)).replaceAll(" ") + " ";
  }

  private void addTold(Article article, List<String> credits) {
    Tokens tokens = article.tokens();
    for (int t = 0; t < tokens.size(); t++) {
      known.afterTelling(tokens, t).ifPresent(first -> addConfirmed(article, first, credits));
    }
  }

  /// The longest run of capitalised words here that some article presents itself or another with.
  private void addConfirmed(Article article, int first, List<String> credits) {
    Tokens tokens = article.tokens();
    int end = first;
    while (end < Math.min(tokens.size(), first + LONGEST)
        && Character.isUpperCase(article.text().codePointAt(tokens.start(end)))) {
      end++;
    }
    for (; end > first; end--) {
      Span span = tokens.span(first, end);
      String name = span.of(article.text());
      String words = " " + NO_WORD.matcher(name).replaceAll(" ") + " ";
      if (credits.stream().anyMatch(credit -> credit.contains(words))) {
        add(name);
        return;
      }
    }
  }
}
