package news.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.relation.CorpusSample;
import news.stemma.text.Article;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class InferredSourcesTest {
  private static final String PLANES =
      "He did not identify the country of the planes, but said they were part of the international"
          + " coalition against the militants.";
  private static final String ADVANCE =
      "Militants used the confusion and seized a hill that overlooks the runway and the main road.";

  /// Witnesses of a source as `document: its wording`, after the common wording.
  private static void check(ProvenanceSample sample, List<List<String>> sources) {
    assertThat(
            sample.provenance().inferredSources().stream()
                .map(s -> told(s, sample.articles()))
                .toList())
        .isEqualTo(sources);
  }

  private static List<String> told(InferredSource source, List<Article> articles) {
    List<String> told = new ArrayList<>(List.of(source.commonWording()));
    for (InferredSource.Witness witness : source.witnesses()) {
      Article article = articles.get(witness.document());
      told.add(
          witness.document()
              + ": "
              + article
                  .tokens()
                  .span(witness.tokens().first(), witness.tokens().end())
                  .of(article.text()));
    }
    return told;
  }

  /// A report of its own around the sentence.
  private static String report(long seed, String sentence) {
    return CorpusSample.text(
        Babble.of(seed, 5_000).paragraph(3 * (int) seed),
        sentence,
        Babble.of(seed + 100, 5_000).paragraph(5));
  }

  private static String own(long seed) {
    return Babble.of(seed, 5_000).paragraph(4);
  }

  private static String bare(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }

  @Test
  void threeWitnessesMakeOneSource() {
    check(
        ProvenanceSample.of(report(1, PLANES), report(2, PLANES), report(3, PLANES)),
        List.of(
            List.of(
                bare(PLANES), "0: " + bare(PLANES), "1: " + bare(PLANES), "2: " + bare(PLANES))));
  }

  @Test
  void theCommonWordingIsWhatAllWitnessesShare() {
    check(
        ProvenanceSample.of(
            report(1, PLANES),
            report(2, PLANES.replace("country", "nation")),
            report(3, PLANES.replace("they were part", "they formed part"))),
        List.of(
            List.of(
                "He did not identify the […] of the planes, but said they […] part of the"
                    + " international coalition against the militants",
                "0: " + bare(PLANES),
                "1: " + bare(PLANES.replace("country", "nation")),
                "2: " + bare(PLANES.replace("they were part", "they formed part")))));
  }

  @Test
  void passagesOfTheSameWitnessesAreOneSource() {
    String both = CorpusSample.text(PLANES, own(9), ADVANCE);
    String turned = CorpusSample.text(ADVANCE, own(8), PLANES);
    check(
        ProvenanceSample.of(report(1, both), report(2, turned)),
        List.of(
            List.of(
                bare(PLANES) + " […] " + bare(ADVANCE),
                "0: " + bare(PLANES),
                "0: " + bare(ADVANCE),
                "1: " + bare(ADVANCE),
                "1: " + bare(PLANES))));
  }

  @Test
  void passagesOfDifferentWitnessesAreDifferentSources() {
    check(
        ProvenanceSample.of(
            report(1, CorpusSample.text(PLANES, own(9), ADVANCE)),
            report(2, PLANES),
            report(3, ADVANCE)),
        List.of(
            List.of(bare(PLANES), "0: " + bare(PLANES), "1: " + bare(PLANES)),
            List.of(bare(ADVANCE), "0: " + bare(ADVANCE), "2: " + bare(ADVANCE))));
  }

  @Test
  void sharedSpeechInfersNoSource() {
    String speech = "\u201C" + PLANES + "\u201D";
    check(ProvenanceSample.of(report(1, speech), report(2, speech)), List.of());
  }

  @Test
  void twoReportsOfOneOutletInferNoSource() {
    check(
        ProvenanceSample.of(
            List.of(
                CorpusSample.document("a", "The BBC", 0, report(1, PLANES)),
                CorpusSample.document("b", "the bbc", 0, report(2, PLANES)))),
        List.of());
  }

  @Test
  void speechBesideTheNarrativeIsNoPartOfIt() {
    String speech = "\u201CSuch errors happen in a crowded battlefield,\u201D a general added.";
    check(
        ProvenanceSample.of(
            report(1, PLANES + " " + ADVANCE + " " + speech),
            report(2, PLANES + " " + ADVANCE + " " + speech)),
        List.of(
            List.of(
                PLANES + " " + bare(ADVANCE),
                "0: " + PLANES + " " + bare(ADVANCE),
                "1: " + PLANES + " " + bare(ADVANCE))));
  }

  @Test
  void aDispatchInTheCorpusIsTheSourceItself() {
    check(
        ProvenanceSample.of(
            List.of(
                Document.of("a", report(1, PLANES)),
                Document.of("b", report(2, PLANES)),
                new Document("c", report(3, PLANES), ImmutableMap.of(Field.ROLE, "wire")))),
        List.of());
  }

  @Test
  void aPressReleaseInTheCorpusIsTheSourceItself() {
    check(
        ProvenanceSample.of(
            List.of(
                Document.of("a", report(1, PLANES)),
                new Document(
                    "b", report(2, PLANES), ImmutableMap.of(Field.ROLE, "press-release")))),
        List.of());
  }

  @Test
  void passagesThatTwoOfTheirWitnessesHaveInCommonAreOneSource() {
    check(
        ProvenanceSample.of(
            report(1, CorpusSample.text(PLANES, own(9), ADVANCE)),
            report(2, PLANES),
            report(3, CorpusSample.text(PLANES, own(7), ADVANCE))),
        List.of(
            List.of(
                bare(PLANES),
                "0: " + bare(PLANES),
                "0: " + bare(ADVANCE),
                "1: " + bare(PLANES),
                "2: " + bare(PLANES),
                "2: " + bare(ADVANCE))));
  }

  @Test
  void anArticleThatAloneHoldsAllPassagesIsTheSourceItself() {
    String council =
        "Diplomats rushed to New York, where the Security Council met behind closed doors at"
            + " night.";
    check(
        ProvenanceSample.of(
            report(1, CorpusSample.text(PLANES, own(9), ADVANCE, own(11), council)),
            report(2, CorpusSample.text(PLANES, own(7), ADVANCE)),
            report(3, CorpusSample.text(council, own(12), PLANES))),
        List.of());
  }

  @Test
  void aCopyInfersNoSource() {
    check(ProvenanceSample.of(report(1, PLANES), report(1, PLANES)), List.of());
  }

  @Test
  void theCreditOfAWitnessNamesTheSource() {
    ProvenanceSample sample =
        ProvenanceSample.of("MOSCOW (AP) \u2014 " + report(1, PLANES), report(2, PLANES));
    assertThat(sample.provenance().inferredSources())
        .extracting(InferredSource::name)
        .containsExactly(Optional.of("AP"));
    assertThat(
            ProvenanceSample.of("(CNN)" + report(1, PLANES), report(2, PLANES))
                .provenance()
                .inferredSources())
        .extracting(InferredSource::name)
        .containsExactly(Optional.empty());
  }

  /// The second shares one sentence with the first and the next one with the third: the first and
  /// the third share nothing, but a passage of both goes over the border between the two.
  @Test
  void passagesThatOverlapThroughOthersAreOneFamily() {
    String both = PLANES + " " + ADVANCE;
    check(
        ProvenanceSample.of(
            report(1, PLANES), report(2, both), report(3, ADVANCE), report(4, both)),
        List.of(
            List.of(
                bare(PLANES),
                "0: " + bare(PLANES),
                "1: " + PLANES + " " + bare(ADVANCE),
                "2: " + bare(ADVANCE),
                "3: " + PLANES + " " + bare(ADVANCE))));
  }
}
