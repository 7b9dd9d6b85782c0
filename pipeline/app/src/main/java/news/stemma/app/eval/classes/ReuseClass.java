package news.stemma.app.eval.classes;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/// How an answer was made from its source, as the writers were told (Clough & Stevenson 2011,
/// "Developing a corpus of plagiarised short answers", section 3).
public enum ReuseClass {
  /// Near copy: pasted, from whatever places.
  CUT,
  /// Light revision: words replaced and grammar altered, the order of what is said kept.
  LIGHT,
  /// Heavy revision: rephrased, sentences split and joined at will.
  HEAVY,
  /// Written without the source.
  NON;

  /// Its name in corpora and reports.
  public String label() {
    return Ascii.toLowerCase(name());
  }

  static ImmutableList<String> labels() {
    return Arrays.stream(values()).map(ReuseClass::label).collect(ImmutableList.toImmutableList());
  }

  static Optional<ReuseClass> of(String label) {
    return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
  }
}
