package news.stemma.relation;

import java.util.Locale;

/// What may tell which of two texts is the source of the other. Each is told of the pair read with
/// one of them as the source; typography is none.
public enum Feature {
  /// The derived text names an outlet's own source, as in `told CNN`, without a credit to it, which
  /// the source has.
  OWN_SOURCE_WITHOUT_CREDIT,
  /// The derived text gives credit to the outlet whose text the source is.
  CREDITS_THE_OTHER,
  /// The derived text has a line that gives credit for all of it, the source has none.
  CREDIT_LINE,
  /// The derived text names who reports, the source doesn't name them at all.
  NAMES_WHO_REPORTS,
  /// The derived text sets the shared wording off as a quotation, the source has it as its own.
  SET_OFF,
  /// The derived text has a note of correction, the source none.
  CORRECTION_NOTE,
  /// The derived text has a note of an update, the source none.
  UPDATE_NOTE,
  /// The source says that it will be continued, the derived text doesn't.
  UNFINISHED,
  /// The derived text breaks off within what they share, the source goes on.
  BREAKS_OFF,
  /// The source has a dateline, byline or credit of an outlet, the derived text of nobody.
  OWN_CREDIT,
  /// The derived text uses a name without the introduction that the source gives it.
  ORPHANED_FIRST_MENTION,
  /// The derived text adds words of time to shared sentences.
  TIME_PUSHED_BACK,
  /// Words that the source has in quotation marks the derived text has without.
  UNQUOTED,
  /// The derived text leaves out what the source has in brackets within shared sentences, or in its
  /// headline.
  BRACKET_DROPPED,
  /// The derived text has the common spelling of a word that only the source spells so.
  SPELLING_MENDED,
  /// The derived text lies nearly all in the source, which has more.
  CUT,
  /// The same, where both are of one outlet.
  CUT_BY_ONE_OUTLET,
  /// The source came with a role of those who supply others.
  SUPPLIES_OTHERS,
  /// The source came earlier.
  PUBLISHED_EARLIER,
  /// The source came earlier, both are of one outlet.
  EARLIER_OF_ONE_OUTLET;

  /// As in outputs and data files: `own-credit`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
