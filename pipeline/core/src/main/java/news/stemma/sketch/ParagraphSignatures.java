package news.stemma.sketch;

import com.carrotsearch.hppc.IntArrayList;

/// The signatures of the paragraphs of an article, in reading order.
///
/// One column for all their components: 4 bytes a component and nothing beside.
public final class ParagraphSignatures {
  private final Scheme scheme;
  private final int[] blocks;
  private final int[] minima;

  private ParagraphSignatures(Scheme scheme, int[] blocks, int[] minima) {
    this.scheme = scheme;
    this.blocks = blocks;
    this.minima = minima;
  }

  public int size() {
    return blocks.length;
  }

  /// Index in the article of the block that is the i-th signed paragraph.
  public int block(int i) {
    return blocks[i];
  }

  public Signature signature(int i) {
    return new Signature(scheme, minima, i * scheme.components());
  }

  /// Collects signatures in reading order.
  public static final class Builder {
    private final Scheme scheme;
    private final IntArrayList blocks = new IntArrayList();
    private final IntArrayList minima = new IntArrayList();

    public Builder(Scheme scheme) {
      this.scheme = scheme;
    }

    /// @throws IllegalArgumentException where the signature is of another scheme
    public Builder add(int block, Signature signature) {
      blocks.add(block);
      minima.add(signature.components(scheme));
      return this;
    }

    public ParagraphSignatures build() {
      return new ParagraphSignatures(scheme, blocks.toArray(), minima.toArray());
    }
  }
}
