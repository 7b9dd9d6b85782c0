package news.stemma.app.ingest;

import com.google.common.base.Utf8;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Reads one JSON object a line, in UTF-8 or, line by line, what [TextDecoder] finds.
final class JsonLines {
  private final Records records;
  private final Sink sink;
  private final Limits limits;
  private final Optional<String> charset;
  private final JsonMapper mapper;

  /// @param charset of the stream, where it was not plain UTF-8
  JsonLines(Records records, Sink sink, Limits limits, Optional<String> charset) {
    this.records = records;
    this.sink = sink;
    this.limits = limits;
    this.charset = charset;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxStringLength(limits.articleBytes()).build();
    this.mapper = new JsonMapper(JsonFactory.builder().streamReadConstraints(constraints).build());
  }

  void read(InputStream in, String location) throws IOException {
    LineSplitter.split(
        in,
        limits.articleBytes(),
        new LineSplitter.Lines() {
          @Override
          public void line(long number, byte[] line) {
            add(location + ":" + number, line);
          }

          @Override
          public void tooLong(long number) {
            sink.reject(location + ":" + number, limits.tooLong("a line"));
          }
        });
  }

  /// Reads one record, over as many lines as it has; blanks are none.
  void add(String at, byte[] line) {
    int start = start(line);
    int end = line.length;
    while (end > start && isBlank(line[end - 1])) {
      end--;
    }
    if (start == end) {
      return;
    }
    try {
      if (Utf8.isWellFormed(line, start, end - start)) {
        add(at, line, start, end, charset);
      } else {
        DecodedText decoded = TextDecoder.decode(Arrays.copyOfRange(line, start, end));
        byte[] text = decoded.text().getBytes(StandardCharsets.UTF_8);
        add(at, text, 0, text.length, decoded.charset());
      }
    } catch (TextDecoder.NotTextException e) {
      sink.reject(at, String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      records.discard();
      sink.reject(at, "no JSON that can be read");
    }
  }

  /// Behind a byte-order mark and blanks.
  private static int start(byte[] line) {
    int start = TextDecoder.hasUtf8Mark(line) ? 3 : 0;
    while (start < line.length && isBlank(line[start])) {
      start++;
    }
    return start;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private void add(String at, byte[] line, int start, int end, Optional<String> charset) {
    try (JsonParser parser = mapper.createParser(line, start, end - start)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.reject(at, "no JSON object");
        return;
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        put(name, parser.nextToken(), parser);
      }
      if (parser.nextToken() == null) {
        ByteSource bytes = ByteSource.wrap(line).slice(start, end - start);
        records.finish(at, Optional.of(bytes), charset);
      } else {
        records.discard();
        sink.reject(at, "more than one JSON object");
      }
    }
  }

  private void put(String name, JsonToken token, JsonParser parser) {
    boolean text = name.equals(records.textName());
    if (records.knows(name) && (token == JsonToken.VALUE_STRING || (token.isNumeric() && !text))) {
      records.put(name, parser.getString());
    } else {
      records.putExtra(name, parser.readValueAsTree());
    }
  }
}
