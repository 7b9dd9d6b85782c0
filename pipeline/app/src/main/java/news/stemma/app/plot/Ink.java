package news.stemma.app.plot;

import com.google.common.base.Ascii;

/// What something is drawn in: a part that it plays, for which a page has a colour by its theme and
/// a file one on white.
enum Ink {
  /// Text.
  INK("#1b1f24"),
  /// Text that steps back.
  QUIET("#4d5661"),
  /// Axes and grids.
  LINE("#c4cad1"),
  /// What lies behind.
  GROUND("#ffffff"),
  /// Kinds of data, told apart also by who sees no red or no green.
  FIRST("#1f5fa8"),
  SECOND("#c8601a"),
  THIRD("#2f8f83"),
  /// What a kind of data is measured against.
  PALE("#b9cde6"),
  /// Little to much.
  HEAT1("#e4eef9"),
  HEAT2("#bcd5ef"),
  HEAT3("#86b3e0"),
  HEAT4("#4f8bc9"),
  HEAT5("#2465a8"),
  HEAT6("#0e3f78"),
  /// Text on little, and on much.
  ON_LITTLE("#1b1f24"),
  ON_MUCH("#ffffff");

  private final String onPaper;

  Ink(String onPaper) {
    this.onPaper = onPaper;
  }

  /// Its colour in a file.
  String onPaper() {
    return onPaper;
  }

  /// Its colour in a page, which says what that is.
  String inPage() {
    return "var(--plot-" + Ascii.toLowerCase(name()).replace('_', '-') + ")";
  }
}
