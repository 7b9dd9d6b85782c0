package news.stemma.spark.survey;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.AlignmentCodec;
import news.stemma.relation.Voices;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import news.stemma.spark.groups.GroupLists;
import news.stemma.spark.groups.Groups;
import news.stemma.spark.groups.Numbering;
import news.stemma.spark.groups.Parts;
import news.stemma.spark.groups.Records;
import news.stemma.spark.groups.Renumbered;
import news.stemma.spark.pairs.Alignments;
import news.stemma.text.Article;
import news.stemma.text.Packed;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Which words are statements, since a witness has them in quotation marks. What articles quote
/// goes to all that share it, directly or through others, so all alignments of a component are one
/// task's.
final class Statements {
  private static final int QUOTED = 0;
  private static final int ALIGNMENT = 1;

  private Statements() {}

  /// The statements of the articles that have an alignment, by position.
  static JavaPairRDD<Integer, byte[]> of(Articles articles, Alignments alignments) {
    Broadcast<Parts> parts =
        articles.context().broadcast(Parts.linked(articles.size(), alignments.pairs()));
    JavaPairRDD<Address, byte[]> quoted =
        articles
            .rdd()
            .filter(article -> parts.value().has(article._1()))
            .mapToPair(article ->
                new Tuple2<>(
                    new Address(parts.value().of(article._1()), QUOTED, article._1()),
                    quoted(ArticleBytes.article(article._2()))));
    JavaPairRDD<Address, byte[]> addressed =
        alignments
            .rdd()
            .mapToPair(alignment -> {
              long pair = alignment._1().order();
              return new Tuple2<>(
                  new Address(parts.value().of(Alignments.left(pair)), ALIGNMENT, pair),
                  Alignments.bytes(alignment._2()));
            });
    return JavaPairRDD.fromJavaRDD(
        Groups.of(
            quoted.union(addressed),
            articles.byPosition().numPartitions(),
            (part, records) -> spread(records)));
  }

  private static byte[] quoted(Article article) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    Packed.writeCount(article.tokens().size(), out);
    Packed.writeBits(Voices.quoted(article), out);
    return out.toByteArray();
  }

  private static Iterator<Tuple2<Integer, byte[]>> spread(Records records) {
    IntArrayList positions = new IntArrayList();
    List<Integer> words = new ArrayList<>();
    List<BitSet> quoted = new ArrayList<>();
    while (records.hasNext(QUOTED)) {
      Tuple2<Address, byte[]> article = records.next();
      ByteArrayDataInput in = ByteStreams.newDataInput(article._2());
      positions.add((int) article._1().order());
      words.add(Packed.readCount(in));
      quoted.add(Packed.readBits(in));
    }
    Numbering numbering = new Numbering(positions);
    try (GroupLists lists = new GroupLists()) {
      List<Alignment> alignments =
          lists.list(
              records,
              ALIGNMENT,
              new Renumbered<>(
                  new AlignmentCodec(), alignment -> alignment.numbered(numbering::number)),
              pair -> {});
      List<BitSet> statements = Voices.statements(alignments, words, quoted);
      return IntStream.range(0, numbering.size())
          .mapToObj(
              number -> new Tuple2<>(numbering.position(number), bytes(statements.get(number))))
          .iterator();
    }
  }

  private static byte[] bytes(BitSet bits) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    Packed.writeBits(bits, out);
    return out.toByteArray();
  }
}
