package news.stemma.app.ingest;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A document as it was read.
///
/// @param location its path within the input, with a line number where a file has many records
/// @param extra fields that Stemma doesn't know, to be passed through
/// @param line that it was read from, without its end, where that is JSON in UTF-8
public record Found(
    String location, Document document, ObjectNode extra, Optional<ByteSource> line) {
  public Found(String location, Document document, ObjectNode extra) {
    this(location, document, extra, Optional.empty());
  }

  /// The same for who has no use for the line, and would keep it in memory.
  public Found withoutLine() {
    return line.isEmpty() ? this : new Found(location, document, extra);
  }

  /// The document with what is passed through among its fields.
  public Document whole() {
    if (extra.isEmpty()) {
      return document;
    }
    ImmutableMap<Field, String> fields =
        ImmutableMap.<Field, String>builder()
            .putAll(document.fields())
            .put(Field.EXTRA, extra.toString())
            .buildKeepingLast();
    return new Document(document.id(), document.text(), fields);
  }

  /// The record as one line of JSON in UTF-8, without its end: the bytes that were read where they
  /// are that, else its fields by their standard names and those that Stemma doesn't know.
  public byte[] json() {
    try {
      return line.isPresent() ? line.get().read() : JsonMapper.shared().writeValueAsBytes(record());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode record() {
    ObjectNode record = JsonMapper.shared().createObjectNode();
    record.put(FieldNames.ID, document.id());
    for (Field field : FieldNames.FIELDS.values()) {
      document
          .field(field)
          .ifPresent(value -> record.put(FieldNames.FIELDS.inverse().get(field), value));
    }
    record.setAll(extra);
    return record.put(FieldNames.TEXT, document.text());
  }
}
