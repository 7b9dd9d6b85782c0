package news.stemma.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TypographyTest {
  @Test
  void asciiKeepsTheWordsOfTheText() {
    assertThat(Typography.ASCII.set("“It’s over,” São Paulo’s mayor said — twice…"))
        .isEqualTo("\"It's over,\" Sao Paulo's mayor said -- twice...");
  }

  @Test
  void asReceivedNothingChanges() {
    assertThat(Typography.named("received").set("“It’s over”")).isEqualTo("“It’s over”");
  }

  @Test
  void punctuatedHasAllOfItInEveryParagraph() {
    String text =
        "\"We don't know,\" the port said on Monday after two of the men were found.\n\n"
            + "    The search goes on, and nobody here believes that anyone else was on the boat.\n"
            + "A third man was seen before the storm, his brother told the harbour master later.";
    String set = Typography.PUNCTUATED.set(text);
    for (String paragraph : set.split("\n+")) {
      assertThat(paragraph).contains("“", "”", "–", "…").contains("é", "ö");
    }
    assertThat(set.split("\\s+")).hasSize(text.split("\\s+").length + 3);
  }

  @Test
  void everyGeneratedParagraphIsPunctuated() {
    for (String article : Corpus.generated(20)) {
      assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(Typography.ASCII.set(article)))
          .isTrue();
      assertThat(Typography.PUNCTUATED.set(article).split("\n\n"))
          .allSatisfy(
              paragraph -> assertThat(paragraph).contains("“", "”", "–", "…").contains("é", "ö"));
    }
  }
}
