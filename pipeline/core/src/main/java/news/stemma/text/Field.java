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
  HEADLINE,
  BYLINE,
  CREDIT,
  /// BCP 47.
  LANG,
  RIGHTS
}
