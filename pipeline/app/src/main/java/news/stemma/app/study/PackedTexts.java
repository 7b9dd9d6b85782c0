package news.stemma.app.study;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import news.stemma.text.Packed;

/// Many short texts in few bytes, by position.
final class PackedTexts {
  /// About as many bytes as an array can have.
  private static final int MOST = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];

  /// Those with surrogates that stand alone, which no decoder gives back.
  private final Map<Integer, String> odd = new HashMap<>();

  private int size;

  int size() {
    return size;
  }

  void add(String text) {
    byte[] added = Packed.utf8(text);
    int start = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(start, added.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(end, 2L * bytes.length), MOST));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    if (!new String(added, StandardCharsets.UTF_8).equals(text)) {
      odd.put(size, text);
    }
    System.arraycopy(added, 0, bytes, start, added.length);
    ends[size++] = end;
  }

  String get(int position) {
    String known = odd.get(position);
    if (known != null) {
      return known;
    }
    int start = position == 0 ? 0 : ends[position - 1];
    return new String(bytes, start, ends[position] - start, StandardCharsets.UTF_8);
  }

  /// The position of a text where they came in the order of their bytes, or a negative number.
  int find(String text) {
    byte[] sought = Packed.utf8(text);
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
