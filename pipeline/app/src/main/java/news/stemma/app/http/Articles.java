package news.stemma.app.http;

import com.google.common.base.Utf8;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import news.stemma.app.ingest.Submission;
import news.stemma.text.Document;
import news.stemma.text.WordScanner;

/// Makes documents of bodies.
final class Articles {
  /// The id of a checked article that has none.
  private static final String CHECKED = "checked";

  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain";

  private final RequestBody bodies;

  Articles(RequestBody bodies) {
    this.bodies = bodies;
  }

  /// An article to be checked: plain text, or an input record.
  ///
  /// @throws ProblemException where it is none
  Document toCheck(Context context) {
    return switch (type(context)) {
      case TEXT ->
          usable(
              Submission.text(
                  CHECKED,
                  bodies.read(context),
                  Optional.ofNullable(context.req().getCharacterEncoding())));
      case JSON -> usable(Submission.recordOr(CHECKED, bodies.read(context)));
      default -> throw otherType("text/plain or application/json");
    };
  }

  /// An input record.
  ///
  /// @throws ProblemException where it is none
  Document toAdd(Context context) {
    return usable(Submission.record(json(context)));
  }

  /// A body of JSON.
  ///
  /// @throws ProblemException where it says it is something else
  byte[] json(Context context) {
    if (!type(context).equals(JSON)) {
      throw otherType(JSON);
    }
    return bodies.read(context);
  }

  private static String type(Context context) {
    String encoding = Optional.ofNullable(context.header("Content-Encoding")).orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw otherType("a body without Content-Encoding");
    }
    String type = Optional.ofNullable(context.contentType()).orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static ProblemException otherType(String wanted) {
    return ProblemException.of(ProblemKind.OTHER_TYPE, "this takes " + wanted);
  }

  private static Document usable(Submission submission) {
    return switch (submission) {
      case Submission.Malformed malformed ->
          throw ProblemException.of(ProblemKind.MALFORMED, malformed.reason());
      case Submission.Textless textless ->
          throw ProblemException.of(ProblemKind.UNUSABLE, textless.reason());
      case Submission.Article article -> withinBounds(article.document());
    };
  }

  private static Document withinBounds(Document document) {
    byte[] utf8 = document.text().getBytes(StandardCharsets.UTF_8);
    int words = new WordScanner().scan(utf8, 0, utf8.length).size();
    if (words > Bounds.WORDS) {
      throw ProblemException.of(
          ProblemKind.UNUSABLE,
          "an article may have " + Bounds.WORDS + " words, this has " + words + "; send a part");
    }
    String id = document.id();
    if (id.codePoints().anyMatch(c -> c < ' ' || (c >= 0xD800 && c < 0xE000))) {
      throw ProblemException.of(
          ProblemKind.UNUSABLE, "the id has control characters or halves of one; send another");
    }
    if (Utf8.encodedLength(id) > Bounds.ID_BYTES) {
      throw ProblemException.of(
          ProblemKind.UNUSABLE, "an id may have " + Bounds.ID_BYTES + " bytes; send a shorter one");
    }
    return document;
  }
}
