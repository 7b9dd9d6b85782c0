package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.eval.Evaluation;
import news.stemma.app.eval.Proportion;
import news.stemma.app.eval.TextTable;
import news.stemma.app.report.Names;
import news.stemma.index.living.BadIndexException;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.StoredArticle;
import news.stemma.index.living.Storing;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Link;
import news.stemma.relation.Relation;
import news.stemma.text.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How often checks of an index's own articles say what a trace of the whole index says of them.
///
/// @param articles that were checked
/// @param relations of those in the trace that a check has as well, with kind and source
/// @param extra relations that a check has and the trace has not
/// @param verdicts on sentences that are the same
public record CheckFidelity(
    int articles,
    Proportion relations,
    int extra,
    Proportion verdicts,
    ImmutableList<Difference> differences)
    implements Evaluation {
  /// Where the two part.
  ///
  /// @param what a pair, or an article with the number of a sentence
  public record Difference(String what, String trace, String check) {}

  private static final String NOTHING = "-";

  /// @param sample articles to check, drawn by chance; all where there are fewer
  /// @throws BadIndexException where the index keeps no text to trace
  public static CheckFidelity of(
      IndexFolder folder, Newsroom.Options options, int sample, Stages stages) throws IOException {
    try (IndexView view = folder.read()) {
      if (view.storing() != Storing.TEXT) {
        throw new BadIndexException("the index keeps no text to trace");
      }
      List<StoredArticle> articles = new ArrayList<>();
      view.forEach(articles::add);
      List<Document> documents = new ArrayList<>();
      for (StoredArticle article : articles) {
        Document document = article.document();
        documents.add(new Document(view.name(article), document.text(), document.fields()));
      }
      Trace trace = new Stemma(options.configuration(), new MemoryEngine(stages)).trace(documents);
      List<Integer> positions =
          new ArrayList<>(IntStream.range(0, documents.size()).boxed().toList());
      Collections.shuffle(positions, new Random(options.configuration().scheme().seed()));
      List<Integer> drawn = positions.subList(0, Math.min(sample, positions.size()));
      Evaluator evaluator = new Evaluator(options.configuration(), view.storing(), view.secret());
      Tally tally = new Tally(trace);
      for (news.stemma.app.newsroom.Evaluation evaluation :
          stages.map(
              "checking", drawn, position -> checked(evaluator, articles.get(position), view))) {
        tally.add(evaluation);
      }
      return tally.fidelity(drawn.size());
    }
  }

  private static news.stemma.app.newsroom.Evaluation checked(
      Evaluator evaluator, StoredArticle article, IndexView view) {
    try {
      return evaluator.evaluate(article, view, Stages.SEQUENTIAL).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Counts what is the same.
  private static final class Tally {
    private final Trace trace;
    private final Map<String, Integer> positions = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int relations;
    private int sameRelations;
    private int extra;
    private int verdicts;
    private int sameVerdicts;

    Tally(Trace trace) {
      this.trace = trace;
      for (int i = 0; i < trace.articles().size(); i++) {
        positions.put(trace.articles().get(i).id(), i);
      }
    }

    void add(news.stemma.app.newsroom.Evaluation evaluation) {
      String name = evaluation.name(evaluation.checked());
      int position = Objects.requireNonNull(positions.get(name));
      compare(relations(trace, position), relations(evaluation.trace(), evaluation.checked()));
      compare(
          name,
          trace.provenance().ledger(position),
          evaluation.trace().provenance().ledger(evaluation.checked()));
    }

    private void compare(Map<String, String> traced, Map<String, String> checked) {
      for (Map.Entry<String, String> pair : traced.entrySet()) {
        String other = checked.getOrDefault(pair.getKey(), NOTHING);
        relations++;
        if (other.equals(pair.getValue())) {
          sameRelations++;
        } else {
          differences.add(new Difference(pair.getKey(), pair.getValue(), other));
        }
      }
      for (String pair : Sets.difference(checked.keySet(), traced.keySet())) {
        extra++;
        differences.add(new Difference(pair, NOTHING, checked.getOrDefault(pair, NOTHING)));
      }
    }

    private void compare(String name, List<LedgerRow> traced, List<LedgerRow> checked) {
      for (int i = 0; i < traced.size(); i++) {
        String expected = Names.of(traced.get(i).verdict());
        String verdict = Names.of(checked.get(i).verdict());
        verdicts++;
        if (expected.equals(verdict)) {
          sameVerdicts++;
        } else {
          differences.add(new Difference(name + " sentence " + i, expected, verdict));
        }
      }
    }

    CheckFidelity fidelity(int articles) {
      return new CheckFidelity(
          articles,
          new Proportion(sameRelations, relations),
          extra,
          new Proportion(sameVerdicts, verdicts),
          ImmutableList.copyOf(differences));
    }
  }

  /// By pair, kind and source of the relations of an article.
  private static Map<String, String> relations(Trace trace, int document) {
    Map<String, String> relations = new TreeMap<>();
    for (Link link : trace.provenance().links()) {
      Relation relation = link.relation();
      if (relation.left() == document || relation.right() == document) {
        Optional<String> source = link.source().map(of -> trace.articles().get(of).id());
        relations.put(
            trace.articles().get(relation.left()).id()
                + " "
                + trace.articles().get(relation.right()).id(),
            Names.of(relation.kind())
                + source.map(of -> " of " + of).orElse("")
                + (link.isInherited() ? " inherited" : ""));
      }
    }
    return relations;
  }

  @Override
  public String text() {
    TextTable table = TextTable.of("of a trace's", "in checks", "same", "share");
    table.row(
        "relations",
        Long.toString(relations.cases()),
        Long.toString(relations.hits()),
        relations.figure().text());
    table.row(
        "verdicts on sentences",
        Long.toString(verdicts.cases()),
        Long.toString(verdicts.hits()),
        verdicts.figure().text());
    return "%,d articles checked; %,d relations that the trace has not%n%s"
        .formatted(articles, extra, table);
  }

  @Override
  public String errors() {
    StringBuilder lines = new StringBuilder();
    differences.forEach(difference ->
        lines
            .append(difference.what())
            .append(": ")
            .append(difference.trace())
            .append(" -> ")
            .append(difference.check())
            .append('\n'));
    return lines.toString();
  }

  @Override
  public ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode().put("articles", articles);
    relations.figure().putInto(json, "relations");
    verdicts.figure().putInto(json, "verdicts");
    return json.put("extra", extra);
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    differences.forEach(difference ->
        rows.addObject()
            .put("what", difference.what())
            .put("trace", difference.trace())
            .put("check", difference.check()));
  }
}
