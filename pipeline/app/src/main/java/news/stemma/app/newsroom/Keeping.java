package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.stemma.app.report.Withholding;
import news.stemma.index.living.Arrival;
import news.stemma.index.living.Secret;
import news.stemma.index.living.StoredArticle;
import news.stemma.index.living.Storing;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Article;
import news.stemma.text.ArticleCodec;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Masking;

/// What an index keeps of articles, and how they are compared with what it has kept.
final class Keeping {
  private final Storing storing;
  private final Secret secret;
  private final Masking masking;
  private final ArticleParser parser;

  Keeping(Storing storing, Secret secret, ArticleParser parser) {
    this.storing = storing;
    this.secret = secret;
    this.masking = new Masking(secret::hash);
    this.parser = parser;
  }

  /// Of an article as much as may be kept.
  Arrival arrival(Article article, Fingerprints fingerprints, Instant seen) {
    Document document = article.document();
    Optional<Article> masked =
        switch (storing) {
          case TEXT, HASHES -> Optional.empty();
          case SPANS -> masking.mask(article);
        };
    Document kept =
        switch (storing) {
          case TEXT -> document;
          case SPANS ->
              without(
                  Set.of(Field.EXTRA),
                  masked.map(Article::document).orElseGet(() -> withText(document, "")));
          case HASHES -> without(Withholding.TELLING, withText(document, ""));
        };
    return new Arrival(
        kept,
        secret.digest(document.text()),
        fingerprints,
        masked.map(Keeping::parsing).orElse(ByteSource.empty()),
        seen);
  }

  /// As it is compared with what was kept; empty where it can't be.
  Optional<Article> comparable(Article article) {
    return switch (storing) {
      case TEXT -> Optional.of(article);
      case SPANS -> masking.mask(article);
      case HASHES -> Optional.empty();
    };
  }

  /// What was kept of an article, under a name; empty where that can be compared by its
  /// fingerprints alone.
  Optional<Article> kept(StoredArticle stored, String name) {
    Document document = new Document(name, stored.document().text(), stored.document().fields());
    return switch (storing) {
      case TEXT -> Optional.of(parser.parse(document));
      case SPANS, HASHES ->
          document.text().isEmpty()
              ? Optional.empty()
              : Optional.of(article(document, stored.parsing()));
    };
  }

  /// Whether nothing that was kept can be shown as text.
  boolean isMasked() {
    return storing != Storing.TEXT;
  }

  /// Fields that may hold words of the text.
  private static Document without(Set<Field> fields, Document document) {
    return new Document(
        document.id(),
        document.text(),
        ImmutableMap.copyOf(Maps.filterKeys(document.fields(), field -> !fields.contains(field))));
  }

  private static Document withText(Document document, String text) {
    return new Document(document.id(), text, document.fields());
  }

  private static ByteSource parsing(Article article) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    new ArticleCodec(List.of(article.document())).write(article, out);
    return ByteSource.wrap(out.toByteArray());
  }

  private static Article article(Document document, ByteSource parsing) {
    try {
      return new ArticleCodec(List.of(document)).read(0, ByteStreams.newDataInput(parsing.read()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
