package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.stemma.app.Repository;

/// What RESEARCH.md shows, as if it were run from the repository's root, with `out` elsewhere.
record ResearchPage(String text, Path folder) {
  static final String FILE = "RESEARCH.md";

  /// Fenced code, and the block that comes right behind it, a table or plain fenced text, if any.
  private static final Pattern FENCED =
      Pattern.compile(
          "(?m)^```(\\w+)\\n(.*?)^```\\n(?:\\n((?:^\\|[^\\n]*\\n)+|^```\\n.*?^```\\n))?",
          Pattern.DOTALL);

  record Block(String language, String code) {}

  static ResearchPage read(Path folder) throws IOException {
    return new ResearchPage(Files.readString(Repository.ROOT.resolve(FILE)), folder);
  }

  List<Block> blocks(String language) {
    return FENCED
        .matcher(text)
        .results()
        .map(match -> new Block(match.group(1), match.group(2)))
        .filter(block -> block.language().equals(language))
        .toList();
  }

  /// The page with what code of a language gives behind each of its blocks.
  ///
  /// @param results what a block's code gives, in Markdown; empty where nothing is shown
  String told(String language, Results results) throws Exception {
    StringBuilder page = new StringBuilder();
    int at = 0;
    for (MatchResult match : FENCED.matcher(text).results().toList()) {
      String result = match.group(1).equals(language) ? results.of(match.group(2)) : "";
      if (!result.isEmpty()) {
        page.append(text, at, match.start())
            .append("```%s\n%s```\n\n%s".formatted(language, match.group(2), result));
        at = match.end();
      }
    }
    return page.append(text.substring(at)).toString();
  }

  /// Holds the page to what it ought to be, or, with `-Dstemma.research=FILE`, writes that there.
  void check(String ought) throws IOException {
    String file = System.getProperty("stemma.research", "");
    if (file.isEmpty()) {
      assertThat(text).isEqualTo(ought);
    } else {
      Files.writeString(Path.of(file), ought);
    }
  }

  /// Runs code.
  interface Results {
    String of(String code) throws Exception;
  }

  /// The code with paths that are right from here.
  String placed(String code) {
    return code.replace("out/", folder + "/out/")
        .replace("testdata/", Repository.ROOT.resolve("testdata") + "/");
  }

  void runCommands() {
    List<String> commands =
        blocks("sh").stream()
            .flatMap(block -> block.code().lines())
            .filter(line -> !line.isBlank())
            .toList();
    assertThat(commands).hasSizeGreaterThan(3).allMatch(line -> line.startsWith("./stemma "));
    for (String command : commands) {
      Shell shell = Shell.run(placed(command).substring("./stemma ".length()).split(" +"));
      assertThat(shell.code()).as(command + "\n" + shell.err()).isZero();
    }
  }

  /// Whatever is read from `out`; pictures are made.
  List<String> paths() {
    return Pattern.compile("[\"'](out/[^\"']+)[\"']")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(path -> !path.matches(".*\\.(?:pdf|svg)"))
        .distinct()
        .toList();
  }
}
