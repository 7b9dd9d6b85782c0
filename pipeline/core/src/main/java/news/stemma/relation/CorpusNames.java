package news.stemma.relation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import news.stemma.text.Tokens;

/// Learns from a corpus how outlets are called there, going through it twice: what presents an
/// article names outlets, and what is told of may be one, if anywhere something presents it.
public final class CorpusNames {
  private static final int LONGEST = 4;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*/\\s*");
  private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()]+)\\)");
  private static final ImmutableSet<Field> FIELDS =
      ImmutableSet.of(Field.OUTLET, Field.BYLINE, Field.CREDIT);

  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final SourceLexicon known;
  private final Map<String, String> names = new TreeMap<>();

  /// Runs of capitalised words that something is told to, in the order of their first places; each
  /// with all that may be the name, the longest first.
  private final Set<ImmutableList<String>> told = new LinkedHashSet<>();

  /// The same names by their words, one blank apart.
  private final Set<String> sought = new HashSet<>();

  /// Of one of them.
  private int mostWords;

  private final Set<String> confirmed = new HashSet<>();

  public CorpusNames(SourceLexicon known) {
    this.known = known;
  }

  /// What part of a corpus has told so far.
  ///
  /// @param names by their folded words
  /// @param told runs of words, each with all that may be the name
  public record Told(ImmutableMap<String, String> names, ImmutableList<ImmutableList<String>> told)
      implements Serializable {}

  /// What the articles that were added tell.
  public Told told() {
    return new Told(ImmutableMap.copyOf(names), ImmutableList.copyOf(told));
  }

  /// Adds what articles behind those that were added tell.
  public void addAll(Told later) {
    later.names().forEach(names::putIfAbsent);
    later.told().forEach(this::addTold);
  }

  /// Those of the names sought that the articles have confirmed.
  public ImmutableSet<String> confirmed() {
    return ImmutableSet.copyOf(confirmed);
  }

  /// Adds what others have confirmed.
  public void confirmAll(Collection<String> names) {
    confirmed.addAll(names);
  }

  /// Takes what presents the next article, and what it tells of.
  public void add(Article article) {
    addPresented(article);
    for (int t = 0; t < article.tokens().size(); t++) {
      known.afterTelling(article.tokens(), t).ifPresent(first -> addTold(article, first));
    }
  }

  /// Confirms names, once all articles are added, by what presents this one.
  public void confirm(Article article) {
    if (sought.isEmpty()) {
      return;
    }
    List<String> words = WORDS.splitToList(creditText(article));
    for (int first = 0; first < words.size(); first++) {
      for (int end = first + 1; end <= Math.min(words.size(), first + mostWords); end++) {
        String name = String.join(" ", words.subList(first, end));
        if (sought.contains(name)) {
          confirmed.add(name);
        }
      }
    }
  }

  /// What is known, with these names, once all articles have confirmed them.
  public SourceLexicon lexicon() {
    for (List<String> run : told) {
      run.stream().filter(name -> confirmed.contains(words(name))).findFirst().ifPresent(this::add);
    }
    names.remove("");
    names.putAll(known.outletsByTerms());
    return known.with(ImmutableMap.copyOf(names));
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
    return words(String.join(" ; ", texts));
  }

  private static String words(String text) {
    return NO_WORD.matcher(text).replaceAll(" ").strip();
  }

  /// The run of capitalised words that starts here.
  private void addTold(Article article, int first) {
    Tokens tokens = article.tokens();
    int end = first;
    while (end < Math.min(tokens.size(), first + LONGEST)
        && Character.isUpperCase(article.text().codePointAt(tokens.start(end)))) {
      end++;
    }
    ImmutableList.Builder<String> run = ImmutableList.builder();
    for (; end > first; end--) {
      run.add(tokens.span(first, end).of(article.text()));
    }
    addTold(run.build());
  }

  private void addTold(ImmutableList<String> run) {
    if (told.add(run)) {
      for (String name : run) {
        String words = words(name);
        sought.add(words);
        mostWords = Math.max(mostWords, WORDS.splitToList(words).size());
      }
    }
  }
}
