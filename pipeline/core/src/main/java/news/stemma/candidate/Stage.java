package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/// What made Stemma look at two texts.
public enum Stage {
  /// Two paragraphs agree in a band of their MinHash signatures.
  PARAGRAPH_MINHASH(1),
  /// The bodies agree in a band of their MinHash signatures.
  BODY_MINHASH(2),
  /// The texts share a winnowed fingerprint.
  FINGERPRINT(4);

  private static final ImmutableList<ImmutableSet<Stage>> SETS =
      IntStream.range(0, 1 << values().length)
          .mapToObj(Stage::withBits)
          .collect(ImmutableList.toImmutableList());

  private final byte mask;

  Stage(int mask) {
    this.mask = (byte) mask;
  }

  /// A bit of its own, for sets of stages in a byte.
  byte mask() {
    return mask;
  }

  /// The bits of these stages.
  public static int mask(Set<Stage> stages) {
    int bits = 0;
    for (Stage stage : stages) {
      bits |= stage.mask;
    }
    return bits;
  }

  /// The stages of these bits.
  public static ImmutableSet<Stage> ofMask(int bits) {
    return SETS.get(bits);
  }

  private static ImmutableSet<Stage> withBits(int bits) {
    return Arrays.stream(values())
        .filter(stage -> (bits & stage.mask) != 0)
        .collect(Sets.toImmutableEnumSet());
  }
}
