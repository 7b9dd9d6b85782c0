package news.stemma.benchmarks.peer;

import com.dynatrace.hash4j.similarity.SimilarityHashing;

/// The ways from shingle hashes to a signature, by name.
public final class ShingleSigners {
  public static final String ONE_PERMUTATION = "one-permutation hashing";
  public static final String FAST_SIMILARITY = "fast similarity sketching";

  private ShingleSigners() {}

  public static Signer<long[]> named(String name) {
    return switch (name) {
      case TextSigners.STEMMA -> new StemmaShingleSigner();
      case TextSigners.SUPER_MIN_HASH ->
          Hash4jSigner.ofShingles(
              SimilarityHashing.superMinHash(Signer.COMPONENTS, Hash4jSigner.COMPONENT_BITS));
      case TextSigners.MIN_HASH ->
          Hash4jSigner.ofShingles(
              SimilarityHashing.minHash(Signer.COMPONENTS, Hash4jSigner.COMPONENT_BITS));
      case TextSigners.FAST_SIM_HASH ->
          Hash4jSigner.ofShingles(SimilarityHashing.fastSimHash(Signer.COMPONENTS));
      case ONE_PERMUTATION -> new OnePermutationSigner();
      case FAST_SIMILARITY -> new FastSimilaritySigner();
      default -> throw new IllegalArgumentException("no way from shingles to signature: " + name);
    };
  }
}
