package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import news.stemma.benchmarks.report.Figures;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.Shingler;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// An article in the making, and what is planted in it.
final class Composition {
  /// Shares of the words; most copies are edited far less.
  private static final double MOST_EDITED = 0.045;

  private static final double HARDLY_EDITED = 0.01;

  /// Of the articles of an outlet that has boilerplate.
  private static final double WITH_BOILERPLATE = 0.9;

  /// Of a source, in a row: bounds for an excerpt, and what an extension keeps where not all.
  private static final double SHORTEST_EXCERPT = 0.2;

  private static final double LONGEST_EXCERPT = 0.5;
  private static final double KEPT = 0.7;

  /// An excerpt has more sentences than that.
  private static final int FEW = 2;

  /// How much an extension adds, as shares of what it keeps.
  private static final double LEAST_ADDED = 0.3;

  private static final double MOST_ADDED = 1.4;

  /// An odd number: ids don't tell which articles belong together.
  private static final int SCATTER = 0x9E3779B1;

  private final Newsroom newsroom;
  private final int article;
  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder(2_500);
  private final ImmutableList.Builder<Planted> planted = ImmutableList.builder();

  Composition(Newsroom newsroom, int article) {
    this.newsroom = newsroom;
    this.article = article;
    this.random = newsroom.chance(Chance.Of.EDITS, article);
  }

  SyntheticCorpus.Written written() {
    compose();
    if (newsroom.role(article) instanceof Role.Copy(int source)) {
      planted.add(new Planted.Copy(id(source), id(article), jaccard(source)));
    }
    int outlet = newsroom.outlet(article);
    String name = newsroom.name(outlet);
    String published = newsroom.published(article).toString();
    String day = published.substring(0, published.indexOf('T'));
    String site = name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    return new SyntheticCorpus.Written(
        new NewsRecord(
            id(article),
            name,
            published,
            "https://" + site + "/" + day + "/" + id(article),
            newsroom.headline(article),
            text.toString()),
        planted.build());
  }

  /// With the whole text of another article.
  private double jaccard(int other) {
    Composition composition = new Composition(newsroom, other);
    composition.compose();
    return Figures.rounded(shingles(text).jaccard(shingles(composition.text)));
  }

  private static ShingleSet shingles(StringBuilder text) {
    Tokens tokens = Tokenizer.tokenize(text.toString());
    return ShingleSet.of(Shingler.shingles(tokens, 0, tokens.size()));
  }

  private static String id(int article) {
    String hex = Integer.toHexString(article * SCATTER);
    return "00000000".substring(hex.length()) + hex;
  }

  private void compose() {
    composeRole();
    int outlet = newsroom.outlet(article);
    if (Outlets.hasBoilerplate(outlet)
        && newsroom.chance(Chance.Of.BOILERPLATE, article).nextDouble() < WITH_BOILERPLATE) {
      addBoilerplate(outlet);
    }
  }

  private void composeRole() {
    switch (newsroom.role(article)) {
      case Role.Background _ -> write(newsroom.own(article));
      case Role.Source _ -> write(newsroom.source(article));
      case Role.Copy(int source) -> {
        write(
            edited(
                newsroom.source(source), MOST_EDITED * random.nextDouble() * random.nextDouble()));
      }
      case Role.Excerpt(int source) -> {
        write(edited(excerpt(newsroom.source(source)), HARDLY_EDITED));
        planted.add(new Planted.Excerpt(id(source), id(article)));
      }
      case Role.Extension(int source) -> {
        extend(newsroom.source(source));
        planted.add(new Planted.Extension(id(source), id(article)));
      }
      case Role.Carrier carrier -> carry(carrier.first());
      case Role.Filled(int first, int form) -> {
        write(newsroom.form(first, article));
        planted.add(new Planted.Template(form, id(article)));
      }
    }
  }

  private List<List<Sentence>> edited(List<List<Sentence>> paragraphs, double share) {
    return newsroom.editor(random).edited(paragraphs, share);
  }

  private List<List<Sentence>> excerpt(List<List<Sentence>> source) {
    int sentences = sentences(source);
    double share = random.nextDouble(SHORTEST_EXCERPT, LONGEST_EXCERPT);
    int taken = Math.max(FEW, (int) (share * sentences));
    return part(source, random.nextInt(sentences - taken + 1), taken);
  }

  private void extend(List<List<Sentence>> source) {
    int sentences = sentences(source);
    int kept = random.nextBoolean() ? sentences : (int) Math.ceil(KEPT * sentences);
    List<List<Sentence>> base = edited(part(source, 0, kept), HARDLY_EDITED);
    int characters = base.stream().flatMap(List::stream).mapToInt(Sentence::characters).sum();
    List<List<Sentence>> added =
        newsroom.own(article, (int) (characters * random.nextDouble(LEAST_ADDED, MOST_ADDED)));
    if (random.nextInt(3) == 0) {
      write(added);
      write(base);
    } else {
      write(base);
      write(added);
    }
  }

  private static int sentences(List<List<Sentence>> paragraphs) {
    return paragraphs.stream().mapToInt(List::size).sum();
  }

  /// So many sentences in a row.
  private static List<List<Sentence>> part(List<List<Sentence>> paragraphs, int first, int count) {
    List<List<Sentence>> part = new ArrayList<>();
    int at = 0;
    for (List<Sentence> paragraph : paragraphs) {
      int from = Math.clamp(first - at, 0, paragraph.size());
      int to = Math.clamp(first + count - at, 0, paragraph.size());
      if (from < to) {
        part.add(paragraph.subList(from, to));
      }
      at += paragraph.size();
    }
    return part;
  }

  /// Puts the dispatch into the article's own text, as a paragraph or at the ends of paragraphs.
  private void carry(int first) {
    List<List<Sentence>> own = newsroom.own(article);
    List<Sentence> dispatch = newsroom.dispatch(first);
    int at = random.nextInt(own.size());
    if (random.nextBoolean()) {
      own.add(at, dispatch);
    } else {
      for (int i = 0; i < dispatch.size(); i++) {
        own.get((at + i) % own.size()).add(dispatch.get(i));
      }
    }
    for (List<Sentence> paragraph : own) {
      begin();
      for (Sentence sentence : paragraph) {
        int start = write(sentence);
        int place = dispatch.indexOf(sentence);
        if (place >= 0) {
          planted.add(
              new Planted.WireSentence(
                  id(first), place, sentence.length(), id(article), start, text.length()));
        }
      }
    }
  }

  private void addBoilerplate(int outlet) {
    begin();
    int start = text.length();
    newsroom.boilerplate(outlet).forEach(this::write);
    planted.add(new Planted.Boilerplate(newsroom.name(outlet), id(article), start, text.length()));
  }

  private void write(List<List<Sentence>> paragraphs) {
    for (List<Sentence> paragraph : paragraphs) {
      begin();
      paragraph.forEach(this::write);
    }
  }

  /// Begins a paragraph.
  private void begin() {
    text.append(text.isEmpty() ? "" : "\n\n");
  }

  /// Gives where the sentence begins.
  private int write(Sentence sentence) {
    boolean follows = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
    text.append(follows ? " " : "");
    int start = text.length();
    sentence.writeTo(text);
    return start;
  }
}
