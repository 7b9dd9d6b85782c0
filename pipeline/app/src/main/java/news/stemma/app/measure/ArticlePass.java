package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.stemma.Progress;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.Source;
import news.stemma.relation.Voice;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import tools.jackson.databind.JsonNode;

/// Goes through the articles of a run, each with its sentences, and counts its words.
final class ArticlePass {
  /// Takes an article.
  interface Visitor {
    /// @param sentences its rows
    /// @param figures empty where the run doesn't tell its text
    void visit(
        int article, JsonNode row, List<JsonNode> sentences, Optional<ArticleFigures> figures)
        throws IOException;
  }

  private final Register register;
  private final Descents descents;
  private final SharedSpans spans;
  private final ArticleParser parser;
  private final Agencies agencies;

  ArticlePass(
      Register register,
      Descents descents,
      SharedSpans spans,
      ArticleParser parser,
      Agencies agencies) {
    this.register = register;
    this.descents = descents;
    this.spans = spans;
    this.parser = parser;
    this.agencies = agencies;
  }

  /// @throws BadRunException where the run was written by another version of Stemma, which found
  ///   other sentences
  void run(Path run, Progress progress, Visitor visitor) throws IOException {
    try (Source.Rows articles = Source.DOCUMENTS.rows(run);
        Source.Rows sentences = Source.SENTENCES.rows(run)) {
      Optional<JsonNode> sentence = sentences.next();
      int article = 0;
      for (Optional<JsonNode> row = articles.next(); row.isPresent(); row = articles.next()) {
        List<JsonNode> own = new ArrayList<>();
        while (sentence.isPresent()
            && sentence.get().path("document").equals(row.get().path("id"))) {
          own.add(sentence.get());
          sentence = sentences.next();
        }
        visitor.visit(article, row.get(), own, figures(article, row.get(), own));
        article++;
        progress.at("measuring articles", article, register.size());
      }
      if (sentence.isPresent()) {
        throw new BadRunException(
            run + ": a sentence has no article; run it again with --overwrite");
      }
    }
  }

  private Optional<ArticleFigures> figures(int number, JsonNode row, List<JsonNode> sentences) {
    if (!RunDocument.hasText(row)) {
      return Optional.empty();
    }
    Article article = parser.parse(RunDocument.of(row));
    if (article.sentences().size() != sentences.size()
        || article.bodyTokens() != row.path("bodyWords").intValue()) {
      throw new BadRunException(
          "'"
              + article.id()
              + "' has other words than the run says; it was written by another version: run it"
              + " again with --overwrite");
    }
    Words words = Words.of(article, voices(sentences));
    Explanation explanation = new Explanation(register, words);
    spans.of(number, explanation::add);
    for (Descents.Witness witness : descents.witnesses(number)) {
      explanation.add(witness, descents.inferred(witness.source()), number);
    }
    agencies.credited(article).ifPresent(explanation::credit);
    return Optional.of(new ArticleFigures(words, explanation));
  }

  private static ImmutableList<Voice> voices(List<JsonNode> sentences) {
    return sentences.stream()
        .map(row -> Voice.valueOf(row.path("voice").asString("").toUpperCase(Locale.ROOT)))
        .collect(ImmutableList.toImmutableList());
  }
}
