package news.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SharedTextTest {
  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({
    "copy, narrative, true, true",
    "copy, furniture, true, true",
    "excerpt, furniture, true, true",
    "shared-source, furniture, true, false",
    "quote-only, statement, true, true",
    "furniture-only, narrative, true, false",
    "copy, narrative, false, false"
  })
  void formulasCountOnlyWhereOneTextIsMadeOfAnother(
      String relation, String voice, boolean primary, boolean counts) {
    assertThat(
            SharedText.counts(
                json("{'relation':'" + relation + "'}"),
                json("{'voice':'" + voice + "','primary':" + primary + "}")))
        .isEqualTo(counts);
  }
}
