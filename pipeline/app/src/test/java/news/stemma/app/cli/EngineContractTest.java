package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every engine gives the same bytes.
class EngineContractTest {
  @TempDir private Path folder;

  private Map<String, String> traced(String name, List<String> inputs, String... engine)
      throws IOException {
    Path out = folder.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("trace", "-o", out.toString(), "--quiet"));
    arguments.addAll(List.of(engine));
    arguments.addAll(inputs);
    Shell shell = Shell.run(arguments.toArray(String[]::new));
    assertThat(shell.err()).isEmpty();
    return contents(out);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private void check(List<String> inputs) throws IOException {
    assertThat(traced("disk", inputs, "--spill", "always", "--audit", "5"))
        .isEqualTo(traced("memory", inputs, "--spill", "never", "--audit", "5"));
    assertThat(traced("one thread", inputs, "--spill", "always", "--audit", "5", "--threads", "1"))
        .isEqualTo(traced("memory", inputs, "--spill", "never", "--audit", "5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"testdata/seeds", "testdata/fictional"})
  void onArticles(String articles) throws IOException {
    check(List.of(Repository.ROOT.resolve(articles).toString()));
  }

  @Test
  void onRecordsThatClash() throws IOException {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "The harbour office said on day %d that the ferry stays in port.".formatted(i);
      records.add(record("h-" + i, "1", text + " Nobody was on board at the time."));
      records.add(record("h-" + i % 30, "1", text + " Nobody was on board at the time."));
      records.add(record("h-" + i % 20, "2", text));
      records.add(
          "{\"id\": \"x-%d\", \"text\": \"\", \"colour\": \"\\ud800 blue\"}".formatted(i % 3));
      records.add("{\"id\": \"x-%d\", \"body\": 3".formatted(i));
    }
    for (String id :
        List.of("lone\\ud800", "lone\\ud801", "lone?", "lone\\ud83d\\ude00", "lone\\ue000")) {
      records.add(record(id, "1", "The ferry of %s came back at noon.".formatted(id)));
    }
    Path ordered = Files.write(folder.resolve("clash.jsonl"), records);
    check(List.of(ordered.toString()));
    Map<String, String> expected = contents(folder.resolve("memory"));
    Collections.shuffle(records, new Random(7));
    Path shuffled = Files.write(folder.resolve("shuffled.jsonl"), records);
    for (String spill : List.of("always", "never")) {
      Map<String, String> found =
          traced(
              "shuffled " + spill, List.of(shuffled.toString()), "--spill", spill, "--audit", "5");
      for (String name : expected.keySet()) {
        if (!name.equals("run.json") && !name.equals("rejected.jsonl")) {
          assertThat(found.get(name)).as(name).isEqualTo(expected.get(name));
        }
      }
    }
  }

  private static String record(String id, String version, String text) {
    return "{\"id\": \"%s\", \"version\": \"%s\", \"outlet\": \"Harbour Courier\", \"text\": \"%s\"}"
        .formatted(id, version, text);
  }

  @Test
  void aStageThatIsThereAndWholeIsNotRunAgain() throws IOException {
    List<String> inputs = List.of(Repository.SEEDS.toString());
    Map<String, String> expected = traced("whole", inputs, "--spill", "never");
    Path resumed = folder.resolve("resumed");
    Files.createDirectories(resumed.resolve(".stemma-work"));
    Files.writeString(resumed.resolve(".stemma-work/articles.index"), "broken");
    Files.writeString(resumed.resolve(".stemma-work/alignments.records"), "half");
    assertThat(traced("resumed", inputs, "--spill", "always")).isEqualTo(expected);
  }
}
