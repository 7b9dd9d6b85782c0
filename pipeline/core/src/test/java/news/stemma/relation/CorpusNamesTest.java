package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Stream;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.EnglishSample;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class CorpusNamesTest {
  private static final String TOLD =
      "Ferry crews told Daily Planet Online reporters on Sunday that they would strike.";

  /// The name that a text with `told Daily Planet Online` gives to an outlet, beside what others
  /// present themselves with.
  private static void check(String name, String byline) {
    List<Article> articles =
        Stream.of(
                Document.of("a", TOLD),
                new Document("b", "Rain fell.", ImmutableMap.of(Field.BYLINE, byline)))
            .map(EnglishSample::parse)
            .toList();
    SourceLexicon lexicon = CorpusSample.sources(articles);
    for (String possible : List.of("Daily Planet Online", "Daily Planet", "Daily")) {
      assertThat(lexicon.outlet(possible).isPresent()).isEqualTo(possible.equals(name));
    }
  }

  @Test
  void theLongestRunOfWordsThatSomeArticlePresentsItselfWithIsAName() {
    check("Daily Planet Online", "By Ada Plume, Daily Planet Online");
    check("Daily Planet", "Ada Plume (Daily Planet)");
    check("Daily Planet", "Daily Planet");
    check("Daily", "Daily-Planetary staff");
  }

  @Test
  void wordsThatOnlyStandApartOrWithinOthersAreNone() {
    check("", "Planet Online");
    check("", "Dailyplanet");
    check("", "daily planet online");
  }
}
