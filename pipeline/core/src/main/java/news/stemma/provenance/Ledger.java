package news.stemma.provenance;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import news.stemma.text.Sentence;

/// Draws up the ledger: one row a sentence, for an article at a time.
final class Ledger {
  /// Lower-case words in common that are neither stop words nor figures, at least.
  private static final int PROSE = 4;

  /// What it carries is worth so many times what a sentence needs to be claimed within it.
  private static final double CARRIED = 1.5;

  /// A part of a sentence is worth so many passages.
  private static final double WORTH = 1.15;

  /// A sentence is shared nearly whole where so much of it matches.
  private static final double NEARLY_ALL = 0.8;

  /// A passage that carries sentences of less is worth so many passages.
  private static final double CARRYING = 1.5;

  private static final Comparator<Entry> BEST_FIRST =
      Comparator.comparingInt((Entry entry) -> -entry.counterpart().score())
          .thenComparingInt(entry -> entry.counterpart().document())
          .thenComparingInt(entry -> entry.counterpart().tokens().first())
          .thenComparingInt(entry -> entry.counterpart().tokens().end());

  private final List<Article> articles;
  private final Links links;
  private final Voices voices;
  private final Outlets outlets;
  private final SentenceProjector projector;
  private final Scoring scoring;

  Ledger(
      List<Article> articles,
      Links links,
      Voices voices,
      Outlets outlets,
      SentenceProjector projector,
      Scoring scoring) {
    this.articles = articles;
    this.links = links;
    this.voices = voices;
    this.outlets = outlets;
    this.projector = projector;
    this.scoring = scoring;
  }

  /// The rows of an article, by its sentences.
  ImmutableList<LedgerRow> rows(int document) {
    Account account = new Account(document, articles.get(document));
    links.of(document).forEach(position -> account.add(links.get(position)));
    return account.rows();
  }

  /// A counterpart of one sentence.
  ///
  /// @param standing how its article stands to the sentence's own
  /// @param relation of the two
  /// @param voice of what is shared
  /// @param matched the words of the sentence that match
  /// @param counts whether it says something of the sentence where its article is independent
  private record Entry(
      Counterpart counterpart,
      Standing standing,
      Relation.Kind relation,
      Voice voice,
      ImmutableList<TokenRange> matched,
      boolean counts) {}

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

  /// What the links of one article say of its sentences.
  private final class Account {
    private final int document;
    private final Article article;

    /// By ordinal.
    private final ListMultimap<Integer, Entry> entries = ArrayListMultimap.create();

    Account(int document, Article article) {
      this.document = document;
      this.article = article;
    }

    void add(Link link) {
      Relation relation = link.relation();
      Side side = relation.left() == document ? Side.LEFT : Side.RIGHT;
      Article left = side == Side.LEFT ? article : articles.get(relation.left());
      for (VoicedPassage passage : relation.passages()) {
        Counterpart.Within within = Counterpart.Within.of(passage.passage());
        for (SentenceMatch match : projector.project(passage.passage(), side, article, left)) {
          entries.put(match.sentence().ordinal(), entry(link, match, within));
        }
      }
    }

    private Entry entry(Link link, SentenceMatch match, Counterpart.Within within) {
      Relation.Kind relation = link.relation().kind();
      Voice voice = voices.of(document, match.own());
      return new Entry(
          Counterpart.of(match, link.relation().document(match.side().other()), within),
          standing(link, match.side(), voice),
          relation,
          voice,
          match.runs().stream()
              .map(run -> run.tokens(match.side()))
              .collect(ImmutableList.toImmutableList()),
          counts(relation, voice, match));
    }

    /// Two articles of one outlet are not independent: prose that they share, the outlet took from
    /// itself.
    private Standing standing(Link link, Side side, Voice voice) {
      if (link.isInherited()) {
        return Standing.SIBLING;
      }
      if (!link.isDescent()) {
        Relation relation = link.relation();
        boolean ownProse =
            outlets.same(relation.left(), relation.right()) && voice == Voice.NARRATIVE;
        return ownProse ? Standing.SOURCE : Standing.INDEPENDENT;
      }
      return link.sourceSide().filter(side::equals).isPresent()
          ? Standing.DERIVED
          : Standing.SOURCE;
    }

