package news.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ArchitecturePageTest {
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.\\w+)?`");
  private static final Pattern PATH =
      Pattern.compile("`((?:pipeline|benchmarks|testdata)[\\w/]*)`");

  private static Set<String> named(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(Repository.ROOT.resolve("ARCHITECTURE.md")))
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyClassItNamesExists() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String sources : new String[] {"pipeline", "benchmarks"}) {
      try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(sources))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> classes.add(name.replace(".java", "")));
      }
    }
    assertThat(named(CLASS)).hasSizeGreaterThan(30).isSubsetOf(classes);
  }

  @Test
  void everyFolderItNamesExists() throws IOException {
    assertThat(named(PATH))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(Repository.ROOT.resolve(path)).exists());
  }
}
