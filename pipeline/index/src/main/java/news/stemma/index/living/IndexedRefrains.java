package news.stemma.index.living;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;

/// Tells what one outlet says again and again, a form or a footer, from the articles that have a
/// fingerprint: more than [#MANY] of them, and of those that are looked at all of one outlet, on
/// several days. The candidate stage tells refrains of a corpus so, too, and makes no pairs of
/// them.
final class IndexedRefrains {
  /// Articles.
  private static final int MANY = 20;

  /// Articles of a segment that are looked at.
  private static final int LOOKED_AT = 32;

  private static final int DAYS = 3;
  private static final long SECONDS_OF_A_DAY = 86_400;

  /// Some articles that have the fingerprint, of different days, where it is of a refrain; empty
  /// where it is not.
  Optional<int[]> of(NeighbourSearch.Shared shared) throws IOException {
    if (shared.frequency() <= MANY) {
      return Optional.empty();
    }
    Look look = new Look();
    for (NeighbourSearch.Posting posting : shared.postings()) {
      if (!look.at(posting)) {
        return Optional.empty();
      }
    }
    return look.days.size() >= DAYS ? Optional.of(look.some.toArray()) : Optional.empty();
  }

  /// What was seen of some articles.
  private static final class Look {
    private final LongHashSet publishers = new LongHashSet();
    private final LongHashSet days = new LongHashSet();

    /// The first of each of the first days.
    private final IntArrayList some = new IntArrayList();

    /// Whether those of the segment, too, are of the one outlet.
    private boolean at(NeighbourSearch.Posting posting) throws IOException {
      LeafReaderContext leaf = posting.leaf();
      TermsEnum term = leaf.reader().terms(ArticleFields.FINGERPRINT).iterator();
      term.seekExact(ArticleFields.fingerprint(posting.hash()));
      PostingsEnum articles = term.postings(null, PostingsEnum.NONE);
      NumericDocValues publisher = DocValues.getNumeric(leaf.reader(), ArticleFields.PUBLISHER);
      NumericDocValues published = DocValues.getNumeric(leaf.reader(), ArticleFields.PUBLISHED);
      Bits live = leaf.reader().getLiveDocs();
      for (int seen = 0; seen < LOOKED_AT; ) {
        int article = articles.nextDoc();
        if (article == PostingsEnum.NO_MORE_DOCS) {
          return true;
        }
        if (live == null || live.get(article)) {
          if (!publisher.advanceExact(article) || !published.advanceExact(article)) {
            return false;
          }
          publishers.add(publisher.longValue());
          if (publishers.size() > 1) {
            return false;
          }
          if (days.size() <= DAYS && days.add(published.longValue() / SECONDS_OF_A_DAY)) {
            some.add(leaf.docBase + article);
          }
          seen++;
        }
      }
      return true;
    }
  }
}
