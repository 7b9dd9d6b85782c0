package news.stemma.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {
  @TempDir private Path folder;

  private Path page(String text) throws IOException {
    return Files.writeString(folder.resolve("README.md"), text);
  }

  @Test
  void onlyWhatStandsBetweenTheMarksChanges() throws IOException {
    Path page = page("Before\n<!-- a:begin -->\nold\n<!-- a:end -->\nAfter\n");
    Page.replace(page, "a", "new\n");
    assertThat(page).hasContent("Before\n<!-- a:begin -->\n\nnew\n\n<!-- a:end -->\nAfter\n");
    Page.replace(page, "a", "new\n");
    assertThat(page).hasContent("Before\n<!-- a:begin -->\n\nnew\n\n<!-- a:end -->\nAfter\n");
  }

  @Test
  void aPageWithoutThePlaceIsRefused() throws IOException {
    Path page = page("<!-- a:end --> <!-- a:begin -->");
    assertThat(Page.has(page, "a")).isFalse();
    assertThatThrownBy(() -> Page.replace(page, "a", "new"))
        .hasMessage(page + " has no place for a");
  }
}
