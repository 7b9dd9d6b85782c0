package news.stemma.relation;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.util.Collection;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// What somebody who knows the corpus says of its boilerplate, against what was learnt from it.
///
/// A paragraph is known by its words: case, punctuation and blanks don't matter.
///
/// @param kept hashes of paragraphs that are none, with all formulas in them
/// @param setAside hashes of paragraphs that are, however few articles have them
public record Overruling(ImmutableSet<Long> kept, ImmutableSet<Long> setAside)
    implements Serializable {
  public static final Overruling NONE = new Overruling(ImmutableSet.of(), ImmutableSet.of());

  public static Overruling of(Collection<String> kept, Collection<String> setAside) {
    return new Overruling(hashes(kept), hashes(setAside));
  }

  private static ImmutableSet<Long> hashes(Collection<String> paragraphs) {
    return paragraphs.stream()
        .map(Tokenizer::tokenize)
        .map(tokens -> hash(tokens, 0, tokens.size()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /// What is said of a paragraph, by its hash.
  BodyParagraphs.Said of(long paragraph) {
    if (kept.contains(paragraph)) {
      return BodyParagraphs.Said.KEPT;
    }
    return setAside.contains(paragraph)
        ? BodyParagraphs.Said.SET_ASIDE
        : BodyParagraphs.Said.NOTHING;
  }

  /// Of the words of a paragraph.
  static long hash(Tokens tokens, int first, int end) {
    Hasher hasher = Hashing.farmHashFingerprint64().newHasher();
    for (int token = first; token < end; token++) {
      hasher.putLong(tokens.hash(token));
    }
    return hasher.hash().asLong();
  }
}
