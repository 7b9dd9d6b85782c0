package news.stemma.spark.survey;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import news.stemma.relation.BodyParagraphs;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/// Sets paragraphs aside of which somebody said so, however few articles have them.
final class Overruled implements Serializable {
  private static final long serialVersionUID = 1;

  private final Known known;
  private final Articles.ByPosition byPosition;

  private Overruled(Known known, Articles.ByPosition byPosition) {
    this.known = known;
    this.byPosition = byPosition;
  }

  /// Marks and recurrences.
  static JavaPairRDD<Address, byte[]> of(Articles articles, Known known) {
    if (known.configuration().overruling().setAside().isEmpty()) {
      return JavaPairRDD.fromJavaRDD(articles.context().emptyRDD());
    }
    Overruled overruled = new Overruled(known, articles.byPosition());
    return articles
        .rdd()
        .flatMapToPair(overruled::places)
        .groupByKey()
        .flatMapToPair(paragraph -> overruled.setAside(paragraph._2()));
  }

  private Iterator<Tuple2<Long, Address>> places(Tuple2<Integer, byte[]> article) {
    List<Tuple2<Long, Address>> places = new ArrayList<>();
    BodyParagraphs.of(ArticleBytes.article(article._2()), known.configuration().overruling())
        .forEach((paragraph, said) -> {
          if (said == BodyParagraphs.Said.SET_ASIDE) {
            places.add(
                new Tuple2<>(paragraph.hash(), new Address(article._1(), 0, paragraph.block())));
          }
        });
    return places.iterator();
  }

  private Iterator<Tuple2<Address, byte[]>> setAside(Iterable<Address> places) {
    IntArrayList documents = new IntArrayList();
    IntArrayList blocks = new IntArrayList();
    for (Address place : ImmutableList.sortedCopyOf(places)) {
      documents.add(place.group());
      blocks.add((int) place.order());
    }
    List<Tuple2<Address, byte[]>> records = new ArrayList<>();
    MarkBlocks marks = new MarkBlocks(byPosition, records::add);
    Recurring.setAside(
        new Bucket(documents.toArray(), blocks.toArray(), new int[0]), marks, records::add);
    marks.flush();
    return records.iterator();
  }
}
