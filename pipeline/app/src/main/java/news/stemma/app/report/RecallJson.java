package news.stemma.app.report;

import java.util.Optional;
import java.util.function.IntFunction;
import news.stemma.Configuration;
import news.stemma.audit.Audit;
import news.stemma.audit.Interval;
import news.stemma.audit.MissedPairs;
import news.stemma.audit.RecallEstimate;
import news.stemma.audit.SimilarPair;
import news.stemma.candidate.Banding;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.Stage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a run states about the pairs it may have missed, as JSON.
final class RecallJson {
  private RecallJson() {}

  /// Which pairs become candidates, by construction.
  static ObjectNode stated(Configuration configuration) {
    ObjectNode out = TraceJson.object();
    ArrayNode stages = out.putArray("stages");
    for (Stage stage : Stage.values()) {
      ObjectNode row = stages.addObject().put("stage", Names.of(stage));
      switch (stage) {
        case BODY_MINHASH, PARAGRAPH_MINHASH -> putCurve(row, configuration.banding());
        case FINGERPRINT -> row.put("words", configuration.scheme().guaranteedWords());
      }
    }
    return out.put("articlesAtMost", Pairing.BUCKET_BOUND);
  }

  private static void putCurve(ObjectNode row, Banding banding) {
    row.put("bands", banding.bands()).put("rows", banding.rows());
    ArrayNode curve = row.putArray("curve");
    for (Banding.Point point : banding.curve()) {
      curve
          .addObject()
          .put("jaccard", TraceJson.decimal(point.jaccard()))
          .put("probability", TraceJson.decimal(point.probability()));
    }
  }

  /// @param ids of the articles by their positions
  static ObjectNode audit(Audit audit, IntFunction<String> ids) {
    ObjectNode out =
        TraceJson.object()
            .put("sampled", audit.sample().size())
            .put("population", audit.sample().population())
            .put("tooShort", audit.tooShort());
    putEstimate(out, audit.all());
    if (audit.all().pairs() == 0) {
      out.put("says", RecallText.NO_PAIR);
    }
    ArrayNode likenesses = out.putArray("likenesses");
    audit
        .byLikeness()
        .forEach((likeness, estimate) ->
            putEstimate(likenesses.addObject().put("likeness", Names.of(likeness)), estimate));
    ObjectNode corpus = out.putObject("corpus").put("found", audit.foundInCorpus());
    Optional<MissedPairs> missed = audit.missedInCorpus();
    missed.ifPresentOrElse(
        pairs ->
            corpus
                .put("missed", pairs.estimate())
                .putObject("interval")
                .put("low", pairs.low())
                .put("high", pairs.high()),
        () -> corpus.putNull("missed").putNull("interval"));
    ArrayNode pairs = out.putArray("missedPairs");
    audit.missed().stream().map(pair -> pair(pair, ids)).forEach(pairs::add);
    return out;
  }

  private static void putEstimate(ObjectNode row, RecallEstimate estimate) {
    row.put("pairs", estimate.pairs());
    row.put("found", estimate.found());
    row.put("missed", estimate.missed());
    estimate
        .recall()
        .ifPresentOrElse(
            recall -> row.put("recall", TraceJson.decimal(recall)), () -> row.putNull("recall"));
    estimate
        .interval()
        .ifPresentOrElse(interval -> putInterval(row, interval), () -> row.putNull("interval"));
  }

  private static void putInterval(ObjectNode row, Interval interval) {
    row.putObject("interval")
        .put("low", TraceJson.decimal(interval.low()))
        .put("high", TraceJson.decimal(interval.high()))
        .put("method", Names.of(interval.method()));
  }

  private static ObjectNode pair(SimilarPair pair, IntFunction<String> ids) {
    return TraceJson.object()
        .put("left", ids.apply(pair.left()))
        .put("right", ids.apply(pair.right()))
        .put("likeness", Names.of(pair.likeness()))
        .put("jaccard", TraceJson.decimal(pair.similarity().jaccard()))
        .put("leftContainment", TraceJson.decimal(pair.similarity().leftContainment()))
        .put("rightContainment", TraceJson.decimal(pair.similarity().rightContainment()));
  }
}
