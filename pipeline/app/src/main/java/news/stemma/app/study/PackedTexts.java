package news.stemma.app.study;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Many short texts in few bytes, by position. A lone surrogate comes back as `?`.
final class PackedTexts {
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int size;

  int size() {
    return size;
  }

  void add(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    int start = size == 0 ? 0 : ends[size - 1];
    if (start + added.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + added.length, 2 * bytes.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(added, 0, bytes, start, added.length);
    ends[size++] = start + added.length;
  }

  String get(int position) {
    int start = position == 0 ? 0 : ends[position - 1];
    return new String(bytes, start, ends[position] - start, StandardCharsets.UTF_8);
  }

  /// The position of a text where they came in the order of their bytes, or a negative number.
  int find(String text) {
    byte[] sought = text.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int start = middle == 0 ? 0 : ends[middle - 1];
      int order = Arrays.compareUnsigned(bytes, start, ends[middle], sought, 0, sought.length);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
