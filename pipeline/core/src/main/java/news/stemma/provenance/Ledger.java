package news.stemma.provenance;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.Scoring;
import news.stemma.align.SentenceMatch;
import news.stemma.align.SentenceProjector;
import news.stemma.align.Side;
import news.stemma.align.TokenRange;
import news.stemma.relation.Relation;
import news.stemma.relation.Voice;
import news.stemma.relation.VoicedPassage;
import news.stemma.relation.Voices;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import news.stemma.text.Sentence;

/// Draws up the ledger: one row a sentence, for every article of a corpus.
final class Ledger {
  private static final String WIRE = "wire";

  /// Lower-case words in common that are neither stop words nor figures, at least.
  private static final int PROSE = 4;

  /// A passage that carries sentences of less is worth so many passages.
  private static final double CARRYING = 1.5;

  private final List<Article> articles;
  private final Voices voices;
  private final Outlets outlets;
  private final Agencies agencies;
  private final SentenceProjector projector;
  private final Scoring scoring;

  Ledger(
      List<Article> articles,
      Voices voices,
      Agencies agencies,
      SentenceProjector projector,
      Scoring scoring) {
    this.articles = articles;
    this.voices = voices;
    this.outlets = new Outlets(articles);
    this.agencies = agencies;
    this.projector = projector;
    this.scoring = scoring;
  }

  /// Rows by article, then by sentence.
  ImmutableList<LedgerRow> rows(List<Link> links) {
    List<ListMultimap<Integer, Entry>> entries = new ArrayList<>();
    articles.forEach(article -> entries.add(ArrayListMultimap.create()));
    for (Link link : links) {
      for (Side side : Side.values()) {
        for (Entry entry : entries(link, side)) {
          entries
              .get(link.relation().document(side))
              .put(entry.counterpart().match().sentence().ordinal(), entry);
        }
      }
    }
    ImmutableList.Builder<LedgerRow> rows = ImmutableList.builder();
    for (int document = 0; document < articles.size(); document++) {
      for (Sentence sentence : articles.get(document).sentences()) {
        rows.add(row(document, sentence, entries.get(document).get(sentence.ordinal())));
      }
    }
    return rows.build();
  }

  /// A counterpart of one sentence, and how its article stands to the sentence's own.
  private record Entry(Counterpart counterpart, Standing standing) {}

  private enum Standing {
    /// The counterpart's article is the source, or may be, or is the same outlet's.
    SOURCE,
    /// It descends from the sentence's article.
    DERIVED,
    /// Neither descends from the other.
    INDEPENDENT,
    /// Both descend from a third. It counts where nothing else has the sentence.
    SIBLING
  }

  private List<Entry> entries(Link link, Side side) {
    Relation relation = link.relation();
    int document = relation.document(side);
    int other = relation.document(side.other());
    List<Entry> entries = new ArrayList<>();
    for (VoicedPassage passage : relation.passages()) {
      for (SentenceMatch match :
          projector.project(
              passage.passage(), side, articles.get(document), articles.get(relation.left()))) {
        Counterpart counterpart = new Counterpart(other, match, passage, relation);
        entries.add(new Entry(counterpart, standing(link, side, counterpart)));
      }
    }
    return entries;
  }

  /// Two articles of one outlet are not independent: prose that they share, the outlet took from
  /// itself.
  private Standing standing(Link link, Side side, Counterpart counterpart) {
    if (link.isInherited()) {
      return Standing.SIBLING;
    }
    if (!link.isDescent()) {
      Relation relation = link.relation();
      boolean ownProse =
          outlets.same(relation.left(), relation.right()) && voice(counterpart) == Voice.NARRATIVE;
      return ownProse ? Standing.SOURCE : Standing.INDEPENDENT;
    }
    return link.sourceSide().filter(side::equals).isPresent() ? Standing.DERIVED : Standing.SOURCE;
  }

  private LedgerRow row(int document, Sentence sentence, List<Entry> entries) {
    Voice voice = voice(document, sentence);
    if (voice == Voice.FURNITURE && !isTaken(document, sentence, entries)) {
      return new LedgerRow(
          document,
          sentence,
          Verdict.FURNITURE,
          voice,
          coverage(
              sentence,
              counterparts(entries, s -> s == Standing.SOURCE || s == Standing.INDEPENDENT)),
          Optional.empty(),
          counterparts(entries, s -> s == Standing.SOURCE || s == Standing.INDEPENDENT),
          counterparts(entries, s -> s == Standing.DERIVED));
    }
    ImmutableList<Counterpart> ancestors = counterparts(entries, ancestors(entries)::contains);
    ImmutableList<Counterpart> independent =
        counterparts(entries, s -> s == Standing.INDEPENDENT).stream()
            .filter(this::counts)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Counterpart> sources =
        Stream.concat(ancestors.stream(), independent.stream())
            .collect(ImmutableList.toImmutableList());
    Verdict verdict = verdict(ancestors, independent);
    return new LedgerRow(
        document,
        sentence,
        verdict,
        voice,
        coverage(sentence, sources),
        verdict == Verdict.WIRE_COPY ? Optional.of(basis(document, independent)) : Optional.empty(),
        sources,
        counterparts(entries, s -> s == Standing.DERIVED));
  }

  /// Whether an article that this one descends from has the sentence, however many others have it
  /// too; chrome of the page is none of the article's.
  private boolean isTaken(int document, Sentence sentence, List<Entry> entries) {
    return articles.get(document).blocks().get(sentence.block()).isBody()
        && entries.stream()
            .filter(entry -> entry.standing() == Standing.SOURCE)
            .anyMatch(entry -> entry.counterpart().relation().isDescent());
  }

