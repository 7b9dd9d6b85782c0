package news.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.align.TokenRange;
import news.stemma.candidate.Banding;
import news.stemma.provenance.Counterpart;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Link;
import news.stemma.provenance.Revision;
import news.stemma.provenance.Verdict;
import news.stemma.relation.Relation;
import news.stemma.sketch.ParagraphSignatures;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the trace of the five seed articles against what a reader finds in them.
///
/// Articles are called by the first three digits of their names, places by `article:line`, lines
/// counted from 1, blank ones too.
final class SeedTruthTest {
  private static final Trace TRACE =
      Repository.trace(Repository.read(Repository.SEEDS), Stages.SEQUENTIAL);

  // Relations

  @ParameterizedTest
  @CsvSource({
    "000, 001, COPY",
    "000, 002, EXTENSION",
    "001, 002, EXTENSION",
    "003, 004, SHARED_SOURCE",
    "000, 003, QUOTE_ONLY",
    "001, 003, QUOTE_ONLY",
    "002, 003, QUOTE_ONLY",
    "000, 004, QUOTE_ONLY",
    "001, 004, QUOTE_ONLY",
    "002, 004, QUOTE_ONLY"
  })
  void everyPairHasItsRelation(String left, String right, Relation.Kind kind) {
    assertThat(link(left, right).relation().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"000, 001", "000, 002"})
  void theFirstIsTheSourceOfTheSecondWithEvidence(String source, String derived) {
    Link link = link(source, derived);
    assertThat(link.source().map(SeedTruthTest::name)).contains(source);
    assertThat(link.derived().map(SeedTruthTest::name)).contains(derived);
    assertThat(link.relation().direction().evidence())
        .isNotEmpty()
        .allSatisfy(evidence -> assertThat(evidence.places()).isNotEmpty());
  }

  @Test
  void theCopyNamesCnnsOwnSourceWithoutACredit() {
    assertThat(features("000", "001")).contains("own-source-without-credit");
  }

  @Test
  void theExtensionLeavesNamesWithoutIntroductionAndPushesTimeBack() {
    assertThat(features("000", "002")).contains("orphaned-first-mention", "time-pushed-back");
  }

  @Test
  void copyAndExtensionOfTheSameSourceAreSiblings() {
    Link siblings = link("001", "002");
    assertThat(siblings.isInherited()).isTrue();
    assertThat(siblings.via()).extracting(SeedTruthTest::name).containsExactly("000");
    assertThat(siblings.source()).isEmpty();
  }

  @Test
  void noOtherPairHasADirection() {
    assertThat(TRACE.provenance().links())
        .filteredOn(link -> link.source().isPresent())
        .extracting(link -> name(link.relation().left()) + "-" + name(link.relation().right()))
        .containsExactly("000-001", "000-002");
  }

  @Test
  void theGraphHasTwoEdges() {
    assertThat(TRACE.provenance().edges())
        .extracting(edge -> name(edge.derived()) + "→" + name(edge.source()))
        .containsExactly("001→000", "002→000");
  }

  @Test
  void theOnlyFamilyIsTheSourceAndItsCopy() {
    assertThat(TRACE.families())
        .singleElement()
        .satisfies(family -> {
          assertThat(name(family.leader())).isEqualTo("000");
          assertThat(family.members()).extracting(m -> name(m.document())).containsExactly("001");
        });
  }

  // Paragraphs

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theCopyHasEveryParagraphOfTheSource(int line) {
    assertThat(partners("001", 2 * line - 5)).contains("000:" + line);
  }

  @Test
  void theExtensionKeepsTenParagraphsFourOfThemVerbatim() {
    assertThat(changes(Revision.Change.Kept.class))
        .containsExactly("6→43", "12→53", "14→57", "15→59");
    assertThat(changes(Revision.Change.Edited.class))
        .containsExactly("5→37", "7→45", "9→47", "13→55", "18→63", "19→67");
  }

  @Test
  void theExtensionMergesTwoParagraphsIntoOne() {
    assertThat(changes(Revision.Change.Merged.class)).containsExactly("8+16→15");
  }

