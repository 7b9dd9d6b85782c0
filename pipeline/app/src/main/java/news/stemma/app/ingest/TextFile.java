package news.stemma.app.ingest;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.json.JsonMapper;

/// Reads an article that is a file of plain text.
final class TextFile {
  private final String id;
  private final Sink sink;
  private final Limits limits;

  /// @param id of the article; empty where its content is to name it
  TextFile(String id, Sink sink, Limits limits) {
    this.id = id;
    this.sink = sink;
    this.limits = limits;
  }

  void read(InputStream in, String location) throws IOException {
    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(in, limits.articleBytes() + 1L));
    if (bytes.length > limits.articleBytes()) {
      sink.reject(location, limits.tooLong("an article"));
      return;
    }
    try {
      DecodedText decoded = TextDecoder.decode(bytes);
      ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
      decoded.charset().ifPresent(charset -> fields.put(Field.CHARSET, charset));
      Document document =
          new Document(
              id.isEmpty() ? ContentId.of(decoded.text()) : id,
              decoded.text(),
              fields.buildOrThrow());
      sink.accept(new Found(location, document, JsonMapper.shared().createObjectNode()));
    } catch (TextDecoder.NotTextException e) {
      sink.reject(location, String.valueOf(e.getMessage()));
    }
  }
}
