package news.stemma.spark.groups;

import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.Arrays;

/// Parts of a corpus that no pair goes across: a component of many articles is a part of its own,
/// small ones share parts of some hundred. 4 bytes an article.
public final class Parts implements Serializable {
  private static final long serialVersionUID = 1;

  /// Articles in a part, where components leave a choice.
  private static final int ARTICLES = 512;

  private static final int NONE = -1;

  private final int[] parts;

  private Parts(int[] parts) {
    this.parts = parts;
  }

  /// All articles.
  ///
  /// @param components of articles that belong together
  public static Parts all(int articles, Components components) {
    int[] sizes = new int[articles];
    for (int article = 0; article < articles; article++) {
      sizes[components.first(article)]++;
    }
    return of(components, sizes);
  }

  /// Those articles that are in a pair; the others are in no part.
  ///
  /// @param pairs left and right, one int each
  public static Parts linked(int articles, ImmutableLongArray pairs) {
    Components components = new Components(articles);
    int[] sizes = new int[articles];
    components.join(pairs);
    for (int article = 0; article < articles; article++) {
      sizes[components.first(article)]++;
    }
    for (int article = 0; article < articles; article++) {
      if (sizes[article] == 1) {
        sizes[article] = 0;
      }
    }
    return of(components, sizes);
  }

  /// @param sizes of components, by their first articles; 0 for what is to be in no part
  private static Parts of(Components components, int[] sizes) {
    int[] parts = new int[sizes.length];
    Arrays.fill(parts, NONE);
    int next = 0;
    int open = NONE;
    int inOpen = 0;
    for (int article = 0; article < sizes.length; article++) {
      int first = components.first(article);
      if (sizes[first] == 0) {
        continue;
      }
      if (first != article) {
        parts[article] = parts[first];
      } else if (sizes[article] > ARTICLES) {
        parts[article] = next++;
      } else {
        if (open == NONE || inOpen + sizes[article] > ARTICLES) {
          open = next++;
          inOpen = 0;
        }
        inOpen += sizes[article];
        parts[article] = open;
      }
    }
    return new Parts(parts);
  }

  /// Whether the article is in a part.
  public boolean has(int article) {
    return parts[article] != NONE;
  }

  /// The part that the article is in.
  public int of(int article) {
    return parts[article];
  }
}
