package news.stemma.index.living;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.cursors.IntCursor;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.primitives.ImmutableLongArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import news.stemma.candidate.CandidateIndex.Prospect;
import news.stemma.sketch.Fingerprints;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/// Finds the articles that share fingerprints with a text.
///
/// Goes through the postings itself, the rarest fingerprints first, until it has seen enough: a
/// query of as many clauses would be refused, or cost as much as its most usual terms. Chooses one
/// by one the article that has most of what those before it leave unexplained, each fingerprint
/// worth half as much each time that one has it; so a hundred copies of one dispatch don't crowd
/// out the one article that has the rest. That is the greedy cover, within 1 - 1/e of the best
/// (Nemhauser, Wolsey, Fisher 1978), by lazy evaluation (Minoux 1978). Of what one outlet says
/// again and again it takes a few articles only, which is enough to tell it for that.
final class NeighbourSearch {
  /// Postings to look at.
  private static final int ENOUGH = 100_000;

  /// Of one article at most.
  private static final int VERSIONS = 3;

  /// Worth of a fingerprint that is in one article of 2^n: n times so much.
  private static final double UNIT = 1 << 20;

  private final IndexSearcher searcher;
  private final IndexedRefrains refrains = new IndexedRefrains();
  private final Prospect prospect;

  NeighbourSearch(IndexSearcher searcher, Prospect prospect) {
    this.searcher = searcher;
    this.prospect = prospect;
  }

  /// A fingerprint in one segment.
  record Posting(long hash, LeafReaderContext leaf, int frequency) {}

  /// A fingerprint of the text with the articles that have it.
  ///
  /// @param frequency in the whole index, what is deleted included
  record Shared(List<Posting> postings, long frequency) {}

  Neighbours search(Fingerprints fingerprints, int limit) throws IOException {
    IntObjectHashMap<IntArrayList> sharedBy = new IntObjectHashMap<>();
    List<Double> worths = new ArrayList<>();
    LongArrayList hashes = new LongArrayList();
    long seen = 0;
    for (Shared shared : shared(fingerprints)) {
      Optional<int[]> refrain = refrains.of(shared);
      long toRead = refrain.isPresent() ? refrain.get().length : shared.frequency();
      if (seen + toRead > ENOUGH && seen > 0) {
        break;
      }
      seen += toRead;
      int number = worths.size();
      worths.add(worth(shared.frequency()));
      hashes.add(shared.postings().getFirst().hash());
      if (refrain.isPresent()) {
        Arrays.stream(refrain.get()).forEach(article -> add(article, number, sharedBy));
      } else {
        gather(shared, number, sharedBy);
      }
    }
    dropChance(sharedBy, hashes, new LoneRuns(fingerprints, prospect));
    double[] worth = worths.stream().mapToDouble(Double::doubleValue).toArray();
    ImmutableList<Neighbours.Neighbour> chosen =
        choose(sharedBy, worth, document -> neighbour(document, sharedBy, hashes), limit);
    return new Neighbours(chosen, sharedBy.size());
  }