    /// What an independent article shares counts, if they share more than boilerplate, where it is
    /// a statement, or may be, or narrative of a passage's worth in a pair that shares a whole
    /// sentence of it.
    private boolean counts(Relation.Kind relation, Voice voice, SentenceMatch match) {
      if (relation == Relation.Kind.FURNITURE_ONLY) {
        return false;
      }
      return switch (voice) {
        case STATEMENT, UNKNOWN -> true;
        case NARRATIVE ->
            relation == Relation.Kind.SHARED_SOURCE
                && match.passage().score() >= scoring.passageClaim()
                && (isProse(match) || isCarried(match));
        case FURNITURE -> false;
      };
    }

    /// Whether what is shared is worth a passage or nearly all of the sentence, and more than names
    /// and figures, which any two reports of one thing have.
    private boolean isProse(SentenceMatch match) {
      return saysMore(match.side(), match.runs())
          && (match.score() >= WORTH * scoring.passageClaim()
              || match.words() >= NEARLY_ALL * match.sentence().tokens());
    }

    /// Whether most of these words are narrative, and that is more than names and figures.
    private boolean saysMore(Side side, List<MatchedRun> runs) {
      int words = 0;
      int narrative = 0;
      int prose = 0;
      int names = 0;
      for (MatchedRun run : runs) {
        for (int t = run.tokens(side).first(); t < run.tokens(side).end(); t++) {
          words++;
          if (voices.of(document, t) == Voice.NARRATIVE) {
            narrative++;
            if (!article.isStopWord(t) && !article.isFigure(t)) {
              int letter = article.text().codePointAt(article.tokens().start(t));
              names += Character.isUpperCase(letter) ? 1 : 0;
              prose += Character.isUpperCase(letter) ? 0 : 1;
            }
          }
        }
      }
      return 2 * narrative > words && prose >= PROSE && prose >= names;
    }

    /// Whether the passage goes on in the sentence before or behind without a word between, and is
    /// worth more than one.
    private boolean isCarried(SentenceMatch match) {
      Passage passage = match.passage();
      return passage.score() >= CARRYING * scoring.passageClaim()
          && match.score() >= CARRIED * scoring.carriedClaim()
          && saysMore(match.side(), passage.runs())
          && (crosses(passage, match.side(), match.sentence().firstToken())
              || crosses(passage, match.side(), match.sentence().endToken()));
    }

    ImmutableList<LedgerRow> rows() {
      return article.sentences().stream()
          .map(sentence -> row(sentence, entries.get(sentence.ordinal())))
          .collect(ImmutableList.toImmutableList());
    }

    private LedgerRow row(Sentence sentence, List<Entry> unsorted) {
      Voice voice = voice(sentence);
      if (unsorted.isEmpty()) {
        Verdict verdict = voice == Voice.FURNITURE ? Verdict.FURNITURE : Verdict.NO_MATCH;
        return new LedgerRow(
            document,
            sentence,
            verdict,
            voice,
            0,
            Optional.empty(),
            ImmutableList.of(),
            ImmutableList.of());
      }
      List<Entry> all = unsorted.stream().sorted(BEST_FIRST).toList();
      List<Entry> derived = with(all, Standing.DERIVED::equals);
      if (voice == Voice.FURNITURE && !isTaken(sentence, all)) {
        List<Entry> others = with(all, s -> s == Standing.SOURCE || s == Standing.INDEPENDENT);
        return row(sentence, Verdict.FURNITURE, voice, Optional.empty(), others, derived);
      }
      boolean onlySiblings = all.stream().allMatch(entry -> entry.standing() == Standing.SIBLING);
      List<Entry> ancestors =
          with(all, onlySiblings ? Standing.SIBLING::equals : Standing.SOURCE::equals);
      List<Entry> independent =
          with(all, Standing.INDEPENDENT::equals).stream().filter(Entry::counts).toList();
      List<Entry> sources = Stream.concat(ancestors.stream(), independent.stream()).toList();
      Verdict verdict = verdict(ancestors, independent);
      Optional<Basis> basis =
          verdict == Verdict.WIRE_COPY ? Optional.of(basis(independent)) : Optional.empty();
      return row(sentence, verdict, voice, basis, sources, derived);
    }

