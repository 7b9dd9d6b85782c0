package news.stemma.app.measure;

/// How the article at the other end of a passage stands to the article that has it.
enum Standing {
  /// This one descends from it, or it came earlier, where no direction is named.
  EARLIER,
  /// Neither a direction nor times tell.
  UNORDERED,
  /// It came later, or descends from this one.
  LATER;

  Standing opposite() {
    return switch (this) {
      case EARLIER -> LATER;
      case UNORDERED -> UNORDERED;
      case LATER -> EARLIER;
    };
  }
}
