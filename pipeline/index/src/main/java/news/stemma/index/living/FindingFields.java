package news.stemma.index.living;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.stemma.text.Packed;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// How Lucene keeps a finding.
final class FindingFields {
  static final String FINDING = "finding";
  static final String END = "end";
  static final String RELATION = "relation";
  static final String STATUS = "status";
  static final String OUTLET = "outlet";
  static final String MONTH = "month";
  static final String CLUSTER = "cluster";

  /// Seconds since 1970 of the later publication, where there is one.
  static final String PUBLISHED = "latestPublished";

  /// Seconds since 1970 of the later article, published or seen; to sort by.
  static final String DATE = "date";

  private static final String KEY = "findingKey";
  private static final int VERSION = 1;

  /// Of an outlet's name, in UTF-16 units, as far as one can look for it: a term of Lucene has
  /// 32,766 bytes.
  private static final int LONGEST = 1000;

  private static final int MONTH_LENGTH = "2026-01".length();

  private FindingFields() {}

  static Term key(String findingId) {
    return new Term(KEY, findingId);
  }

  /// Of all findings about the article.
  static Term end(String articleId) {
    return new Term(END, ArticleFields.bytes(articleId));
  }

  static Document of(Finding finding) {
    Document fields = new Document();
    fields.add(new StringField(ArticleFields.KIND, FINDING, Store.NO));
    fields.add(new StringField(KEY, finding.id(), Store.NO));
    fields.add(new KeywordField(RELATION, finding.relation(), Store.NO));
    fields.add(new KeywordField(STATUS, name(finding.judgement().status()), Store.NO));
    finding
        .published()
        .ifPresent(time -> {
          fields.add(new KeywordField(MONTH, month(time), Store.NO));
          fields.add(new LongField(PUBLISHED, time.getEpochSecond(), Store.NO));
        });
    fields.add(new KeywordField(CLUSTER, finding.cluster(), Store.NO));
    fields.add(new LongField(DATE, finding.date().getEpochSecond(), Store.NO));
    finding
        .ends()
        .forEach(end -> fields.add(new StringField(END, end(end.id()).bytes(), Store.NO)));
    finding
        .ends()
        .flatMap(end -> end.outlet().stream())
        .map(outlet -> outlet.substring(0, Math.min(outlet.length(), LONGEST)))
        .distinct()
        .forEach(outlet -> fields.add(new KeywordField(OUTLET, outlet, Store.NO)));
    String headlines =
        finding.ends().flatMap(end -> end.headline().stream()).collect(Collectors.joining("\n"));
    fields.add(new TextField(ArticleFields.WORDS, headlines, Store.NO));
    fields.add(new StoredField(ArticleFields.RECORD, record(finding)));
    return fields;
  }

  static String name(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static String month(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString().substring(0, MONTH_LENGTH);
  }

  private static byte[] record(Finding finding) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.write(VERSION);
    write(finding.left(), out);
    write(finding.right(), out);
    Packed.writeString(finding.relation(), out);
    write(finding.source(), out);
    Packed.writeCount(finding.words(), out);
    Packed.writeString(finding.leader(), out);
    Packed.writeName(finding.judgement().status(), out);
    Packed.writeString(finding.judgement().note(), out);
    out.writeLong(finding.judgement().since().toEpochMilli());
    return out.toByteArray();
  }

  private static void write(Finding.End end, ByteArrayDataOutput out) {
    Packed.writeString(end.id(), out);
    Packed.writeString(end.version(), out);
    Packed.writeString(end.name(), out);
    write(end.outlet(), out);
    write(end.headline(), out);
    write(end.published().map(Instant::toString), out);
    out.writeLong(end.seen().toEpochMilli());
    out.writeDouble(end.share());
  }

  private static void write(Optional<String> value, ByteArrayDataOutput out) {
    out.writeBoolean(value.isPresent());
    value.ifPresent(there -> Packed.writeString(there, out));
  }

  static Finding read(BytesRef record) {
    ByteArrayDataInput in = ByteStreams.newDataInput(BytesRef.deepCopyOf(record).bytes);
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new BadIndexException(
          "a finding of the index has the form " + version + ", not " + VERSION);
    }
    return new Finding(
        readEnd(in),
        readEnd(in),
        Packed.readString(in),
        readOptional(in),
        Packed.readCount(in),
        Packed.readString(in),
        new Judgement(
            Packed.readName(Status.class, in),
            Packed.readString(in),
            Instant.ofEpochMilli(in.readLong())));
  }

  private static Finding.End readEnd(ByteArrayDataInput in) {
    return new Finding.End(
        Packed.readString(in),
        Packed.readString(in),
        Packed.readString(in),
        readOptional(in),
        readOptional(in),
        readOptional(in).map(Instant::parse),
        Instant.ofEpochMilli(in.readLong()),
        in.readDouble());
  }

  private static Optional<String> readOptional(ByteArrayDataInput in) {
    return in.readBoolean() ? Optional.of(Packed.readString(in)) : Optional.empty();
  }
}
