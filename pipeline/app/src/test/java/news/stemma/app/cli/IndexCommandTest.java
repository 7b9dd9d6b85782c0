package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import news.stemma.index.living.ArticleIndex;
import news.stemma.index.living.IndexFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class IndexCommandTest {
  private static final Path SEED = Repository.SEEDS.resolve("000_aaf2ae0c392ea11c.txt");
  private static final Path COPY = Repository.SEEDS.resolve("001_32167f17b834f03e.txt");

  @TempDir private Path folder;

  private Path index() {
    return folder.resolve("idx");
  }

  private static Path fictional(String name) {
    return Repository.ROOT.resolve("testdata/fictional").resolve(name).resolve("articles.jsonl");
  }

  private Shell add(Object... inputs) {
    List<String> arguments = new ArrayList<>(List.of("index", "add", index().toString()));
    Stream.of(inputs).map(Object::toString).forEach(arguments::add);
    return Shell.run(arguments.toArray(String[]::new));
  }

  private JsonNode stats() {
    Shell shell = Shell.run("index", "stats", index().toString(), "--format", "json");
    assertThat(shell.code()).isZero();
    return JsonMapper.shared().readTree(shell.out());
  }

  @Test
  void articlesAreAddedCountedAndVerified() {
    assertThat(add(SEED, COPY).code()).isZero();
    assertThat(stats().path("articles").asInt()).isEqualTo(2);
    assertThat(stats().path("findings").asInt()).isEqualTo(1);
    assertThat(stats().path("unexamined").asInt()).isZero();
    Shell findings = Shell.run("index", "findings", index().toString(), "--status", "machine");
    assertThat(JsonMapper.shared().readTree(findings.out()).path("relation").asString())
        .isEqualTo("copy");
    assertThat(Shell.run("index", "findings", index().toString(), "--status", "dismissed").out())
        .isEmpty();
    Shell verified = Shell.run("index", "verify", index().toString());
    assertThat(verified.code()).isZero();
    assertThat(verified.err()).contains("2 articles");
  }

  @Test
  void addingAgainGoesOnWhereItWas() throws IOException {
    Path dump = folder.resolve("dump.jsonl");
    Files.writeString(dump, "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
    assertThat(add(dump, "--source", "feed").err()).contains("2 read, 2 added");
    Files.writeString(
        dump,
        "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n{\"id\":\"c\",\"text\":\"Three.\"}\n");
    assertThat(add(dump, "--source", "feed").err())
        .contains("3 read, of which 2 had come before, 1 added");
    assertThat(stats().path("offsets").path("feed").asString()).isEqualTo("3");
    assertThat(add(dump).err()).contains("3 read, 3 unchanged");
  }

  @Test
  void aSourceThatDoesntComeFromItsBeginningIsRefused() throws IOException {
    Path dump = folder.resolve("dump.jsonl");
    Files.writeString(dump, "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
    add(dump, "--source", "feed");
    Files.writeString(
        dump, "{\"id\":\"b\",\"text\":\"Two.\"}\n{\"id\":\"c\",\"text\":\"Three.\"}\n");
    Shell other = add(dump, "--source", "feed");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("give the source from its beginning, or another --source");
    Files.writeString(dump, "{\"id\":\"c\",\"text\":\"Three.\"}\n");
    Shell fewer = add(dump, "--source", "feed");
    assertThat(fewer.code()).isEqualTo(2);
    assertThat(fewer.err()).contains("2 records came before, and now there are 1");
    assertThat(stats().path("articles").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsRejectedIsCountedAndTheRestIsAdded() throws IOException {
    Path dump = folder.resolve("dump.jsonl");
    Files.writeString(dump, "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\"}\nnothing\n");
    Shell shell = add(dump);
    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err()).contains("1 added, 2 rejected").contains("dump.jsonl:2");
    assertThat(add(dump, "--max-rejected", "2").code()).isZero();
  }

  @Test
  void checkTellsByItsExitCodeWhetherWordingIsShared() throws IOException {
    add(SEED);
    Shell found = Shell.run("check", index().toString(), COPY.toString());
    assertThat(found.code()).isZero();
    assertThat(found.out())
        .contains("000_aaf2ae0c392ea11c")
        .contains("copy")
        .contains("No match is not original");
    Path other =
        Files.writeString(folder.resolve("other.txt"), "Nothing of this is anywhere else.");
    assertThat(Shell.run("check", index().toString(), other.toString()).code()).isEqualTo(1);
    Shell json = Shell.run("check", index().toString(), COPY.toString(), "--format", "json");
    assertThat(JsonMapper.shared().readTree(json.out()).path("documents")).hasSize(1);
  }

  @Test
  void whatIsTakenDownIsGone() {
    add(SEED, COPY);
    Shell removed = Shell.run("index", "remove", index().toString(), "000_aaf2ae0c392ea11c");
    assertThat(removed.code()).isZero();
    assertThat(stats().path("articles").asInt()).isEqualTo(1);
    assertThat(stats().path("findings").asInt()).isZero();
    Shell again = add(SEED, "--source", "again");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("taken down");
    Shell missing = Shell.run("index", "remove", index().toString(), "nobody");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("no article with the id nobody");
  }

  @Test
  void aTraceOfTheIndexIsThatOfTheFilesInWhateverOrderTheyCame() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String cluster : List.of("01-harbour-fire", "02-mine-dispatch", "06-weather-formulas")) {
      lines.addAll(Files.readAllLines(fictional(cluster)));
    }
    Path dump = Files.write(folder.resolve("dump.jsonl"), lines);
    Path traced = folder.resolve("traced");
    assertThat(Shell.run("trace", dump.toString(), "-o", traced.toString()).code()).isZero();
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(lines, new Random(seed));
      Path idx = folder.resolve("idx" + seed);
      for (List<String> part : List.of(lines.subList(0, 11), lines.subList(11, lines.size()))) {
        Path some = Files.write(folder.resolve("some.jsonl"), part);
        assertThat(Shell.run("index", "add", idx.toString(), some.toString()).code()).isZero();
      }
      Path fromIndex = folder.resolve("from-index" + seed);
      assertThat(Shell.run("trace", "--index", idx.toString(), "-o", fromIndex.toString()).code())
          .isZero();
      try (Stream<Path> files = Files.list(traced)) {
        for (Path file : files.toList()) {
          assertThat(fromIndex.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
      }
    }
  }

  @Test
  void aLockedIndexIsToBeTriedAgainAndReadAllTheSame() throws IOException {
    add(SEED);
    try (IndexFolder opened =
            IndexFolder.of(
                index(), Repository.configuration().scheme().toString(), Optional.empty());
        ArticleIndex _ = opened.write()) {
      Shell shell = add(COPY);
      assertThat(shell.code()).isEqualTo(75);
      assertThat(shell.err()).hasLineCount(1).contains("is being written by another process");
      assertThat(stats().path("articles").asInt()).isEqualTo(1);
      assertThat(Shell.run("check", index().toString(), COPY.toString()).code()).isZero();
    }
  }

  @Test
  void anInputThatIsNotThereIsNamed() {
    Shell added = add("nofile.gz");
    assertThat(added.code()).isEqualTo(2);
    assertThat(added.err()).hasLineCount(1).contains("there is no nofile.gz;");
    assertThat(index()).doesNotExist();
    add(SEED);
    Shell checked = Shell.run("check", index().toString(), "nofile.gz");
    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err()).hasLineCount(1).contains("there is no nofile.gz;");
    Shell swapped = Shell.run("check", COPY.toString(), index().toString());
    assertThat(swapped.code()).isEqualTo(2);
    assertThat(swapped.err())
        .hasLineCount(1)
        .contains(COPY + " is a file: first the index's folder, then the article");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index stats", "index verify", "index findings", "index remove"})
  void aFolderWithoutAnIndexIsRefusedAndLeftAsItIs(String command) throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add(empty.toString());
    if (command.endsWith("remove")) {
      arguments.add("h-17");
    }
    Shell shell = Shell.run(arguments.toArray(String[]::new));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("there is no index in " + empty);
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void noIndexIsMadeAmongOtherFiles() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path letter = Files.writeString(other.resolve("letter.txt"), "Dear reader");
    Shell shell = Shell.run("index", "add", other.toString(), SEED.toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .hasLineCount(1)
        .contains(other + " holds other files; name a new or empty folder");
    assertThat(other).isDirectoryNotContaining(file -> !file.equals(letter));
  }

  @Test
  void aFirstRunThatWasBrokenOffIsNoObstacle() throws IOException {
    Path begun = Files.createDirectory(index());
    Files.createFile(begun.resolve("write.lock"));
    Files.createFile(begun.resolve("_0.fdt"));
    assertThat(add(SEED).code()).isZero();
    assertThat(stats().path("articles").asInt()).isEqualTo(1);
  }

  @Test
  void statsSayWhatIsKeptAndHowMuchWasRead() {
    add(SEED, COPY);
    assertThat(Shell.run("index", "stats", index().toString()).out())
        .contains("2 articles (text is kept)", "1 finding\n", "files read before: 2 records\n");
    Path hashed = folder.resolve("hashed");
    Shell.run("index", "add", hashed.toString(), SEED.toString(), "--store", "hashes");
    assertThat(Shell.run("index", "stats", hashed.toString()).out())
        .contains("1 article (fingerprints alone are kept)", "files read before: 1 record\n");
    Path masked = folder.resolve("masked");
    Shell.run("index", "add", masked.toString(), SEED.toString(), "--store", "spans");
    assertThat(Shell.run("index", "stats", masked.toString()).out())
        .contains("1 article (hashed words are kept)");
  }

  @Test
  void whatIsWrongWithAnIndexIsSaidInOneLine() throws IOException {
    Shell none = Shell.run("check", folder.resolve("none").toString(), COPY.toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).hasLineCount(1).contains("stemma index add");
    Shell empty = Shell.run("index", "stats", folder.toString());
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).hasLineCount(1);
    add(SEED);
    Shell other = Shell.run("check", index().toString(), COPY.toString(), "--seed", "7");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).hasLineCount(1).contains("--seed");
    Shell storing = add(COPY, "--store", "hashes");
    assertThat(storing.code()).isEqualTo(2);
    assertThat(storing.err()).hasLineCount(1).contains("leave --store out");
    Shell two = Shell.run("check", index().toString(), fictional("01-harbour-fire").toString());
    assertThat(two.code()).isEqualTo(2);
    assertThat(two.err()).contains("check takes one");
    Shell missing = Shell.run("trace");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("Name INPUT or --index DIR");
    try (Stream<Path> files = Files.list(index())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    Shell damaged = Shell.run("index", "verify", index().toString());
    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.err()).hasLineCount(1).contains("is damaged");
  }
}
