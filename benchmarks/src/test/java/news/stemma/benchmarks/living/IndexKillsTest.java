package news.stemma.benchmarks.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.app.newsroom.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexKillsTest {
  @Test
  @Tag("proof")
  void fiftyKillsLoseNothingThatWasAcknowledged(@TempDir Path folder) throws Exception {
    IndexKills kills = new IndexKills(folder, 7, 60, message -> {});
    IndexKills.Outcome outcome = kills.run(50);
    assertThat(outcome.lost()).isEmpty();
    assertThat(outcome.additions()).isGreaterThan(500);
    assertThat(outcome.takedowns()).isGreaterThan(20);
  }

  @Test
  void whatIsMissingDoubledOrBackIsSeen(@TempDir Path folder) throws Exception {
    Acknowledged acknowledged = new Acknowledged();
    try (Newsroom newsroom = Feeder.open(folder)) {
      add(newsroom, new FedArticle(1, 1), acknowledged);
      add(newsroom, new FedArticle(1, 2), acknowledged);
      add(newsroom, new FedArticle(3, 1), acknowledged);
      acknowledged.hear("removing 3");
      newsroom.remove("a3").get();
      acknowledged.hear("removed 3");
    }
    assertThat(Audit.of(folder, acknowledged).faults())
        .containsExactly("its source is noted as read to 3, and 2 is missing");
    acknowledged.hear("added 1 1");
    acknowledged.hear("added 2 1");
    acknowledged.hear("removed 1");
    assertThat(Audit.of(folder, acknowledged).faults())
        .contains(
            "1 was taken down, and taken again",
            "FedArticle[number=2, version=1] is there 0 times",
            "1 was taken down, and is there");
  }

  private static void add(Newsroom newsroom, FedArticle article, Acknowledged acknowledged)
      throws Exception {
    Offset offset = new Offset(Feeder.SOURCE, Integer.toString(article.number()));
    newsroom.add(article.document(), Optional.of(offset)).get();
    acknowledged.hear("added " + article.number() + " " + article.version());
  }
}
