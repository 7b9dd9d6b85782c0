package news.stemma.index.living;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.stemma.candidate.CandidateIndex.Prospect;
import news.stemma.sketch.Fingerprints;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/// An index as it was at one moment; what is written meanwhile is not in it. Several threads may
/// read it.
public final class IndexView implements Closeable {
  private static final Term ARTICLES = new Term(ArticleFields.KIND, ArticleFields.ARTICLE);
  private static final Term FINDINGS = new Term(ArticleFields.KIND, FindingFields.FINDING);
  private static final Term TOMBSTONES = new Term(ArticleFields.KIND, ArticleIndex.TOMBSTONE);

  private final IndexSearcher searcher;
  private final Closeable release;
  private final Settings settings;

  private IndexView(IndexSearcher searcher, Closeable release) throws IOException {
    this.searcher = searcher;
    this.release = release;
    this.settings = settings(searcher);
  }

  static IndexView of(SearcherManager searchers) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    return new IndexView(searcher, () -> searchers.release(searcher));
  }

  /// What was last committed, whoever writes.
  ///
  /// @param scheme by which fingerprints are made
  /// @throws BadIndexException where there is no index of ours, or one of another scheme
  public static IndexView open(Directory directory, String scheme) throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      IndexSearcher searcher = new IndexSearcher(reader);
      try {
        settings(searcher).expecting(scheme);
      } catch (BadIndexException e) {
        reader.close();
        throw e;
      }
      return new IndexView(searcher, reader);
    } catch (IndexNotFoundException e) {
      throw new BadIndexException("there is no index there; 'stemma index add' makes one");
    }
  }

  private static Settings settings(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    return Settings.of(reader.getIndexCommit().getUserData());
  }

  public Storing storing() {
    return settings.storing();
  }

  public Secret secret() {
    return settings.secret();
  }

  /// Its state, with the time of no clock: how much there is of what.
  public Census census() throws IOException {
    return new Census(
        count(ARTICLES),
        count(FINDINGS),
        count(TOMBSTONES),
        searcher.getLeafContexts().size(),
        searcher.getIndexReader().numDeletedDocs(),
        settings.storing(),
        settings.sequence(),
        settings.examined(),
        settings.offsets());
  }

  /// How many articles there are, each version for itself.
  public long articles() throws IOException {
    return count(ARTICLES);
  }

  private int count(Term term) throws IOException {
    return searcher.count(new TermQuery(term));
  }

  boolean hasTombstones() throws IOException {
    return searcher.getIndexReader().docFreq(TOMBSTONES) > 0;
  }

  boolean has(Term term) throws IOException {
    return !documents(term).isEmpty();
  }

  private List<Integer> documents(Term term) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          found.add(leaf.docBase + postings.docID());
        }
      }
    }
    return found;
  }

  /// All versions of an article, in the order of their latest changes.
  public ImmutableList<StoredArticle> versions(String id) throws IOException {
    List<StoredArticle> versions = new ArrayList<>();
    for (int document : documents(ArticleFields.id(id))) {
      versions.add(article(document));
    }
    versions.sort(Comparator.comparingLong(StoredArticle::sequence));
    return ImmutableList.copyOf(versions);
  }

  /// An article by its name: its id, and behind `@` its version where the id has several.
  public Optional<StoredArticle> find(String name) throws IOException {
    ImmutableList<StoredArticle> versions = versions(name);
    if (!versions.isEmpty()) {
      return Optional.of(versions.getLast());
    }
    for (int at = name.indexOf('@'); at > 0; at = name.indexOf('@', at + 1)) {
      for (StoredArticle version : versions(name.substring(0, at))) {
        if (version.versionedName().equals(name)) {
          return Optional.of(version);
        }
      }
    }
    return Optional.empty();
  }

  /// How many versions of an article there are.
  public int countVersions(String id) throws IOException {
    return documents(ArticleFields.id(id)).size();
  }

  /// What the article goes by: its id, where that has no other version.
  public String name(StoredArticle article) throws IOException {
    return documents(ArticleFields.id(article.document().id())).size() > 1
        ? article.versionedName()
        : article.document().id();
  }

  StoredArticle article(int document) throws IOException {
    return ArticleFields.read(searcher, document);
  }

  /// The articles that share fingerprints with a text, those first that together have most of what
  /// is rare.
  ///
  /// @param prospect what words around a fingerprint must be worth where it is the only one
  /// @param limit of articles
  public Neighbours neighbours(Fingerprints fingerprints, Prospect prospect, int limit)
      throws IOException {
    return new NeighbourSearch(searcher, prospect).search(fingerprints, limit);
  }

  /// Hands over all articles, in no order that means anything.
  public void forEach(Consumer<StoredArticle> consumer) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      PostingsEnum postings = leaf.reader().postings(ARTICLES, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      StoredFields stored = leaf.reader().storedFields();
      while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          consumer.accept(
              ArticleFields.read(
                  stored.document(postings.docID()).getBinaryValue(ArticleFields.RECORD)));
        }
      }
    }
  }

  /// The articles that have changed since, in the order of their changes.
  ///
  /// @param limit of articles
  public ImmutableList<StoredArticle> since(long sequence, int limit) throws IOException {
    ScoreDoc[] found =
        searcher.search(
                LongField.newRangeQuery(ArticleFields.SEQUENCE, sequence + 1, Long.MAX_VALUE),
                limit,
                new Sort(
                    LongField.newSortField(
                        ArticleFields.SEQUENCE, false, SortedNumericSelector.Type.MIN)))
            .scoreDocs;
    ImmutableList.Builder<StoredArticle> articles = ImmutableList.builder();
    for (ScoreDoc one : found) {
      articles.add(article(one.doc));
    }
    return articles.build();
  }

  /// What was found of a pair.
  public Optional<Finding> finding(String findingId) throws IOException {
    for (int document : documents(FindingFields.key(findingId))) {
      return Optional.of(FindingSearch.finding(searcher, document));
    }
    return Optional.empty();
  }

  /// What was found about an article, all its versions.
  public ImmutableList<Finding> findings(String articleId) throws IOException {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (int document : documents(FindingFields.end(articleId))) {
      findings.add(FindingSearch.finding(searcher, document));
    }
    return findings.build();
  }

  /// For searches among what was found.
  public FindingSearch findings() {
    return new FindingSearch(searcher);
  }

  @Override
  public void close() throws IOException {
    release.close();
  }
}