    private LedgerRow row(
        Sentence sentence,
        Verdict verdict,
        Voice voice,
        Optional<Basis> basis,
        List<Entry> sources,
        List<Entry> derived) {
      return new LedgerRow(
          document,
          sentence,
          verdict,
          voice,
          coverage(sentence, sources),
          basis,
          counterparts(sources),
          counterparts(derived));
    }

    /// Whether an article that this one descends from has the sentence, however many others have it
    /// too; chrome of the page is none of the article's.
    private boolean isTaken(Sentence sentence, List<Entry> all) {
      return article.blocks().get(sentence.block()).isBody()
          && with(all, Standing.SOURCE::equals).stream()
              .anyMatch(entry -> entry.relation().isDescent());
    }

    private Voice voice(Sentence sentence) {
      Block block = article.blocks().get(sentence.block());
      return switch (block.kind()) {
        case DATELINE, BYLINE, CREDIT, FURNITURE -> Voice.FURNITURE;
        case HEADLINE, PARAGRAPH, CAPTION ->
            voices.of(document, new TokenRange(sentence.firstToken(), sentence.endToken()));
      };
    }

    private Basis basis(List<Entry> independent) {
      List<Integer> witnesses =
          independent.stream().map(entry -> entry.counterpart().document()).toList();
      if (witnesses.stream().anyMatch(outlets::isWire)) {
        return Basis.WIRE_IN_CORPUS;
      }
      boolean credited =
          outlets.creditedBy(document).isPresent()
              || witnesses.stream().anyMatch(witness -> outlets.creditedBy(witness).isPresent());
      if (credited) {
        return Basis.CREDIT;
      }
      boolean different =
          witnesses.stream().anyMatch(witness -> outlets.different(document, witness));
      return different ? Basis.TWO_OUTLETS : Basis.OUTLETS_UNKNOWN;
    }
  }

  /// Whether one run of matched words has words on both sides of this token's start.
  private static boolean crosses(Passage passage, Side side, int token) {
    return passage.runs().stream()
        .map(run -> run.tokens(side))
        .anyMatch(run -> run.first() < token && token < run.end());
  }

  private static Verdict verdict(List<Entry> ancestors, List<Entry> independent) {
    if (!ancestors.isEmpty()) {
      boolean same = ancestors.stream().anyMatch(entry -> entry.counterpart().changes() == 0);
      return same ? Verdict.COPIED : Verdict.EDITED;
    }
    if (independent.isEmpty()) {
      return Verdict.NO_MATCH;
    }
    boolean narrative = independent.stream().allMatch(entry -> entry.voice() == Voice.NARRATIVE);
    return narrative ? Verdict.WIRE_COPY : Verdict.SHARED_STATEMENT;
  }

  private static List<Entry> with(List<Entry> entries, Predicate<Standing> standing) {
    return entries.stream().filter(entry -> standing.test(entry.standing())).toList();
  }

  private static ImmutableList<Counterpart> counterparts(List<Entry> entries) {
    return entries.stream().map(Entry::counterpart).collect(ImmutableList.toImmutableList());
  }

  private static double coverage(Sentence sentence, List<Entry> entries) {
    BitSet matched = new BitSet();
    for (Entry entry : entries) {
      entry.matched().forEach(words -> matched.set(words.first(), words.end()));
    }
    return sentence.tokens() == 0 ? 0 : (double) matched.cardinality() / sentence.tokens();
  }
}
