package news.stemma.spark.survey;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.google.common.collect.Iterators;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.relation.Runs;
import news.stemma.relation.Strangers;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import news.stemma.text.Article;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Judges what recurs by whether those that have it are strangers to each other: articles are asked
/// for the names in them, and the names go to what asked.
final class Undecided implements Serializable {
  private static final long serialVersionUID = 1;

  private final Known known;
  private final Articles.ByPosition byPosition;

  private Undecided(Known known, Articles.ByPosition byPosition) {
    this.known = known;
    this.byPosition = byPosition;
  }

  /// What is boilerplate of it: marks and recurrences.
  ///
  /// @param records as [Recurring] gives them
  static JavaPairRDD<Address, byte[]> of(
      Articles articles, JavaPairRDD<Address, byte[]> records, Known known) {
    Undecided undecided = new Undecided(known, articles.byPosition());
    JavaPairRDD<Address, byte[]> buckets =
        records.filter(record -> record._1().kind() == SurveyRecord.UNDECIDED);
    JavaPairRDD<Integer, Address> asked =
        buckets.flatMapToPair(bucket -> undecided.asked(bucket)).partitionBy(articles.byPosition());
    JavaPairRDD<Address, byte[]> names =
        JavaPairRDD.fromJavaRDD(
            asked
                .zipPartitions(marks(articles, records), Undecided::asking)
                .zipPartitions(articles.rdd(), Undecided::names));
    List<Address> boilerplate =
        names
            .groupByKey(articles.byPosition().numPartitions())
            .filter(bucket -> undecided.areStrangers(bucket._2()))
            .keys()
            .collect();
    Broadcast<Keys> keys = articles.context().broadcast(Keys.of(boilerplate));
    return JavaPairRDD.fromJavaRDD(
        buckets
            .filter(bucket -> keys.value().have(bucket._1()))
            .mapPartitions(some -> undecided.setAside(some)));
  }

  /// The marks of each article's partition.
  static JavaPairRDD<Integer, byte[]> marks(
      Articles articles, JavaPairRDD<Address, byte[]> records) {
    return records
        .filter(record -> record._1().kind() == SurveyRecord.MARKS)
        .mapToPair(record -> new Tuple2<>(record._1().group(), record._2()))
        .partitionBy(articles.byPosition());
  }

  private Iterator<Tuple2<Integer, Address>> asked(Tuple2<Address, byte[]> bucket) {
    int[] judges = Strangers.sample(Bucket.of(bucket._2()).judges());
    return Arrays.stream(judges).mapToObj(judge -> new Tuple2<>(judge, bucket._1())).iterator();
  }

  /// Who asks, and what is marked, of the articles of a partition.
  private record Asking(IntObjectHashMap<List<Address>> asked, MarkBlocks.Marks marks)
      implements Serializable {}

  private static Iterator<Asking> asking(
      Iterator<Tuple2<Integer, Address>> asked, Iterator<Tuple2<Integer, byte[]>> marks) {
    IntObjectHashMap<List<Address>> askedOfArticles = new IntObjectHashMap<>();
    asked.forEachRemaining(ask -> {
      List<Address> asks = askedOfArticles.get(ask._1());
      if (asks == null) {
        asks = new ArrayList<>();
        askedOfArticles.put(ask._1(), asks);
      }
      asks.add(ask._2());
    });
    return Iterators.singletonIterator(new Asking(askedOfArticles, MarkBlocks.Marks.of(marks)));
  }

  private static Iterator<Tuple2<Address, byte[]>> names(
      Iterator<Asking> asking, Iterator<Tuple2<Integer, byte[]>> articles) {
    Asking of = asking.next();
    return Iterators.concat(
        Iterators.transform(
            Iterators.filter(articles, article -> of.asked().containsKey(article._1())),
            article -> names(article, of)));
  }

  private static Iterator<Tuple2<Address, byte[]>> names(
      Tuple2<Integer, byte[]> of, Asking asking) {
    Article article = ArticleBytes.article(of._2());
    int[] names =
        Strangers.names(
            article, Runs.of(article).words(asking.marks().get(MarkBlocks.Mark.REPEATED, of._1())));
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeInt(of._1());
    out.writeInt(names.length);
    Arrays.stream(names).forEach(out::writeInt);
    byte[] bytes = out.toByteArray();
    return asking.asked().get(of._1()).stream().map(who -> new Tuple2<>(who, bytes)).iterator();
  }

  private boolean areStrangers(Iterable<byte[]> namesOfArticles) {
    IntObjectHashMap<int[]> names = new IntObjectHashMap<>();
    for (byte[] bytes : namesOfArticles) {
      ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
      int document = in.readInt();
      int count = in.readInt();
      names.put(document, IntStream.range(0, count).map(i -> in.readInt()).toArray());
    }
    int[] documents = names.keys().toArray();
    Arrays.sort(documents);
    return known.strangers(names::get).areMostOf(documents);
  }

  private Iterator<Tuple2<Address, byte[]>> setAside(Iterator<Tuple2<Address, byte[]>> buckets) {
    List<Tuple2<Address, byte[]>> records = new ArrayList<>();
    MarkBlocks marks = new MarkBlocks(byPosition, records::add);
    while (buckets.hasNext()) {
      Tuple2<Address, byte[]> of = buckets.next();
      Bucket bucket = Bucket.of(of._2());
      if (of._1().group() == Recurring.PARAGRAPHS) {
        Recurring.setAside(bucket, marks, records::add);
      } else {
        for (int i = 0; i < bucket.documents().length; i++) {
          marks.add(bucket.documents()[i], bucket.indices()[i], MarkBlocks.Mark.FORMULA);
        }
      }
    }
    marks.flush();
    return records.iterator();
  }

  /// Runs and paragraphs, by their hashes.
  private static final class Keys implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] runs;
    private final long[] paragraphs;

    private Keys(long[] runs, long[] paragraphs) {
      this.runs = runs;
      this.paragraphs = paragraphs;
    }

    static Keys of(List<Address> buckets) {
      return new Keys(hashes(buckets, Recurring.RUNS), hashes(buckets, Recurring.PARAGRAPHS));
    }

    private static long[] hashes(List<Address> buckets, int set) {
      return buckets.stream()
          .filter(bucket -> bucket.group() == set)
          .mapToLong(Address::order)
          .sorted()
          .toArray();
    }

    boolean have(Address bucket) {
      long[] hashes = bucket.group() == Recurring.RUNS ? runs : paragraphs;
      return Arrays.binarySearch(hashes, bucket.order()) >= 0;
    }
  }
}
