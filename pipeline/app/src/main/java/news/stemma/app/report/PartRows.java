package news.stemma.app.report;

import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.candidate.Family;
import news.stemma.candidate.Seniority;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.Link;
import news.stemma.provenance.Provenance;
import news.stemma.relation.CorpusStatistics;
import news.stemma.relation.Relation;
import news.stemma.text.Article;
import tools.jackson.core.JsonGenerator;

/// The rows of a part of a corpus that has no relation to the rest, each with its place among those
/// of the whole: rows in the order of their tables and places are what [JsonReport] writes.
public final class PartRows {
  private final Trace trace;
  private final TraceJson json;
  private final RelationRows relations;

  /// Rows of one kind, in the order in which kinds follow each other.
  public enum Kind {
    DOCUMENT("documents"),
    RELATION("relations"),
    PASSAGE("passages"),
    SENTENCE("sentences"),
    CLUSTER("clusters"),
    PARAGRAPH("boilerplate"),
    FORMULA("boilerplate"),
    ARTICLE_NODE("nodes"),
    INFERRED_NODE("nodes"),
    EDGE("edges"),
    INFERRED_EDGE("edges");

    private final String table;

    Kind(String table) {
      this.table = table;
    }

    /// The table that the rows stand in.
    public String table() {
      return table;
    }
  }

  /// Takes rows.
  public interface Taker {
    /// @param document the position, within the part, of the article that the rows belong to
    /// @param order among the rows of one kind that belong to it
    /// @param lines of JSON, each with its end
    void accept(Kind kind, int document, int order, byte[] lines);
  }

  /// @param run with the documents of the part as its corpus
  /// @param trace of the part
  public PartRows(Run run, Trace trace) {
    this.trace = trace;
    this.json = new TraceJson(run, trace, new MemoryEngine(Stages.SEQUENTIAL), JsonStyle.PLAIN);
    this.relations = new RelationRows(trace, Catalogue.of(run));
  }

  /// What the part adds to the counts of the whole.
  public Counts.Found found() {
    long sentences = 0;
    for (Article article : trace.articles()) {
      sentences += article.sentences().size();
    }
    return json.found(sentences);
  }

  /// Hands over all rows, articles by seniority: what thousands have in common relates each to the
  /// one before it, so that a list of articles on disk needn't read them again and again.
  public void forEach(Taker taker) {
    Seniority seniority = Seniority.of(Lists.transform(trace.articles(), Article::document));
    for (int document : seniority.inOrder()) {
      take(Kind.DOCUMENT, document, 0, lines(document, json::document), taker);
      take(Kind.SENTENCE, document, 0, lines(document, json::sentences), taker);
      take(Kind.ARTICLE_NODE, document, 0, lines(document, json::articleNode), taker);
    }
    for (long link : links(seniority)) {
      put(trace.provenance().links().get((int) link), taker);
    }
    for (Family family : trace.families()) {
      take(Kind.CLUSTER, family.leader(), 0, lines(family, json::cluster), taker);
    }
    putRecurring(taker);
    putGraph(taker);
  }

  /// The rank of each link's junior article and the link's position, one int each, ascending.
  private long[] links(Seniority seniority) {
    List<Relation> relations = trace.provenance().links().relations();
    long[] links = new long[relations.size()];
    int position = 0;
    for (Relation relation : relations) {
      int junior = Math.max(seniority.rank(relation.left()), seniority.rank(relation.right()));
      links[position] = (long) junior << Integer.SIZE | position;
      position++;
    }
    Arrays.sort(links);
    return links;
  }

  private void put(Link link, Taker taker) {
    int left = link.relation().left();
    int right = link.relation().right();
    take(Kind.RELATION, left, right, lines(link, relations::relation), taker);
    take(Kind.PASSAGE, left, right, lines(link.relation(), relations::passages), taker);
  }

  private void putRecurring(Taker taker) {
    for (CorpusStatistics.Recurrence recurrence : trace.statistics().boilerplate()) {
      CorpusStatistics.Place example = recurrence.example();
      byte[] lines = lines(recurrence, json::boilerplate);
      take(Kind.PARAGRAPH, example.document(), example.block(), lines, taker);
    }
    for (CorpusStatistics.Formula formula : trace.statistics().formulas()) {
      byte[] lines = lines(formula, json::formula);
      take(Kind.FORMULA, formula.document(), formula.tokens().first(), lines, taker);
    }
  }

  private void putGraph(Taker taker) {
    for (Provenance.Edge edge : trace.provenance().edges()) {
      take(Kind.EDGE, edge.derived(), edge.source(), lines(edge, json::edge), taker);
    }
    List<InferredSource> sources = trace.provenance().inferredSources();
    for (int order = 0; order < sources.size(); order++) {
      InferredSource source = sources.get(order);
      int first = source.witnesses().getFirst().document();
      take(Kind.INFERRED_NODE, first, order, lines(source, json::inferredNode), taker);
      take(Kind.INFERRED_EDGE, first, order, lines(source, json::inferredEdges), taker);
    }
  }

  private static void take(Kind kind, int document, int order, byte[] lines, Taker taker) {
    if (lines.length > 0) {
      taker.accept(kind, document, order, lines);
    }
  }

  private static <T> byte[] lines(T of, BiConsumer<T, JsonGenerator> rows) {
    return JsonStyle.PLAIN.lines(out -> rows.accept(of, out));
  }
}
