package news.stemma.spark.survey;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.Configuration;
import news.stemma.relation.CorpusNames;
import news.stemma.relation.SourceLexicon;
import news.stemma.relation.WordFrequencies;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.text.Article;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// What a corpus says as a whole, on the driver: how outlets are called there, and which long words
/// are usual.
///
/// @param sources those that were known, and those that the corpus tells
record NamesAndWords(SourceLexicon sources, WordFrequencies frequencies) {
  /// A word that so many articles have needs no more of them to be counted.
  private static final int ENOUGH = 8;

  /// What the articles of a partition say.
  ///
  /// @param words hash and articles of each, in 9 bytes
  private record Said(CorpusNames.Told told, Words words) implements Serializable {}

  private static final class Words implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    Words(byte[] bytes) {
      this.bytes = bytes;
    }

    Iterator<Tuple2<Long, Integer>> counts() {
      ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
      return IntStream.range(0, bytes.length / (Long.BYTES + 1))
          .mapToObj(word -> new Tuple2<>(in.readLong(), (int) in.readByte()))
          .iterator();
    }
  }

  static NamesAndWords of(Articles articles, Broadcast<Configuration> configuration) {
    JavaRDD<Said> said =
        articles
            .rdd()
            .mapPartitions(some -> List.of(said(some, configuration.value())).iterator())
            .persist(StorageLevel.DISK_ONLY());
    CorpusNames names = new CorpusNames(configuration.value().sourceLexicon());
    said.map(Said::told).collect().forEach(names::addAll);
    confirm(names, articles, configuration);
    WordFrequencies.Counter counter = new WordFrequencies.Counter();
    said.flatMapToPair(some -> some.words().counts())
        .reduceByKey((one, other) -> Math.min(ENOUGH, one + other))
        .filter(word -> WordFrequencies.isTold(word._2()))
        .collect()
        .forEach(word -> counter.count(word._1(), word._2()));
    said.unpersist();
    return new NamesAndWords(names.lexicon(), counter.frequencies());
  }

  private static Said said(
      Iterator<Tuple2<Integer, byte[]>> articles, Configuration configuration) {
    CorpusNames names = new CorpusNames(configuration.sourceLexicon());
    WordFrequencies.Counter words = new WordFrequencies.Counter();
    while (articles.hasNext()) {
      Article article = ArticleBytes.article(articles.next()._2());
      names.add(article);
      words.add(article.tokens());
    }
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    words.forEach((word, count) -> {
      out.writeLong(word);
      out.writeByte(count);
    });
    return new Said(names.told(), new Words(out.toByteArray()));
  }

  private static void confirm(
      CorpusNames names, Articles articles, Broadcast<Configuration> configuration) {
    Broadcast<CorpusNames.Told> told = articles.context().broadcast(names.told());
    articles
        .rdd()
        .mapPartitions(
            some -> List.of(confirmed(some, told.value(), configuration.value())).iterator())
        .collect()
        .forEach(names::confirmAll);
  }

  private static ImmutableSet<String> confirmed(
      Iterator<Tuple2<Integer, byte[]>> articles,
      CorpusNames.Told told,
      Configuration configuration) {
    CorpusNames names = new CorpusNames(configuration.sourceLexicon());
    names.addAll(told);
    articles.forEachRemaining(article -> names.confirm(ArticleBytes.article(article._2())));
    return names.confirmed();
  }
}
