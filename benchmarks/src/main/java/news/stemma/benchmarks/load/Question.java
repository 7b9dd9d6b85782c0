package news.stemma.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.stemma.benchmarks.generator.CorpusFile;
import news.stemma.benchmarks.generator.NewsRecord;
import news.stemma.benchmarks.generator.Planted;
import news.stemma.benchmarks.generator.Truth;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// An article that was made from another of the corpus.
///
/// @param json its record
/// @param source id of the article that it was made from
record Question(String json, String source) {
  /// Some of the derived articles of a corpus, drawn by chance.
  static List<Question> of(Path corpus, int count, long seed) throws IOException {
    List<Planted.Derivation> derivations = new ArrayList<>(Truth.of(corpus).derivations());
    Collections.shuffle(derivations, new Random(seed));
    Map<String, String> sources = new HashMap<>();
    derivations.stream()
        .limit(count)
        .forEach(derivation -> sources.put(derivation.derived(), derivation.source()));
    List<Question> questions = new ArrayList<>();
    try (MappingIterator<NewsRecord> records = CorpusFile.read(corpus, NewsRecord.class)) {
      while (records.hasNext()) {
        NewsRecord news = records.next();
        String source = sources.get(news.id());
        if (source != null) {
          questions.add(new Question(JsonMapper.shared().writeValueAsString(news), source));
        }
      }
    }
    Collections.shuffle(questions, new Random(seed));
    return questions;
  }

  /// Whether an answer names the source. Ids stand in quotation marks there, and no text has them
  /// so.
  boolean isAnswered(String answer) {
    return answer.contains('"' + source + '"');
  }
}
