package news.stemma;

import java.io.Serializable;
import news.stemma.align.Scoring;
import news.stemma.candidate.Banding;
import news.stemma.candidate.Window;
import news.stemma.relation.DirectionModel;
import news.stemma.relation.Overruling;
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
    RelationClassifier.Thresholds thresholds,
    Overruling overruling,
    Window window)
    implements Serializable {

  public static Configuration standard(
      Languages languages, SourceLexicon sourceLexicon, DirectionModel directions, long seed) {
    return new Configuration(
        languages,
        sourceLexicon,
        directions,
        Scheme.standard(seed),
        Banding.STANDARD,
        Scoring.STANDARD,
        RelationClassifier.Thresholds.STANDARD,
        Overruling.NONE,
        Window.ALL);
  }

  /// The same, with what somebody says of the corpus' boilerplate.
  public Configuration with(Overruling said) {
    return new Configuration(
        languages, sourceLexicon, directions, scheme, banding, scoring, thresholds, said, window);
  }

  /// The same, with other names of outlets and agencies.
  public Configuration with(SourceLexicon sources) {
    return new Configuration(
        languages, sources, directions, scheme, banding, scoring, thresholds, overruling, window);
  }

  /// The same, but only of pairs that are no further apart in time.
  public Configuration with(Window narrower) {
    return new Configuration(
        languages,
        sourceLexicon,
        directions,
        scheme,
        banding,
        scoring,
        thresholds,
        overruling,
        narrower);
  }
}
