package news.stemma.spark.survey;

/// The kinds of records that judging what recurs gives.
final class SurveyRecord {
  /// Marks for articles of one partition; the group is one of these.
  static final int MARKS = 0;

  /// A run or a paragraph which is boilerplate if those that have it are strangers to each other;
  /// the group tells runs from paragraphs, the order is the hash.
  static final int UNDECIDED = 1;

  /// A paragraph that is boilerplate, the group is the article of its example, the order the block.
  static final int RECURRENCE = 2;

  private SurveyRecord() {}
}