  @Test
  void theExtensionDropsFiveParagraphs() {
    assertThat(changes(Revision.Change.Dropped.class)).containsExactly("4", "10", "11", "17", "20");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 10, 11, 17, 20})
  void nothingInTheExtensionIsLinkedToADroppedParagraph(int line) {
    Set<String> linked = new TreeSet<>();
    rows("002").forEach(row -> linked.addAll(partners(row)));
    assertThat(linked).doesNotContain("000:" + line, "001:" + (2 * line - 5));
  }

  // Paragraph signatures alone

  @Test
  void paragraphSignaturesAloneFindEveryParagraphOfTheCopy() {
    assertThat(IntStream.rangeClosed(4, 20).filter(n -> sharesBand("000", n, "001", 2 * n - 5)))
        .hasSize(17);
  }

  @Test
  void paragraphSignaturesAloneFindMostOfWhatTheExtensionKeeps() {
    int[][] kept = {
      {5, 37}, {6, 43}, {7, 45}, {9, 47}, {12, 53}, {13, 55}, {14, 57}, {15, 59}, {18, 63}, {19, 67}
    };
    assertThat(Stream.of(kept).filter(lines -> sharesBand("000", lines[0], "002", lines[1])))
        .hasSizeGreaterThanOrEqualTo(7);
  }

  // The sentences of 004

  @Test
  void article004HasThirtyBodySentences() {
    assertThat(body004()).hasSize(30);
  }

  @ParameterizedTest
  @CsvSource({
    "25, The statement said, SHARED_STATEMENT, 000:7 001:9 002:45 003:4",
    "27, '\"Coalition forces believed', SHARED_STATEMENT, 003:3",
    "29, Central Command said Syria, SHARED_STATEMENT, 000:12 001:19 002:53",
    "43, Maj. Gen. Igor Konashenkov, WIRE_COPY, 003:9",
    "43, He did not identify, WIRE_COPY, 003:9",
    "49, '\"If this air strike was', SHARED_STATEMENT, 000:14 001:23 002:57 003:10"
  })
  void sixSentencesOf004HaveCounterparts(
      int line, String starts, Verdict verdict, String expectedPartners) {
    LedgerRow row =
        body004().stream()
            .filter(r -> line("004", r.sentence().span().start()) == line)
            .filter(r -> text(r).startsWith(starts))
            .findFirst()
            .orElseThrow();
    assertThat(row.verdict()).isEqualTo(verdict);
    assertThat(partners(row)).containsExactlyInAnyOrder(expectedPartners.split(" "));
  }

  @Test
  void theOtherTwentyFourHaveNone() {
    List<LedgerRow> unmatched =
        body004().stream().filter(row -> row.verdict() == Verdict.NO_MATCH).toList();
    assertThat(unmatched).hasSize(24).allSatisfy(row -> assertThat(row.sources()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "004, 13, 000:12, a known Syrian military unit",
    "004, 5, 000:16, Syrian Observatory for Human Rights",
    "004, 7, 002:15, the same name",
    "004, 43, 000:8, two F-16s and two A-10s",
    "004, 55, 003:15, has been carrying out"
  })
  void sharedPhrasesOfDifferentSentencesDontLink(
      String article, int line, String partner, String phrase) {
    assertThat(partners(article, line)).as(phrase).doesNotContain(partner);
  }

  @Test
  void nothingOf000IsCalledTaken() {
    assertThat(rows("000"))
        .extracting(LedgerRow::verdict)
        .doesNotContain(Verdict.COPIED, Verdict.EDITED, Verdict.WIRE_COPY);
  }

  // The inferred source

  @Test
  void theOneInferredSourceIsWitnessedBy003And004() {
    assertThat(TRACE.provenance().inferredSources())
        .singleElement()
        .satisfies(source -> {
          assertThat(source.witnesses())
              .extracting(SeedTruthTest::place)
              .containsExactly("003:9", "004:43");
          assertThat(source.name()).isEmpty();
          assertThat(source.commonWording()).contains("He did not identify the", "[…]");
        });
  }

  // Blocks

  @ParameterizedTest
  @CsvSource({
    "000, 1, FURNITURE",
    "000, 2, FURNITURE",
    "000, 3, FURNITURE",
    "001, 1, HEADLINE",
    "001, 37, FURNITURE",
    "002, 1, FURNITURE",
    "002, 5, FURNITURE",
    "002, 7, DATELINE",
    "002, 21, CAPTION",
    "002, 22, CAPTION",
    "002, 23, CAPTION",
    "002, 35, FURNITURE",
    "002, 75, FURNITURE",
    "003, 1, HEADLINE",
    "004, 1, HEADLINE",
    "004, 2, CAPTION"
  })
  void linesThatAreNoParagraphsAreKnownAsWhatTheyAre(String article, int line, Block.Kind kind) {
    assertThat(
            article(article).blocks().stream()
                .filter(block -> line(article, block.span().start()) == line))
        .extracting(Block::kind)
        .containsExactly(kind);
  }

  @Test
  void aGluedDatelineIsCutOff() {
    assertThat(article("000").blocks())
        .filteredOn(block -> line("000", block.span().start()) == 4)
        .extracting(
            block -> block.kind() + " " + block.span().of(article("000").text()).substring(0, 5))
        .containsExactly("DATELINE (CNN)", "PARAGRAPH As a ");
  }

  // How to call things

  private static String name(int document) {
    return TRACE.articles().get(document).id().substring(0, 3);
  }

  private static int position(String name) {
    return IntStream.range(0, 5).filter(i -> name(i).equals(name)).findFirst().orElseThrow();
  }

  private static Article article(String name) {
    return TRACE.articles().get(position(name));
  }

  private static Link link(String left, String right) {
    return TRACE.provenance().links().stream()
        .filter(link -> name(link.relation().left()).equals(left))
        .filter(link -> name(link.relation().right()).equals(right))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> features(String left, String right) {
    return link(left, right).relation().direction().evidence().stream()
        .map(evidence -> evidence.feature().label())
        .toList();
  }

  private static int line(String article, int offset) {
    return 1
        + (int) article(article).text().substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static String text(LedgerRow row) {
    return row.sentence().span().of(TRACE.articles().get(row.document()).text());
  }

  private static List<LedgerRow> rows(String article) {
    return TRACE.provenance().ledger(position(article));
  }

  private static List<LedgerRow> body004() {
    return rows("004").stream()
        .filter(row -> line("004", row.sentence().span().start()) >= 5)
        .toList();
  }

  private static Set<String> partners(LedgerRow row) {
    Set<String> partners = new TreeSet<>();
    Stream.concat(row.sources().stream(), row.reusedBy().stream())
        .forEach(counterpart -> partners.add(place(counterpart)));
    return partners;
  }

  private static Set<String> partners(String article, int line) {
    Set<String> partners = new TreeSet<>();
    rows(article).stream()
        .filter(row -> line(article, row.sentence().span().start()) == line)
        .forEach(row -> partners.addAll(partners(row)));
    return partners;
  }

  private static String place(Counterpart counterpart) {
    return place(counterpart.document(), counterpart.tokens());
  }

  private static String place(InferredSource.Witness witness) {
    return place(witness.document(), witness.tokens());
  }

  private static String place(int document, TokenRange tokens) {
    Span span = TRACE.articles().get(document).tokens().span(tokens.first(), tokens.end());
    int first = line(name(document), span.start());
    assertThat(line(name(document), span.end())).as("one line only").isEqualTo(first);
    return name(document) + ":" + first;
  }

  private static List<String> changes(Class<? extends Revision.Change> kind) {
    Revision revision =
        TRACE.provenance().links().stream()
            .flatMap(link -> TRACE.provenance().revision(link).stream())
            .filter(r -> name(r.derived()).equals("002"))
            .findFirst()
            .orElseThrow();
    List<String> changes = new ArrayList<>();
    for (Revision.Change change : revision.changes()) {
      if (kind.isInstance(change)) {
        changes.add(describe(change));
      }
    }
    return changes;
  }

  private static String describe(Revision.Change change) {
    return switch (change) {
      case Revision.Change.Kept kept ->
          lineOf("000", kept.paragraph()) + "→" + lineOf("002", kept.into());
      case Revision.Change.Edited edited ->
          lineOf("000", edited.paragraph()) + "→" + lineOf("002", edited.into());
      case Revision.Change.Merged merged ->
          lineOf("000", merged.paragraphs().get(0))
              + "+"
              + lineOf("000", merged.paragraphs().get(1))
              + "→"
              + lineOf("002", merged.into());
      case Revision.Change.Dropped dropped -> String.valueOf(lineOf("000", dropped.paragraph()));
    };
  }

  private static int lineOf(String article, int block) {
    return line(article, article(article).blocks().get(block).span().start());
  }

  private static boolean sharesBand(String left, int leftLine, String right, int rightLine) {
    return signature(left, leftLine)
        .sharesBand(signature(right, rightLine), Banding.STANDARD.rows());
  }

  private static Signature signature(String article, int line) {
    ParagraphSignatures paragraphs =
        new Sketcher(Repository.configuration().scheme()).sketch(article(article)).paragraphs();
    int block = paragraphAt(article, line);
    return IntStream.range(0, paragraphs.size())
        .filter(i -> paragraphs.block(i) == block)
        .mapToObj(paragraphs::signature)
        .findFirst()
        .orElseThrow();
  }

  private static int paragraphAt(String article, int line) {
    List<Block> blocks = article(article).blocks();
    return IntStream.range(0, blocks.size())
        .filter(i -> blocks.get(i).isBody())
        .filter(i -> line(article, blocks.get(i).span().start()) == line)
        .findFirst()
        .orElseThrow();
  }
}
