package news.stemma.index.living;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/// Searches what was found.
public final class FindingSearch {
  /// Articles that have the words of a query and whose findings are found by them.
  private static final int ARTICLES = 1000;

  /// Findings that are gone through for clusters, the latest first.
  private static final int FINDINGS = 20_000;

  private static final int FACET_VALUES = 50;

  private static final ImmutableMap<String, String> FACETS =
      ImmutableMap.of(
          "outlet", FindingFields.OUTLET,
          "relation", FindingFields.RELATION,
          "status", FindingFields.STATUS,
          "month", FindingFields.MONTH);

  private final IndexSearcher searcher;

  FindingSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// Clusters of findings, and how many findings there are of each value.
  ///
  /// @param clusters the latest first; each the findings that were looked for, the latest first
  /// @param facets by their names, then by values, the most frequent first
  public record Page(
      int total,
      ImmutableList<ImmutableList<Finding>> clusters,
      ImmutableMap<String, ImmutableMap<String, Integer>> facets) {}

  /// Some clusters of those that have a finding that is looked for.
  ///
  /// @param offset clusters to leave out
  /// @param limit clusters at most
  public Page clusters(FindingQuery query, int offset, int limit) throws IOException {
    FacetsCollectorManager.FacetsResult found =
        FacetsCollectorManager.search(
            searcher, query(query), FINDINGS, LATEST_FIRST, new FacetsCollectorManager());
    Map<String, ImmutableList.Builder<Finding>> clusters = new LinkedHashMap<>();
    for (ScoreDoc one : found.topDocs().scoreDocs) {
      Finding finding = finding(searcher, one.doc);
      clusters.computeIfAbsent(finding.cluster(), id -> ImmutableList.builder()).add(finding);
    }
    return new Page(
        clusters.size(),
        clusters.values().stream()
            .skip(offset)
            .limit(limit)
            .map(ImmutableList.Builder::build)
            .collect(ImmutableList.toImmutableList()),
        facets(found.facetsCollector()));
  }

  private static final Sort LATEST_FIRST =
      new Sort(
          LongField.newSortField(FindingFields.DATE, true, SortedNumericSelector.Type.MAX),
          SortField.FIELD_DOC);

  /// Hands over the findings that are looked for, the latest first.
  public void forEach(FindingQuery query, Consumer<Finding> consumer) throws IOException {
    Query wanted = query(query);
    ScoreDoc[] some = searcher.search(wanted, FINDINGS, LATEST_FIRST).scoreDocs;
    while (some.length > 0) {
      for (ScoreDoc one : some) {
        consumer.accept(finding(searcher, one.doc));
      }
      some = searcher.searchAfter(some[some.length - 1], wanted, FINDINGS, LATEST_FIRST).scoreDocs;
    }
  }

  /// The leader's name of a cluster; none where no finding is in it.
  public ImmutableList<Finding> ofCluster(String clusterId) throws IOException {
    ScoreDoc[] found =
        searcher.search(
                KeywordField.newExactQuery(FindingFields.CLUSTER, clusterId),
                FINDINGS,
                LATEST_FIRST)
            .scoreDocs;
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (ScoreDoc one : found) {
      findings.add(finding(searcher, one.doc));
    }
    return findings.build();
  }

  static Finding finding(IndexSearcher searcher, int document) throws IOException {
    return FindingFields.read(
        searcher.storedFields().document(document).getBinaryValue(ArticleFields.RECORD));
  }

  private Query query(FindingQuery asked) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(ArticleFields.KIND, FindingFields.FINDING)), Occur.FILTER);
    if (!asked.words().isBlank()) {
      all.add(words(asked.words()), Occur.FILTER);
    }
    anyOf(FindingFields.OUTLET, asked.outlets(), all);
    anyOf(FindingFields.RELATION, asked.relations(), all);
    anyOf(
        FindingFields.STATUS,
        asked.statuses().stream().map(FindingFields::name).collect(ImmutableSet.toImmutableSet()),
        all);
    if (asked.from().isPresent() || asked.until().isPresent()) {
      all.add(
          LongField.newRangeQuery(
              FindingFields.PUBLISHED,
              asked.from().map(time -> time.getEpochSecond()).orElse(Long.MIN_VALUE),
              asked.until().map(time -> time.getEpochSecond() - 1).orElse(Long.MAX_VALUE)),
          Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  private static void anyOf(String field, ImmutableSet<String> values, BooleanQuery.Builder all) {
    if (!values.isEmpty()) {
      List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
      all.add(KeywordField.newSetQuery(field, terms), Occur.FILTER);
    }
  }

  /// Findings whose headlines have the words, or one of whose articles has them.
  private Query words(String words) throws IOException {
    Query query =
        new QueryBuilder(new StandardAnalyzer())
            .createBooleanQuery(ArticleFields.WORDS, words, Occur.MUST);
    if (query == null) {
      return new MatchNoDocsQuery("no word in it");
    }
    BooleanQuery articles =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermQuery(new Term(ArticleFields.KIND, ArticleFields.ARTICLE)), Occur.FILTER)
            .build();
    ImmutableSet.Builder<BytesRef> ends = ImmutableSet.builder();
    for (ScoreDoc one : searcher.search(articles, ARTICLES).scoreDocs) {
      ends.add(ArticleFields.bytes(ArticleFields.read(searcher, one.doc).document().id()));
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.SHOULD)
        .add(new TermInSetQuery(FindingFields.END, ends.build()), Occur.SHOULD)
        .build();
  }

  private ImmutableMap<String, ImmutableMap<String, Integer>> facets(FacetsCollector found)
      throws IOException {
    ImmutableMap.Builder<String, ImmutableMap<String, Integer>> facets = ImmutableMap.builder();
    for (Map.Entry<String, String> facet : FACETS.entrySet()) {
      facets.put(facet.getKey(), counts(facet.getValue(), found));
    }
    return facets.buildOrThrow();
  }

  private ImmutableMap<String, Integer> counts(String field, FacetsCollector found)
      throws IOException {
    if (searcher.getIndexReader().docFreq(new Term(ArticleFields.KIND, FindingFields.FINDING))
        == 0) {
      return ImmutableMap.of();
    }
    FacetResult result =
        new StringValueFacetCounts(
                new StringDocValuesReaderState(searcher.getIndexReader(), field), found)
            .getTopChildren(FACET_VALUES, field);
    ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
    if (result != null) {
      for (LabelAndValue value : result.labelValues) {
        counts.put(value.label, value.value.intValue());
      }
    }
    return counts.buildOrThrow();
  }
}
