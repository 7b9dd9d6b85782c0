package news.stemma.provenance;

/// What the verdict wire copy rests on, strongest first.
public enum Basis {
  /// An article of role `wire` has the wording.
  WIRE_IN_CORPUS,
  /// One of the articles gives credit to an agency.
  CREDIT,
  /// The articles are of different outlets.
  TWO_OUTLETS,
  /// The outlets are not known; different articles count as different outlets.
  OUTLETS_UNKNOWN
}
