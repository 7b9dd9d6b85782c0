package news.stemma.spark.groups;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import java.util.function.UnaryOperator;
import news.stemma.text.Codec;

/// Reads what counts articles through a corpus as it is among some of them.
///
/// @param number counts the articles anew
public record Renumbered<T>(Codec<T> codec, UnaryOperator<T> number) implements Codec<T> {
  @Override
  public void write(T value, ByteArrayDataOutput out) {
    throw new UnsupportedOperationException("only read");
  }

  @Override
  public T read(int position, ByteArrayDataInput in) {
    return number.apply(codec.read(position, in));
  }
}
