package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a check says to a reader at a terminal.
final class CheckCommandTest {
  private static final String CAVEAT =
      "Machine finding, not reviewed: same wording, not who had it first or why.\n";

  private static final String CREDITED =
      "Harbour pilots in Kelmouth will stop work on Friday over unpaid night shifts, the union said"
          + " after a vote that took three days. Nine in ten of the pilots who voted were for the"
          + " strike, and the port authority said that it had no plan to bring ships in without"
          + " them. The last strike of pilots in the port was eleven years ago and lasted a week.";

  private static final String DRAFT =
      CREDITED + " The union told the Harbour Courier that talks were over.";

  @TempDir private Path folder;
  private Path draft = Path.of("");

  @BeforeEach
  void writeArticles() throws IOException {
    draft = Files.writeString(folder.resolve("draft.txt"), DRAFT);
    Files.writeString(
        folder.resolve("articles.jsonl"),
        """
        {"id":"pilots-1","outlet":"Harbour Courier","byline":"By Tove Ashdown, Harbour Courier staff","text":"%s"}
        {"id":"pilots-2","outlet":"Aldwick Post","text":"%s"}
        """
            .formatted(DRAFT, CREDITED));
  }

  private String check(String store) {
    String index = folder.resolve(store).toString();
    String articles = folder.resolve("articles.jsonl").toString();
    assertThat(Shell.run("index", "add", index, articles, "--store", store).code()).isZero();
    Shell shell = Shell.run("check", index, draft.toString());
    assertThat(shell.code()).isZero();
    return shell.out();
  }

  @Test
  void aCheckBeginsAndEndsWithWhatItDoesNotSay() {
    assertThat(check("text")).startsWith(CAVEAT).endsWith(CAVEAT);
  }

  @Test
  void sentencesAreCalledByTheirWording() {
    assertThat(check("text"))
        .containsPattern("(?m)^same wording +Harbour pilots")
        .doesNotContainPattern("(?m)^copied");
  }

  @Test
  void theSourceOfAFamilyComesFirstWithWhatSpeaksForIt() {
    assertThat(check("text"))
        .containsPattern("(?m)^  pilots-1 \\(Harbour Courier.*source of this")
        .containsPattern("(?m)^    because: .*Harbour Courier")
        .containsOnlyOnce("this article came without an outlet, so a missing credit says little");
  }

  @Test
  void cluesOfAWithheldSourceQuoteNothing() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles,
        Files.readString(articles)
            .replace("\"id\":\"pilots-1\"", "\"id\":\"pilots-1\",\"status\":\"withheld\""));
    assertThat(check("text"))
        .containsPattern("(?m)^    because: .* \\[withheld\\]$")
        .doesNotContainPattern("(?m)^    because: .*Courier");
  }

  @Test
  void fingerprintsAloneGiveNoSharesAndNoSentences() {
    assertThat(check("hashes"))
        .containsPattern("at least 7\\d of its 77 words stand in runs that others have")
        .contains("nothing else can be told", "pilots-1 has runs with", "pilots-2 has runs with")
        .doesNotContain(" %", "no-match", "No article of the index");
  }
}
