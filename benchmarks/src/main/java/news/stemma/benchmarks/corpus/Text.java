package news.stemma.benchmarks.corpus;

import java.nio.charset.StandardCharsets;

/// A text in both forms that a signer may take: which one a library reads is its own choice, so
/// neither form is made within what is timed.
public final class Text {
  private final String string;
  private final byte[] utf8;

  private Text(String string) {
    this.string = string;
    this.utf8 = string.getBytes(StandardCharsets.UTF_8);
  }

  public static Text of(String string) {
    return new Text(string);
  }

  public String string() {
    return string;
  }

  /// As it stands in a dump. The array is the text's own, not to be written to.
  public byte[] utf8() {
    return utf8;
  }

  /// Length in UTF-8 bytes.
  public int bytes() {
    return utf8.length;
  }
}
