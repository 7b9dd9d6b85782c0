package news.stemma.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;

/// Documents as bytes.
public final class DocumentCodec implements Codec<Document> {
  @Override
  public void write(Document document, ByteArrayDataOutput out) {
    Packed.writeString(document.id(), out);
    Packed.writeString(document.text(), out);
    Packed.writeCount(document.fields().size(), out);
    document
        .fields()
        .forEach((field, value) -> {
          Packed.writeName(field, out);
          Packed.writeString(value, out);
        });
  }

  @Override
  public Document read(int position, ByteArrayDataInput in) {
    String id = Packed.readString(in);
    String text = Packed.readString(in);
    ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      fields.put(Packed.readName(Field.class, in), Packed.readString(in));
    }
    return new Document(id, text, fields.buildOrThrow());
  }
}
