package news.stemma.benchmarks.peer;

import com.dynatrace.hash4j.similarity.SimilarityHashing;
import news.stemma.benchmarks.corpus.Text;

/// The ways from text to signature, by name.
public final class TextSigners {
  public static final String STEMMA = "stemma";
  public static final String SUPER_MIN_HASH = "hash4j SuperMinHash";
  public static final String MIN_HASH = "hash4j MinHash";
  public static final String FAST_SIM_HASH = "hash4j FastSimHash";
  public static final String LUCENE = "Lucene MinHashFilter";
  public static final String JAVA_LSH = "java-lsh";
  public static final String GUAVA = "Guava murmur3";

  /// The command line's default.
  public static final long SEED = 42;

  private TextSigners() {}

  /// The way that is measured.
  public static Signer<Text> named(String name) {
    return named(name, SEED);
  }

  /// The same with other hash functions, but for Lucene, which has no choice of them.
  public static Signer<Text> named(String name, long seed) {
    return switch (name) {
      case STEMMA -> new StemmaTextSigner(seed);
      case SUPER_MIN_HASH ->
          Hash4jSigner.ofText(
              SimilarityHashing.superMinHash(Signer.COMPONENTS, Hash4jSigner.COMPONENT_BITS), seed);
      case MIN_HASH ->
          Hash4jSigner.ofText(
              SimilarityHashing.minHash(Signer.COMPONENTS, Hash4jSigner.COMPONENT_BITS), seed);
      case FAST_SIM_HASH ->
          Hash4jSigner.ofText(SimilarityHashing.fastSimHash(Signer.COMPONENTS), seed);
      case LUCENE -> new LuceneSigner();
      case JAVA_LSH -> new JavaLshSigner(seed);
      case GUAVA -> new GuavaSigner(seed);
      default -> throw new IllegalArgumentException("no way from text to signature: " + name);
    };
  }
}
