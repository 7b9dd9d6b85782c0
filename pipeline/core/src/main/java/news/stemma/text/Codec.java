package news.stemma.text;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;

/// Turns what a stage gives into bytes and back, for an engine that keeps it outside of memory.
///
/// What is read equals what was written.
public interface Codec<T> {
  void write(T value, ByteArrayDataOutput out);

  /// @param position of the value among all that its stage gave
  T read(int position, ByteArrayDataInput in);
}
