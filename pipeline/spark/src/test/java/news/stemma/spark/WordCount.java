package news.stemma.spark;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

public final class WordCount {
  private WordCount() {}

  public static void main(String[] args) {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
      List<Integer> n = IntStream.range(0, 40).boxed().toList();
      System.out.println(
          "COUNTED "
              + new TreeMap<>(
                  spark
                      .parallelize(n, 40)
                      .mapToPair(i -> {
                        Thread.sleep(300);
                        return new Tuple2<>(i % 5, i);
                      })
                      .reduceByKey(Integer::sum, 8)
                      .collectAsMap()));
    }
  }
}
