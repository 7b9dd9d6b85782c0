package news.stemma.text;

/// What may be known of an article beside its text; all of it optional.
public enum Field {
  VERSION,
  OUTLET,
  /// One of `outlet`, `wire`, `press-release`.
  ROLE,
  URL,
  /// ISO 8601, with zone.
  PUBLISHED,
  /// Where the time of publication was found: `record`, `feed`, `archive`, `page`.
  PUBLISHED_FROM,
  /// When an archive fetched it; ISO 8601, with zone.
  OBSERVED,
  HEADLINE,
  BYLINE,
  CREDIT,
  /// BCP 47.
  LANG,
  /// Terms of use, as they came.
  RIGHTS,
  /// Not to be shown before; ISO 8601, with zone.
  EMBARGO,
  /// One of `usable`, `withheld`, `canceled`.
  STATUS,
  /// That the text was decoded by, where it is not plain UTF-8.
  CHARSET,
  /// In a match, which side it is on: [Side].
  SIDE,
  /// What came beside these, as one JSON object; passed through.
  EXTRA;

  /// What [#SIDE] says.
  public enum Side {
    OURS,
    AGAINST
  }
}
