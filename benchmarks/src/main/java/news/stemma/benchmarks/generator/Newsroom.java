package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Knows of each article, by its number, who published it when, and the texts that go by it.
final class Newsroom {
  private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

  /// What derives from the last articles is out within thirty days.
  private static final Duration PERIOD = Duration.ofDays(29);

  private static final Duration SHORTEST_DELAY = Duration.ofMinutes(5);
  private static final Duration LONGEST_DELAY = Duration.ofHours(20);

  /// Characters: lengths are lognormal around a median.
  private static final double MEDIAN = 1_140;

  private static final double SIGMA = 0.6;
  private static final int SHORTEST = 300;
  private static final int LONGEST = 20_000;

  /// An excerpt of less would be a quotation.
  private static final int SHORTEST_SOURCE = 1_500;

  private static final int BOILERPLATE_SENTENCES = 2;
  private static final int MOST_WIRE_SENTENCES = 4;
  private static final int FORM_SENTENCES = 7;

  /// The outlets that have forms.
  private static final int FORM_OUTLETS = 20;

  private final Plan plan;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Outlets outlets;
  private final ImmutableList<ImmutableList<Sentence>> boilerplate;

  Newsroom(Plan plan) {
    this.plan = plan;
    this.outlets = new Outlets(vocabulary, new SplittableRandom(plan.seed()));
    this.boilerplate =
        IntStream.range(0, Outlets.WITH_BOILERPLATE)
            .map(outlet -> Texts.shared(outlet * Plan.CELL))
            .mapToObj(text -> narrative(text, BOILERPLATE_SENTENCES))
            .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Sentence> narrative(int text, int sentences) {
    Author author = author(text);
    return Stream.generate(author::narrative)
        .limit(sentences)
        .collect(ImmutableList.toImmutableList());
  }

  Role role(int article) {
    return plan.role(article);
  }

  SplittableRandom chance(Chance.Of of, int article) {
    return Chance.of(plan.seed(), of, article);
  }

  Editor editor(SplittableRandom random) {
    return new Editor(vocabulary, random);
  }

  private Author author(int text) {
    return new Author(
        vocabulary, text, chance(Chance.Of.TEXT, text), chance(Chance.Of.FILLING, text));
  }

  /// Words of the article's own.
  List<List<Sentence>> own(int article) {
    return own(article, length(article, SHORTEST));
  }

  /// So many characters of them.
  List<List<Sentence>> own(int article, int characters) {
    return author(Texts.own(article)).prose(characters);
  }

  /// The text of an article that others use.
  List<List<Sentence>> source(int article) {
    return own(article, length(article, SHORTEST_SOURCE));
  }

  private int length(int article, int least) {
    double length = MEDIAN * Math.exp(SIGMA * chance(Chance.Of.LENGTH, article).nextGaussian());
    return (int) Math.min(LONGEST, Math.max(least, length));
  }

  /// The sentences of the dispatch that this and further articles carry.
  ImmutableList<Sentence> dispatch(int first) {
    int sentences = 1 + chance(Chance.Of.LENGTH, first).nextInt(MOST_WIRE_SENTENCES);
    return narrative(Texts.shared(first), sentences);
  }

  /// The form that this article is the first to fill in, as another article fills it in.
  List<List<Sentence>> form(int first, int article) {
    int text = Texts.shared(first);
    Author author =
        new Author(
            vocabulary, text, chance(Chance.Of.TEXT, text), chance(Chance.Of.FILLING, article));
    List<List<Sentence>> paragraphs = new ArrayList<>();
    for (int i = 0; i < FORM_SENTENCES; i++) {
      paragraphs.add(List.of(author.ofForm()));
    }
    return paragraphs;
  }

  /// What the outlet puts under its articles.
  ImmutableList<Sentence> boilerplate(int outlet) {
    return boilerplate.get(outlet);
  }

  String headline(int article) {
    SplittableRandom random = chance(Chance.Of.HEADLINE, article);
    StringBuilder headline = new StringBuilder();
    new Author(vocabulary, Texts.own(article), random, random).headline().writeTo(headline);
    return headline.substring(0, headline.length() - 1);
  }

  String name(int outlet) {
    return outlets.name(outlet);
  }

  /// What is derived stands in another outlet than its source; a dispatch in as many as carry it; a
  /// form in one.
  int outlet(int article) {
    return switch (role(article)) {
      case Role.Background _ -> anyOutlet(article);
      case Role.Source _ -> anyOutlet(article);
      case Role.Copy(int source) -> outletBut(List.of(anyOutlet(source)), article);
      case Role.Excerpt(int source) -> outletBut(List.of(anyOutlet(source)), article);
      case Role.Extension(int source) -> outletBut(List.of(anyOutlet(source)), article);
      case Role.Carrier carrier -> {
        List<Integer> before = new ArrayList<>();
        for (int place = 0; place < carrier.place(); place++) {
          before.add(outletBut(before, carrier.first() + place));
        }
        yield outletBut(before, article);
      }
      case Role.Filled filled -> filled.form() % FORM_OUTLETS;
    };
  }

  private int anyOutlet(int article) {
    return outlets.any(chance(Chance.Of.OUTLET, article));
  }

  private int outletBut(List<Integer> others, int article) {
    SplittableRandom random = chance(Chance.Of.OUTLET, article);
    int outlet = outlets.any(random);
    while (others.contains(outlet)) {
      outlet = outlets.any(random);
    }
    return outlet;
  }

  Instant published(int article) {
    return switch (role(article)) {
      case Role.Background _ -> anyTime(article);
      case Role.Source _ -> anyTime(article);
      case Role.Filled _ -> anyTime(article);
      case Role.Copy(int source) -> anyTime(source).plus(delay(article));
      case Role.Excerpt(int source) -> anyTime(source).plus(delay(article));
      case Role.Extension(int source) -> anyTime(source).plus(delay(article));
      case Role.Carrier carrier -> anyTime(carrier.first()).plus(delay(article));
    };
  }

  private Instant anyTime(int article) {
    return BEGIN.plusSeconds(chance(Chance.Of.TIME, article).nextLong(PERIOD.toSeconds()));
  }

  private Duration delay(int article) {
    return Duration.ofSeconds(
        chance(Chance.Of.DELAY, article)
            .nextLong(SHORTEST_DELAY.toSeconds(), LONGEST_DELAY.toSeconds()));
  }
}
