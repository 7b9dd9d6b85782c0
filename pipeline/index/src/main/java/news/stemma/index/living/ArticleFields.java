package news.stemma.index.living;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Document;
import news.stemma.text.DocumentCodec;
import news.stemma.text.Field;
import news.stemma.text.Packed;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/// How Lucene keeps an article: its id and fingerprints as terms, its words as far as they are
/// kept, and a record of all that was stored.
final class ArticleFields {
  static final String KIND = "kind";
  static final String ARTICLE = "article";
  static final String ID = "id";
  static final String FINGERPRINT = "fingerprint";
  static final String PUBLISHED = "published";
  static final String SEQUENCE = "sequence";

  /// Hash of the outlet's name.
  static final String PUBLISHER = "publisher";

  /// See [LoneRuns].
  static final String AROUND = "around";

  static final String RECORD = "record";

  /// Words of headline and text, to search for.
  static final String WORDS = "words";

  /// Of the records' form.
  private static final int VERSION = 1;

  private static final String KEY = "key";
  private static final DocumentCodec CODEC = new DocumentCodec();

  private ArticleFields() {}

  /// One article of an index has it.
  static Term key(StoredArticle article) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    Packed.writeString(article.document().id(), out);
    Packed.writeString(article.version(), out);
    return new Term(KEY, new BytesRef(out.toByteArray()));
  }

  static Term id(String id) {
    return new Term(ID, bytes(id));
  }

  /// Any string, lone surrogates included.
  static BytesRef bytes(String value) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    Packed.writeString(value, out);
    return new BytesRef(out.toByteArray());
  }

  private static long publisher(String outlet) {
    return Hashing.farmHashFingerprint64().hashString(outlet, StandardCharsets.UTF_16LE).asLong();
  }

  static BytesRef fingerprint(long hash) {
    return new BytesRef(Longs.toByteArray(hash));
  }

  static org.apache.lucene.document.Document of(StoredArticle article, Fingerprints fingerprints) {
    Document document = article.document();
    var fields = new org.apache.lucene.document.Document();
    fields.add(new StringField(KIND, ARTICLE, Store.NO));
    fields.add(new StringField(KEY, key(article).bytes(), Store.NO));
    fields.add(new StringField(ID, bytes(document.id()), Store.NO));
    for (int i = 0; i < fingerprints.size(); i++) {
      fields.add(new StringField(FINGERPRINT, fingerprint(fingerprints.hash(i)), Store.NO));
    }
    String headline = document.field(Field.HEADLINE).orElse("");
    String words =
        article.fingerprints().isPresent() ? headline : headline + '\n' + document.text();
    fields.add(new TextField(WORDS, words, Store.NO));
    document
        .published()
        .ifPresent(time -> fields.add(new NumericDocValuesField(PUBLISHED, time.getEpochSecond())));
    document
        .field(Field.OUTLET)
        .ifPresent(outlet -> fields.add(new NumericDocValuesField(PUBLISHER, publisher(outlet))));
    // What is hashed without a key says something of the words.
    if (article.fingerprints().isEmpty()) {
      fields.add(new BinaryDocValuesField(AROUND, LoneRuns.column(fingerprints)));
    }
    fields.add(new LongField(SEQUENCE, article.sequence(), Store.NO));
    fields.add(new StoredField(RECORD, record(article)));
    return fields;
  }

  private static byte[] record(StoredArticle article) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.write(VERSION);
    Packed.writeString(article.given(), out);
    writeBytes(article.digest().asBytes(), out);
    writeBytes(read(article.parsing()), out);
    out.writeBoolean(article.fingerprints().isPresent());
    article.fingerprints().ifPresent(fingerprints -> write(fingerprints, out));
    out.writeLong(article.seen().toEpochMilli());
    out.writeLong(article.sequence());
    CODEC.write(article.document(), out);
    return out.toByteArray();
  }

  /// @param document by its number in the whole index
  static StoredArticle read(IndexSearcher searcher, int document) throws IOException {
    return read(searcher.storedFields().document(document).getBinaryValue(RECORD));
  }

  static StoredArticle read(BytesRef record) {
    ByteArrayDataInput in = ByteStreams.newDataInput(BytesRef.deepCopyOf(record).bytes);
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new BadIndexException(
          "an article of the index has the form " + version + ", not " + VERSION);
    }
    String given = Packed.readString(in);
    HashCode digest = HashCode.fromBytes(readBytes(in));
    ByteSource parsing = ByteSource.wrap(readBytes(in));
    Optional<Fingerprints> fingerprints =
        in.readBoolean() ? Optional.of(readFingerprints(in)) : Optional.empty();
    Instant seen = Instant.ofEpochMilli(in.readLong());
    long sequence = in.readLong();
    return new StoredArticle(
        CODEC.read(0, in), given, digest, parsing, fingerprints, seen, sequence);
  }

  private static void write(Fingerprints fingerprints, ByteArrayDataOutput out) {
    Packed.writeCount(fingerprints.size(), out);
    for (int i = 0; i < fingerprints.size(); i++) {
      out.writeLong(fingerprints.hash(i));
      Packed.writeCount(fingerprints.token(i), out);
    }
  }

  /// Without the words around them.
  private static Fingerprints readFingerprints(ByteArrayDataInput in) {
    Fingerprints.Builder fingerprints = new Fingerprints.Builder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      fingerprints.add(in.readLong(), Packed.readCount(in), 0);
    }
    return fingerprints.build();
  }

  private static byte[] read(ByteSource source) {
    try {
      return source.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeBytes(byte[] bytes, ByteArrayDataOutput out) {
    Packed.writeCount(bytes.length, out);
    out.write(bytes);
  }

  private static byte[] readBytes(ByteArrayDataInput in) {
    byte[] bytes = new byte[Packed.readCount(in)];
    in.readFully(bytes);
    return bytes;
  }
}
