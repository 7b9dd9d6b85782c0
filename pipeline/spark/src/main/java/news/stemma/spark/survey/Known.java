package news.stemma.spark.survey;

import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.Arrays;
import news.stemma.Configuration;
import news.stemma.candidate.Families;
import news.stemma.relation.ParagraphRule;
import news.stemma.relation.Publications;
import news.stemma.relation.RecurrenceRule;
import news.stemma.relation.RunRule;
import news.stemma.relation.Strangers;
import news.stemma.spark.corpus.Imprints;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/// What the driver knows of a whole corpus, for tasks that judge what recurs: 24 bytes an article
/// and 8 a pair of kin.
final class Known implements Serializable {
  private static final long serialVersionUID = 1;

  private final Broadcast<Configuration> configuration;
  private final Broadcast<Imprints> imprints;
  private final Broadcast<int[]> leaders;
  private final Broadcast<long[]> kin;

  private Known(
      Broadcast<Configuration> configuration,
      Broadcast<Imprints> imprints,
      Broadcast<int[]> leaders,
      Broadcast<long[]> kin) {
    this.configuration = configuration;
    this.imprints = imprints;
    this.leaders = leaders;
    this.kin = kin;
  }

  /// @param kin pairs that share much, ascending
  static Known of(
      Broadcast<Configuration> configuration,
      Broadcast<Imprints> imprints,
      Families families,
      ImmutableLongArray kin,
      JavaSparkContext context) {
    int[] leaders = new int[imprints.value().size()];
    Arrays.setAll(leaders, families::leader);
    return new Known(
        configuration, imprints, context.broadcast(leaders), context.broadcast(kin.toArray()));
  }

  Configuration configuration() {
    return configuration.value();
  }

  private Publications publications() {
    return imprints.value().publications();
  }

  /// Whether the article stands for its near-duplicates.
  boolean leads(int document) {
    return leaders.value()[document] == document;
  }

  RunRule runRule() {
    return new RunRule(new RecurrenceRule(publications()));
  }

  ParagraphRule paragraphRule() {
    int[] of = leaders.value();
    return new ParagraphRule(
        publications(), document -> of[document], new RecurrenceRule(publications()));
  }

  Strangers strangers(Strangers.Names names) {
    long[] pairs = kin.value();
    return new Strangers(publications(), pair -> Arrays.binarySearch(pairs, pair) >= 0, names);
  }
}
