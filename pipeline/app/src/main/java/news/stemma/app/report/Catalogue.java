package news.stemma.app.report;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;
import news.stemma.align.TokenRange;
import news.stemma.relation.Relation;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Packed;

/// The articles of a run by position: their ids, and whose text may not be shown. In memory are the
/// bytes of the ids and six more for each.
final class Catalogue {
  private static final String WIRE = "wire";

  private final byte[] ids;
  private final int[] ends;
  private final BitSet withheld = new BitSet();
  private final BitSet unread = new BitSet();
  private boolean hasWire;

  private Catalogue(Run run) {
    List<Document> documents = run.corpus().documents();
    this.ends = new int[documents.size()];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int position = 0;
    for (Document document : documents) {
      ByteArrayDataOutput id = ByteStreams.newDataOutput();
      Packed.writeString(document.id(), id);
      bytes.writeBytes(id.toByteArray());
      ends[position] = bytes.size();
      withheld.set(position, run.withholds(document));
      unread.set(position, run.lacksText(document));
      hasWire |= document.field(Field.ROLE).filter(WIRE::equals).isPresent();
      position++;
    }
    this.ids = bytes.toByteArray();
  }

  static Catalogue of(Run run) {
    return new Catalogue(run);
  }

  int size() {
    return ends.length;
  }

  String id(int document) {
    int start = document == 0 ? 0 : ends[document - 1];
    return Packed.readString(ByteStreams.newDataInput(ids, start));
  }

  /// Whether no other id starts as this one does; ids in order, those that do are side by side.
  boolean isOnly(int document, String prefix) {
    boolean before = document > 0 && id(document - 1).startsWith(prefix);
    return !before && (document + 1 == size() || !id(document + 1).startsWith(prefix));
  }

  /// Whether no text of the article may be shown, or is there to be.
  boolean isWithheld(int document) {
    return withheld.get(document) || unread.get(document);
  }

  /// Whether nothing that may hold words of the article may be shown.
  boolean isSecret(int document) {
    return withheld.get(document);
  }

  /// Whether no text of one of the two may be shown.
  boolean isWithheld(Relation relation) {
    return isWithheld(relation.left()) || isWithheld(relation.right());
  }

  /// A hash of what a passage joins: stable as long as the two texts are.
  String passageId(int left, int right, TokenRange leftTokens, TokenRange rightTokens) {
    return "p-"
        + hash(
            String.join("\0", id(left), id(right), leftTokens.toString(), rightTokens.toString()));
  }

  static String hash(String value) {
    return Hashing.farmHashFingerprint64().hashBytes(Packed.utf8(value)).toString();
  }

  /// Whether an article came with the role `wire`.
  boolean hasWire() {
    return hasWire;
  }
}
