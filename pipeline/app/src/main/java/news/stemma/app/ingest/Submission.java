package news.stemma.app.ingest;

import java.util.Optional;
import java.util.function.UnaryOperator;
import news.stemma.text.Document;

/// One article that somebody sends.
public sealed interface Submission {
  /// An article with text.
  record Article(Document document) implements Submission {}

  /// Not what it should be: no JSON object, or no text but bytes.
  ///
  /// @param reason for a reader, in a few words
  record Malformed(String reason) implements Submission {}

  /// Well-formed, but without a text.
  ///
  /// @param reason for a reader, in a few words
  record Textless(String reason) implements Submission {}

  /// Reads one input record of JSON, in UTF-8 or what [TextDecoder] finds. What comes without an id
  /// and without an address gets a hash of its text for an id.
  static Submission record(byte[] json) {
    return record(json, ContentId::of);
  }

  /// The same, with this id for what comes without one and without an address.
  static Submission recordOr(String id, byte[] json) {
    return record(json, text -> id);
  }

  private static Submission record(byte[] json, UnaryOperator<String> idOfText) {
    OneSubmission one = new OneSubmission();
    Records records = new Records(FieldNames.STANDARD, one.records(), idOfText);
    new JsonLines(records, one.json(), Limits.STANDARD, Optional.empty()).add("", json);
    return one.outcome();
  }

  /// Reads a plain text.
  ///
  /// @param charset that the sender names
  static Submission text(String id, byte[] text, Optional<String> charset) {
    try {
      Document document = Document.of(id, TextDecoder.decode(text, charset).text());
      return document.text().isBlank() ? new Textless(Intake.NO_TEXT) : new Article(document);
    } catch (TextDecoder.NotTextException e) {
      return new Malformed(String.valueOf(e.getMessage()));
    }
  }
}
