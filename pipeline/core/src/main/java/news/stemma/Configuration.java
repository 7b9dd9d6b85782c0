package news.stemma;

import news.stemma.align.Scoring;
import news.stemma.candidate.Banding;
import news.stemma.relation.DirectionModel;
import news.stemma.relation.RelationClassifier;
import news.stemma.relation.SourceLexicon;
import news.stemma.sketch.Scheme;
import news.stemma.text.Languages;

/// All that a trace depends on beside the documents.
public record Configuration(
    Languages languages,
    SourceLexicon sourceLexicon,
    DirectionModel directions,
    Scheme scheme,
    Banding banding,
    Scoring scoring,
    RelationClassifier.Thresholds thresholds) {

  public static Configuration standard(
      Languages languages, SourceLexicon sourceLexicon, DirectionModel directions, long seed) {
    return new Configuration(
        languages,
        sourceLexicon,
        directions,
        Scheme.standard(seed),
        Banding.STANDARD,
        Scoring.STANDARD,
        RelationClassifier.Thresholds.STANDARD);
  }
}
