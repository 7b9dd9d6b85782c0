package news.stemma.app.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads rows of comma-separated values (RFC 4180), under a header that names the columns; the
/// separator may be a semicolon or a tab as well.
///
/// FastCSV reads the rows; which lines are a row is told here, by their quotes, so that a broken
/// row costs its first line only, a file without end no memory, and each row has a charset of its
/// own.
final class CsvRows {
  private static final String BROKEN_QUOTES = "a row with broken quotes";

  private final Records records;
  private final Sink sink;
  private final Limits limits;
  private final Optional<String> charset;

  /// @param charset of the stream, where it was not plain UTF-8
  CsvRows(Records records, Sink sink, Limits limits, Optional<String> charset) {
    this.records = records;
    this.sink = sink;
    this.limits = limits;
    this.charset = charset;
  }

  void read(InputStream in, String location) throws IOException {
    Table table = new Table(location);
    LineSplitter.split(in, limits.articleBytes(), table);
    table.end();
  }

  /// The separator that splits a header into most columns.
  static char separator(String header) {
    char best = ',';
    for (char separator : new char[] {';', '\t'}) {
      if (columns(header, separator) > columns(header, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static int columns(String header, char separator) {
    try {
      return rows(header, separator).stream().findFirst().map(CsvRecord::getFieldCount).orElse(0);
    } catch (CsvParseException e) {
      return 0;
    }
  }

  private static List<CsvRecord> rows(String text, char separator) {
    int size = Math.max(text.length(), 1);
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .maxBufferSize(Integer.MAX_VALUE)
        .build(CsvRecordHandler.of(row -> row.maxFieldSize(size).maxRecordSize(size)), text)
        .stream()
        .toList();
  }

  /// A line of a row.
  ///
  /// @param bytes as Latin-1, with the line's end
  private record Line(long number, String bytes) {
    boolean hasOddQuotes() {
      return bytes.chars().filter(c -> c == '"').count() % 2 == 1;
    }
  }

  /// One file, from its header on.
  private final class Table implements LineSplitter.Lines {
    private final String location;

    private List<String> header = List.of();
    private char separator = ',';
    private boolean unusable;

    /// The lines of a row that is open: its quotes are odd so far.
    private final List<Line> open = new ArrayList<>();

    private long openBytes;

    Table(String location) {
      this.location = location;
    }

    @Override
    public void line(long number, byte[] line) {
      if (!unusable) {
        add(new Line(number, new String(line, StandardCharsets.ISO_8859_1)));
      }
    }

    @Override
    public void tooLong(long number) {
      end();
      reject(number, limits.tooLong("a line"));
    }

    /// The file ends, or what is read can't be one row: an open row has lost a quote.
    void end() {
      if (!open.isEmpty()) {
        rejectFirst(takeOpen(), BROKEN_QUOTES);
      }
    }

    private void add(Line line) {
      boolean closes = line.hasOddQuotes() != open.isEmpty();
      open.add(line);
      openBytes += line.bytes().length();
      if (closes) {
        row(takeOpen());
      } else if (openBytes > limits.articleBytes()) {
        end();
      }
    }

    private List<Line> takeOpen() {
      List<Line> lines = List.copyOf(open);
      open.clear();
      openBytes = 0;
      return lines;
    }

    /// Rejects the first line, if it is no row alone, and takes the others for rows of their own.
    /// No line between the first and the last has odd quotes, so each is taken again once only.
    private void rejectFirst(List<Line> lines, String reason) {
      List<Line> first = lines.subList(0, 1);
      if (lines.size() == 1 || !isRow(first)) {
        reject(first.getFirst().number(), reason);
      } else {
        row(first);
      }
      lines.stream().skip(1).forEach(this::add);
    }

    private boolean isRow(List<Line> lines) {
      try {
        List<CsvRecord> rows = rows(decode(lines).text(), separator);
        return rows.size() == 1 && rows.getFirst().getFieldCount() == header.size();
      } catch (TextDecoder.NotTextException | CsvParseException e) {
        return false;
      }
    }

    private void reject(long number, String reason) {
      sink.reject(location + ":" + number, reason);
    }

    private void row(List<Line> lines) {
      try {
        DecodedText decoded = decode(lines);
        if (decoded.text().isBlank()) {
          return;
        }
        if (header.isEmpty()) {
          begin(decoded.text());
        } else {
          add(lines, rows(decoded.text(), separator), charset.or(decoded::charset));
        }
      } catch (TextDecoder.NotTextException e) {
        reject(lines.getFirst().number(), String.valueOf(e.getMessage()));
      } catch (CsvParseException e) {
        rejectFirst(lines, BROKEN_QUOTES);
      }
    }

    private static DecodedText decode(List<Line> lines) throws TextDecoder.NotTextException {
      String bytes = lines.stream().map(Line::bytes).collect(Collectors.joining());
      return TextDecoder.decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void begin(String text) {
      separator = separator(text);
      header = rows(text, separator).getFirst().getFields().stream().map(String::strip).toList();
      header.forEach(records::see);
      if (!header.contains(records.textName())) {
        unusable = true;
        sink.reject(location, records.noTextAmong(header));
      }
    }

    private void add(List<Line> lines, List<CsvRecord> rows, Optional<String> charset) {
      Optional<CsvRecord> wrong =
          rows.stream().filter(row -> row.getFieldCount() != header.size()).findFirst();
      if (wrong.isPresent()) {
        int columns = wrong.get().getFieldCount();
        rejectFirst(
            lines, "a row of " + columns + " columns, where the header has " + header.size());
        return;
      }
      for (CsvRecord row : rows) {
        for (int i = 0; i < header.size(); i++) {
          if (!row.getField(i).isEmpty() || header.get(i).equals(records.textName())) {
            records.put(header.get(i), row.getField(i));
          }
        }
        long number = lines.getFirst().number() + row.getStartingLineNumber() - 1;
        records.finish(location + ":" + number, Optional.empty(), charset);
      }
    }
  }
}
