package news.stemma.benchmarks.peer;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.stemma.benchmarks.corpus.Text;

/// hash4j, as its readme has it: a Komihash of each element, then a policy's hasher, made once.
final class Hash4jSigner<T> implements Signer<T> {
  /// As many as ours has.
  static final int COMPONENT_BITS = 32;

  private final SimilarityHashPolicy policy;
  private final SimilarityHasher hasher;
  private final Function<T, long[]> elements;

  private Hash4jSigner(SimilarityHashPolicy policy, Function<T, long[]> elements) {
    this.policy = policy;
    this.hasher = policy.createHasher();
    this.elements = elements;
  }

  static Signer<Text> ofText(SimilarityHashPolicy policy, long seed) {
    Hasher64 komihash = Hashing.komihash5_0(seed);
    return new Hash4jSigner<>(
        policy,
        text ->
            ShingleStrings.of(text.string()).stream()
                .mapToLong(komihash::hashCharsToLong)
                .toArray());
  }

  static Signer<long[]> ofShingles(SimilarityHashPolicy policy) {
    return new Hash4jSigner<>(policy, shingles -> shingles);
  }

  @Override
  public byte[] sign(T input) {
    return hasher.compute(ElementHashProvider.ofValues(elements.apply(input)));
  }

  @Override
  public long[] components(T input) {
    byte[] signature = sign(input);
    return IntStream.range(0, COMPONENTS)
        .mapToLong(j -> policy.getComponent(signature, j))
        .toArray();
  }
}
