package news.stemma.relation;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.align.Alignment;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Finds the clues for either direction of a pair.
final class DirectionClues {
  /// Two times closer than this don't tell which text was first.
  private static final Duration TELLING_GAP = Duration.ofMinutes(10);

  private static final ImmutableSet<String> SUPPLIERS = ImmutableSet.of("wire", "press-release");

  /// Where a time of publication may come from that tells which text was first.
  private static final ImmutableSet<String> WITNESSES =
      ImmutableSet.of("record", "feed", "archive");

  private final List<Article> articles;
  private final SourceLexicon lexicon;
  private final WordFrequencies frequencies;

  DirectionClues(List<Article> articles, SourceLexicon lexicon, WordFrequencies frequencies) {
    this.articles = articles;
    this.lexicon = lexicon;
    this.frequencies = frequencies;
  }

  /// All clues of the pair, of the left as the source first.
  List<Clue> of(Alignment alignment) {
    Credits left = Credits.of(articles.get(alignment.left()), lexicon);
    Credits right = Credits.of(articles.get(alignment.right()), lexicon);
    PairReading leftFirst = new PairReading(alignment, Side.LEFT, articles);
    PairReading rightFirst = new PairReading(alignment, Side.RIGHT, articles);
    return Stream.concat(
            read(leftFirst, left, right).map(clue -> clue.with(Side.LEFT)),
            read(rightFirst, right, left).map(clue -> clue.with(Side.RIGHT)))
        .toList();
  }

  private Stream<Clue> read(PairReading pair, Credits source, Credits derived) {
    boolean oneOutlet = !source.own().isEmpty() && source.own().equals(derived.own());
    return Stream.of(
            new Attributions(pair, source, derived, lexicon).clues(),
            new VersionNotes(pair, lexicon).clues(),
            new WordingChanges(pair, lexicon, frequencies).clues(),
            new OrphanedMentions(pair, lexicon).clue().stream(),
            new Extents(pair).clues(oneOutlet),
            received(pair, oneOutlet))
        .flatMap(clues -> clues);
  }

  /// What came with the texts.
  private static Stream<Clue> received(PairReading pair, boolean oneOutlet) {
    return Stream.of(supplies(pair), publishedEarlier(pair, oneOutlet)).flatMap(Optional::stream);
  }

  private static Optional<Clue> supplies(PairReading pair) {
    Optional<String> role = role(pair.source());
    return role.isPresent() && role(pair.derived()).isEmpty()
        ? Clue.of(
            Feature.SUPPLIES_OTHERS,
            1,
            "the source came with the role " + role.get() + ", the derived text not",
            List.of())
        : Optional.empty();
  }

  /// The role of an article that supplies text to others.
  private static Optional<String> role(Article article) {
    return article.document().field(Field.ROLE).filter(SUPPLIERS::contains);
  }

  /// The time of publication, where a witness gives it. What a page says of itself is none: it is
  /// often the time of an update, or of the text that was copied.
  private static Optional<Instant> witnessed(Document document) {
    return document.field(Field.PUBLISHED_FROM).stream().allMatch(WITNESSES::contains)
        ? document.published()
        : Optional.empty();
  }

  private static Optional<Clue> publishedEarlier(PairReading pair, boolean oneOutlet) {
    Optional<Instant> source = witnessed(pair.source().document());
    Optional<Instant> derived = witnessed(pair.derived().document());
    boolean earlier =
        source.isPresent()
            && derived.isPresent()
            && source.get().plus(TELLING_GAP).isBefore(derived.get());
    return earlier
        ? Clue.of(
            oneOutlet ? Feature.EARLIER_OF_ONE_OUTLET : Feature.PUBLISHED_EARLIER,
            1,
            "the source came "
                + source.get()
                + ", the derived text "
                + derived.get()
                + (oneOutlet ? ", both from one outlet" : ""),
            List.of())
        : Optional.empty();
  }
}
