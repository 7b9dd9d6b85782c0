package news.stemma.spark.survey;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;

/// Where a run or a paragraph stands: articles, and in each the word or block, with those articles
/// by which it is judged.
final class Bucket {
  private final int[] documents;
  private final int[] indices;
  private final int[] judges;

  /// @param documents ascending, once for each place
  /// @param indices of words or blocks in them
  /// @param judges the articles by which it is judged
  Bucket(int[] documents, int[] indices, int[] judges) {
    this.documents = documents;
    this.indices = indices;
    this.judges = judges;
  }

  int[] documents() {
    return documents;
  }

  int[] indices() {
    return indices;
  }

  int[] judges() {
    return judges;
  }

  byte[] bytes() {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    write(documents, out);
    write(indices, out);
    write(judges, out);
    return out.toByteArray();
  }

  private static void write(int[] numbers, ByteArrayDataOutput out) {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  static Bucket of(byte[] bytes) {
    ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
    return new Bucket(read(in), read(in), read(in));
  }

  private static int[] read(ByteArrayDataInput in) {
    int[] numbers = new int[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }
}
