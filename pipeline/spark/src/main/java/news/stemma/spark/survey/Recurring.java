package news.stemma.spark.survey;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import news.stemma.candidate.KeyRows;
import news.stemma.relation.BodyParagraphs;
import news.stemma.relation.ParagraphRule;
import news.stemma.relation.RunRule;
import news.stemma.relation.Runs;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import news.stemma.spark.rows.RowShuffle;
import news.stemma.text.Article;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// Judges by core's rules which runs of words and which paragraphs recur: the rows of all articles
/// go to who has their keys.
final class Recurring implements Serializable {
  private static final long serialVersionUID = 1;

  static final int RUNS = 0;
  static final int PARAGRAPHS = 1;

  private static final ImmutableList<KeyRows.Kind> SETS =
      ImmutableList.of(KeyRows.Kind.NOTED, KeyRows.Kind.NOTED);

  private final Known known;
  private final Articles.ByPosition byPosition;

  private Recurring(Known known, Articles.ByPosition byPosition) {
    this.known = known;
    this.byPosition = byPosition;
  }

  /// Records as [SurveyRecord] names them, on the disks of the executors.
  ///
  /// @param partitions to spread keys over
  static JavaPairRDD<Address, byte[]> of(Articles articles, Known known, int partitions) {
    Recurring recurring = new Recurring(known, articles.byPosition());
    return JavaPairRDD.fromJavaRDD(
            RowShuffle.group(
                articles.rdd().map(article -> article),
                SETS,
                partitions,
                recurring::addRows,
                recurring::judge))
        .persist(StorageLevel.DISK_ONLY());
  }

  private void addRows(Tuple2<Integer, byte[]> of, List<KeyRows> sets) {
    int document = of._1();
    Article article = ArticleBytes.article(of._2());
    KeyRows runs = sets.get(RUNS);
    Runs.of(article)
        .forEach((run, token, tells) -> runs.add(run, document, token << 1 | (tells ? 1 : 0)));
    BodyParagraphs.of(article, known.configuration().overruling())
        .forEach((paragraph, said) -> {
          if (said == BodyParagraphs.Said.NOTHING) {
            sets.get(PARAGRAPHS).add(paragraph.hash(), document, paragraph.block());
          }
        });
  }

  private void judge(int set, KeyRows rows, Consumer<Tuple2<Address, byte[]>> out) {
    MarkBlocks marks = new MarkBlocks(byPosition, out);
    switch (set) {
      case RUNS -> {
        RunRule rule = known.runRule();
        rows.drainNoted(
            (run, documents, notes) -> judgeRun(run, documents, notes, rule, marks, out));
      }
      case PARAGRAPHS -> {
        ParagraphRule rule = known.paragraphRule();
        rows.drainNoted(
            (hash, documents, notes) -> judgeParagraph(hash, documents, notes, rule, marks, out));
      }
      default -> throw new IllegalArgumentException("no set of rows has the number " + set);
    }
    marks.flush();
  }

  private void judgeRun(
      long run,
      int[] documents,
      long[] notes,
      RunRule rule,
      MarkBlocks marks,
      Consumer<Tuple2<Address, byte[]>> out) {
    int[] leaders = leaders(documents, notes);
    RunRule.Outcome outcome = rule.of(leaders);
    if (outcome == RunRule.Outcome.RARE) {
      return;
    }
    for (int i = 0; i < documents.length; i++) {
      marks.add(documents[i], (int) (notes[i] >>> 1), MarkBlocks.Mark.REPEATED);
      if (outcome == RunRule.Outcome.FORMULA) {
        marks.add(documents[i], (int) (notes[i] >>> 1), MarkBlocks.Mark.FORMULA);
      }
    }
    if (outcome == RunRule.Outcome.UNDECIDED) {
      int[] words = Arrays.stream(notes).mapToInt(note -> (int) (note >>> 1)).toArray();
      out.accept(undecided(RUNS, run, new Bucket(documents, words, leaders)));
    }
  }

  /// The articles, each once, in which the run tells something, and which stand for their
  /// near-duplicates.
  private int[] leaders(int[] documents, long[] notes) {
    IntArrayList leaders = new IntArrayList();
    for (int i = 0; i < documents.length; i++) {
      boolean tells = (notes[i] & 1) != 0;
      boolean again = !leaders.isEmpty() && leaders.get(leaders.size() - 1) == documents[i];
      if (tells && !again && known.leads(documents[i])) {
        leaders.add(documents[i]);
      }
    }
    return leaders.toArray();
  }

  private static Tuple2<Address, byte[]> undecided(int set, long key, Bucket bucket) {
    return new Tuple2<>(new Address(set, SurveyRecord.UNDECIDED, key), bucket.bytes());
  }

  private void judgeParagraph(
      long hash,
      int[] documents,
      long[] notes,
      ParagraphRule rule,
      MarkBlocks marks,
      Consumer<Tuple2<Address, byte[]>> out) {
    int[] families = rule.onePerFamily(documents);
    int[] blocks = Arrays.stream(notes).mapToInt(Math::toIntExact).toArray();
    Bucket bucket = new Bucket(documents, blocks, families);
    rule.isBoilerplate(families)
        .ifPresentOrElse(
            is -> {
              if (is) {
                setAside(bucket, marks, out);
              }
            },
            () -> out.accept(undecided(PARAGRAPHS, hash, bucket)));
  }

  /// Sets a paragraph aside.
  static void setAside(Bucket bucket, MarkBlocks marks, Consumer<Tuple2<Address, byte[]>> out) {
    for (int i = 0; i < bucket.documents().length; i++) {
      marks.add(bucket.documents()[i], bucket.indices()[i], MarkBlocks.Mark.BOILERPLATE);
    }
    Address example =
        new Address(bucket.documents()[0], SurveyRecord.RECURRENCE, bucket.indices()[0]);
    out.accept(new Tuple2<>(example, bucket.bytes()));
  }
}
