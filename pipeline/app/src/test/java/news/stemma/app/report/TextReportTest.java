package news.stemma.app.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import news.stemma.Stages;
import news.stemma.app.Repository;
import news.stemma.app.ingest.Corpus;
import news.stemma.text.Document;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

final class TextReportTest {
  /// Sentences of words that no other text has.
  private static String text(SplittableRandom random) {
    return IntStream.range(0, 40)
        .mapToObj(
            i -> Integer.toString(random.nextInt(1_000_000_000), 36) + (i % 10 == 9 ? "." : ""))
        .collect(joining(" "));
  }

  @Test
  void aSectionShowsItsFirstRowsAndCountsTheOthers() {
    List<Document> documents = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int pair = 10; pair < 35; pair++) {
      String text = text(random);
      documents.add(Document.of(pair + "_a", text));
      documents.add(Document.of(pair + "_b", text));
    }
    Corpus corpus = new Corpus(ImmutableList.copyOf(documents), 0, ImmutableList.of());
    StringWriter out = new StringWriter();
    new TextReport(
            Repository.run(corpus),
            Repository.trace(corpus, Stages.SEQUENTIAL),
            Help.defaultColorScheme(Ansi.OFF))
        .write(new PrintWriter(out));
    assertThat(out.toString().lines().filter(line -> line.contains("are one text")))
        .hasSize(20)
        .first()
        .asString()
        .startsWith("  10_a and 10_b are one text");
    assertThat(out.toString()).contains("… and 5 more; -o DIR writes them all");
  }
}
