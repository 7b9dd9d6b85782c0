package news.stemma.app.report;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import news.stemma.Configuration;
import news.stemma.Trace;
import news.stemma.audit.Audit;
import news.stemma.audit.Interval;
import news.stemma.audit.MissedPairs;
import news.stemma.audit.RecallEstimate;
import news.stemma.candidate.Banding;
import news.stemma.candidate.Pairing;

/// Says on a terminal what a run may have missed: by construction, and where an audit was made, as
/// measured.
public final class RecallText {
  /// Said of a sample that tells nothing about recall.
  static final String NO_PAIR = "no pair of the sample is that similar";

  private final Configuration configuration;
  private final Trace trace;

  RecallText(Run run, Trace trace) {
    this.configuration = run.configuration();
    this.trace = trace;
  }

  void write(Page page) {
    page.heading("WHAT THIS RUN CAN MISS");
    page.line(2, construction());
    trace
        .audit()
        .ifPresentOrElse(
            audit -> page.line(2, measured(audit)),
            () -> page.line(2, "--audit N compares N articles with all others, exactly"));
  }

  private String construction() {
    return "looked at: any two articles that share "
        + configuration.scheme().guaranteedWords()
        + " words in a row, of which stop words count half, unless more than "
        + Pairing.BUCKET_BOUND
        + " have five of them; by chance those whose bodies or paragraphs are alike: "
        + configuration.banding().curve().stream()
            .filter(point -> point.probability() >= 0.005 && point.probability() < 0.995)
            .map(RecallText::point)
            .collect(joining(", "));
  }

  private static String point(Banding.Point point) {
    return String.format(
        Locale.ROOT, "%.0f %% at Jaccard %.1f", 100 * point.probability(), point.jaccard());
  }

  /// What an audit found, in one line.
  public static String measured(Audit audit) {
    return "audit: "
        + audit.sample().size()
        + " of "
        + audit.sample().population()
        + " articles were compared with all others, exactly ("
        + audit.tooShort()
        + " too short); "
        + recall(audit.all())
        + audit.missedInCorpus().map(RecallText::missed).orElse("")
        + (audit.missed().isEmpty() ? "" : "; -o DIR names those of the sample");
  }

  private static String recall(RecallEstimate all) {
    return all.interval()
        .map(interval ->
            "of "
                + all.pairs()
                + (all.pairs() == 1 ? " pair" : " pairs")
                + " with Jaccard or containment from .5 on "
                + all.found()
                + " found, recall "
                + share(all.recall().orElseThrow())
                + interval(interval))
        .orElse(NO_PAIR);
  }

  private static String interval(Interval interval) {
    return switch (interval.method()) {
      case KORN_GRAUBARD ->
          " (95 % interval " + share(interval.low()) + " to " + share(interval.high()) + ")";
      case ONE_SIDED ->
          interval.low() > 0
              ? " (" + share(interval.low()) + " or more with 95 % confidence)"
              : " (" + share(interval.high()) + " or less with 95 % confidence)";
      case CENSUS -> " (all were compared)";
    };
  }

  private static String missed(MissedPairs missed) {
    return "; in the whole corpus "
        + missed.estimate()
        + " missed"
        + (missed.low() == missed.high() ? "" : " (" + missed.low() + " to " + missed.high() + ")");
  }

  /// Four places, which don't round up to 1.
  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share < 1 ? Math.min(share, 0.9999) : share);
  }
}