  private static ImmutableSet<Standing> ancestors(List<Entry> entries) {
    boolean onlySiblings = entries.stream().allMatch(entry -> entry.standing() == Standing.SIBLING);
    return onlySiblings
        ? ImmutableSet.of(Standing.SOURCE, Standing.SIBLING)
        : ImmutableSet.of(Standing.SOURCE);
  }

  private Voice voice(int document, Sentence sentence) {
    Block block = articles.get(document).blocks().get(sentence.block());
    return switch (block.kind()) {
      case DATELINE, BYLINE, CREDIT, FURNITURE -> Voice.FURNITURE;
      case HEADLINE, PARAGRAPH, CAPTION ->
          voices.of(document, new TokenRange(sentence.firstToken(), sentence.endToken()));
    };
  }

  /// What an independent article shares counts, if they share more than boilerplate, where it is a
  /// statement, or may be, or narrative of a passage's worth in a pair that shares a whole sentence
  /// of it.
  private boolean counts(Counterpart counterpart) {
    if (counterpart.relation().kind() == Relation.Kind.FURNITURE_ONLY) {
      return false;
    }
    return switch (voice(counterpart)) {
      case STATEMENT, UNKNOWN -> true;
      case NARRATIVE ->
          counterpart.relation().kind() == Relation.Kind.SHARED_SOURCE
              && counterpart.passage().passage().score() >= scoring.passageClaim()
              && (isProse(counterpart) || isCarried(counterpart));
      case FURNITURE -> false;
    };
  }

  /// Whether what is shared is worth a passage or most of the sentence, and more than names and
  /// figures, which any two reports of one thing have.
  private boolean isProse(Counterpart counterpart) {
    SentenceMatch match = counterpart.match();
    Article article = articles.get(counterpart.relation().document(match.side()));
    long prose =
        match.runs().stream()
            .map(run -> run.tokens(match.side()))
            .flatMapToInt(run -> IntStream.range(run.first(), run.end()))
            .filter(t -> !article.isStopWord(t) && !article.isFigure(t))
            .filter(
                t -> Character.isLowerCase(article.text().codePointAt(article.tokens().start(t))))
            .count();
    return prose >= PROSE
        && (match.score() >= scoring.passageClaim()
            || 2 * match.words() >= match.sentence().tokens());
  }

  /// Whether the sentence stands in a passage of several that is worth more than one.
  private boolean isCarried(Counterpart counterpart) {
    Passage passage = counterpart.passage().passage();
    Side side = counterpart.match().side();
    Sentence sentence = counterpart.match().sentence();
    boolean further =
        passage.tokens(side).first() < sentence.firstToken()
            || passage.tokens(side).end() > sentence.endToken();
    return further && passage.score() >= CARRYING * scoring.passageClaim();
  }

  private Voice voice(Counterpart counterpart) {
    Relation relation = counterpart.relation();
    return voices.of(relation.document(counterpart.match().side()), counterpart.match().own());
  }

  private Verdict verdict(List<Counterpart> ancestors, List<Counterpart> independent) {
    if (!ancestors.isEmpty()) {
      boolean same = ancestors.stream().anyMatch(ancestor -> ancestor.match().changes() == 0);
      return same ? Verdict.COPIED : Verdict.EDITED;
    }
    if (independent.isEmpty()) {
      return Verdict.NO_MATCH;
    }
    boolean narrative =
        independent.stream().allMatch(counterpart -> voice(counterpart) == Voice.NARRATIVE);
    return narrative ? Verdict.WIRE_COPY : Verdict.SHARED_STATEMENT;
  }

  private Basis basis(int document, List<Counterpart> witnesses) {
    boolean wire =
        witnesses.stream()
            .map(Counterpart::document)
            .anyMatch(other -> field(other, Field.ROLE).filter(WIRE::equals).isPresent());
    if (wire) {
      return Basis.WIRE_IN_CORPUS;
    }
    boolean credited =
        agencies.creditedBy(document).isPresent()
            || witnesses.stream()
                .anyMatch(witness -> agencies.creditedBy(witness.document()).isPresent());
    if (credited) {
      return Basis.CREDIT;
    }
    boolean different =
        witnesses.stream().anyMatch(witness -> outlets.different(document, witness.document()));
    return different ? Basis.TWO_OUTLETS : Basis.OUTLETS_UNKNOWN;
  }

  private Optional<String> field(int document, Field field) {
    return articles.get(document).document().field(field);
  }

  private static ImmutableList<Counterpart> counterparts(
      List<Entry> entries, Predicate<Standing> standing) {
    return entries.stream()
        .filter(entry -> standing.test(entry.standing()))
        .map(Entry::counterpart)
        .sorted(
            Comparator.comparingInt((Counterpart c) -> -c.match().score())
                .thenComparingInt(Counterpart::document)
                .thenComparingInt(c -> c.match().partner().first())
                .thenComparingInt(c -> c.match().partner().end()))
        .collect(ImmutableList.toImmutableList());
  }

  private static double coverage(Sentence sentence, List<Counterpart> counterparts) {
    BitSet matched = new BitSet();
    for (Counterpart counterpart : counterparts) {
      for (MatchedRun run : counterpart.match().runs()) {
        matched.set(
            run.tokens(counterpart.match().side()).first(),
            run.tokens(counterpart.match().side()).end());
      }
    }
    return sentence.tokens() == 0 ? 0 : (double) matched.cardinality() / sentence.tokens();
  }
}