  /// Drops the articles that share one fingerprint, and around it nothing.
  private void dropChance(
      IntObjectHashMap<IntArrayList> sharedBy, LongArrayList hashes, LoneRuns lone)
      throws IOException {
    int[] articles = sharedBy.keys().toArray();
    Arrays.sort(articles);
    int next = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      BinaryDocValues columns = DocValues.getBinary(leaf.reader(), ArticleFields.AROUND);
      while (next < articles.length && articles[next] < end) {
        int article = articles[next++];
        IntArrayList shared = sharedBy.get(article);
        if (shared.size() == 1
            && !lone.hold(columns, article - leaf.docBase, hashes.get(shared.get(0)))) {
          sharedBy.remove(article);
        }
      }
    }
  }

  private double worth(long frequency) {
    double share = (1.0 + searcher.getIndexReader().numDocs()) / frequency;
    return Math.rint(UNIT * Math.log(1 + share));
  }

  /// The rarest first.
  private List<Shared> shared(Fingerprints fingerprints) throws IOException {
    long[] hashes =
        LongStream.range(0, fingerprints.size())
            .map(i -> fingerprints.hash((int) i))
            .map(hash -> hash ^ Long.MIN_VALUE)
            .sorted()
            .distinct()
            .map(hash -> hash ^ Long.MIN_VALUE)
            .toArray();
    List<List<Posting>> found = new ArrayList<>();
    Arrays.stream(hashes).forEach(hash -> found.add(new ArrayList<>(2)));
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Terms terms = leaf.reader().terms(ArticleFields.FINGERPRINT);
      if (terms != null) {
        TermsEnum term = terms.iterator();
        for (int i = 0; i < hashes.length; i++) {
          if (term.seekExact(ArticleFields.fingerprint(hashes[i]))) {
            found.get(i).add(new Posting(hashes[i], leaf, term.docFreq()));
          }
        }
      }
    }
    return found.stream()
        .filter(postings -> !postings.isEmpty())
        .map(
            postings -> new Shared(postings, postings.stream().mapToLong(Posting::frequency).sum()))
        .sorted(Comparator.comparingLong(Shared::frequency))
        .toList();
  }

  private static void gather(Shared shared, int number, IntObjectHashMap<IntArrayList> sharedBy)
      throws IOException {
    for (Posting posting : shared.postings()) {
      TermsEnum term = posting.leaf().reader().terms(ArticleFields.FINGERPRINT).iterator();
      term.seekExact(ArticleFields.fingerprint(posting.hash()));
      PostingsEnum articles = term.postings(null, PostingsEnum.NONE);
      Bits live = posting.leaf().reader().getLiveDocs();
      while (articles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(articles.docID())) {
          add(posting.leaf().docBase + articles.docID(), number, sharedBy);
        }
      }
    }
  }

  private static void add(int article, int number, IntObjectHashMap<IntArrayList> sharedBy) {
    IntArrayList numbers = sharedBy.get(article);
    if (numbers == null) {
      numbers = new IntArrayList(4);
      sharedBy.put(article, numbers);
    }
    numbers.add(number);
  }

  /// An article that may be chosen.
  private record Candidate(int article, long published) {
    static final Comparator<Candidate> EARLIEST_FIRST =
        Comparator.comparingLong(Candidate::published).thenComparingInt(Candidate::article);
  }

  /// Articles that share the same fingerprints, each as good as the others: of a form or a dispatch
  /// there may be thousands.
  private static final class Alike {
    private final IntArrayList shared;
    private final PriorityQueue<Candidate> articles = new PriorityQueue<>(Candidate.EARLIEST_FIRST);

    /// Of choosing one, at most.
    private double gain;

    Alike(IntArrayList shared) {
      this.shared = shared;
    }

    private static int bestFirst(Alike one, Alike other) {
      int byGain = Double.compare(other.gain, one.gain);
      return byGain != 0
          ? byGain
          : Candidate.EARLIEST_FIRST.compare(one.articles.element(), other.articles.element());
    }
  }

  private ImmutableList<Neighbours.Neighbour> choose(
      IntObjectHashMap<IntArrayList> sharedBy,
      double[] worth,
      IntFunction<Neighbours.Neighbour> reading,
      int limit)
      throws IOException {
    PriorityQueue<Alike> queue = new PriorityQueue<>(Alike::bestFirst);
    for (Alike alike : alike(sharedBy)) {
      alike.gain = gain(alike.shared, worth);
      queue.add(alike);
    }
    List<Neighbours.Neighbour> chosen = new ArrayList<>();
    Multiset<String> versions = HashMultiset.create();
    while (chosen.size() < limit && !queue.isEmpty()) {
      Alike best = queue.remove();
      double gain = gain(best.shared, worth);
      if (gain >= best.gain) {
        Neighbours.Neighbour neighbour = reading.apply(best.articles.remove().article());
        if (versions.add(neighbour.article().document().id(), 1) < VERSIONS) {
          for (IntCursor number : best.shared) {
            worth[number.value] /= 2;
          }
          chosen.add(neighbour);
        }
      }
      best.gain = gain;
      if (!best.articles.isEmpty()) {
        queue.add(best);
      }
    }
    return ImmutableList.copyOf(chosen);
  }

  private Collection<Alike> alike(IntObjectHashMap<IntArrayList> sharedBy) throws IOException {
    int[] articles = sharedBy.keys().toArray();
    Arrays.sort(articles);
    Map<IntArrayList, Alike> alike = new HashMap<>();
    int next = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      NumericDocValues published = DocValues.getNumeric(leaf.reader(), ArticleFields.PUBLISHED);
      while (next < articles.length && articles[next] < end) {
        int article = articles[next++];
        boolean dated = published.advanceExact(article - leaf.docBase);
        alike
            .computeIfAbsent(sharedBy.get(article), Alike::new)
            .articles
            .add(new Candidate(article, dated ? published.longValue() : Long.MAX_VALUE));
      }
    }
    return alike.values();
  }

  private static double gain(IntArrayList shared, double[] worth) {
    double gain = 0;
    for (IntCursor number : shared) {
      gain += worth[number.value];
    }
    return gain;
  }

  private Neighbours.Neighbour neighbour(
      int document, IntObjectHashMap<IntArrayList> sharedBy, LongArrayList hashes) {
    IntArrayList shared = sharedBy.get(document);
    ImmutableLongArray.Builder all = ImmutableLongArray.builder(shared.size());
    for (IntCursor number : shared) {
      all.add(hashes.get(number.value));
    }
    try {
      StoredArticle article = ArticleFields.read(searcher, document);
      return new Neighbours.Neighbour(article, all.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
