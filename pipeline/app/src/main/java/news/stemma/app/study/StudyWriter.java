package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.app.export.JsonLines;
import news.stemma.app.plot.PlotFiles;
import news.stemma.app.report.OutputFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the parts of a report into a folder: `page`, `plots`, and `data` where rows stand beside
/// the page.
final class StudyWriter {
  private final Path run;
  private final Path measures;
  private final Study.Options options;
  private final String mark;

  StudyWriter(Path run, Path measures, Study.Options options, String mark) {
    this.run = run;
    this.measures = measures;
    this.options = options;
    this.mark = mark;
  }

  /// @param dataFolder what `data` will be called
  PlotFiles.Pictures write(Path work, Path dataFolder) throws IOException {
    ImmutableList<JsonNode> outlets = outlets();
    Articles articles = Articles.read(run, measures, names(outlets));
    Edges edges = Edges.read(measures, articles);
    Stories stories = Stories.of(articles);
    PairRows pairs = new PairRows(run, articles);
    StudyPage.Place place =
        articles.size() > options.oneFile() ? StudyPage.Place.BESIDE_IT : StudyPage.Place.IN_PAGE;
    Path inPage = work.resolve("chunks");
    try (Writer out = Files.newBufferedWriter(inPage)) {
      Chunks chunks = new Chunks(sink(place, work.resolve("data"), out));
      ObjectNode start = start();
      rows(chunks, articles, pairs, start);
      agencies(chunks, articles, start);
      ListRows lists = new ListRows(run, articles, chunks);
      lists(lists, edges, outlets);
      Laters laters = laters(lists, articles, start);
      lists.stories(stories, laters, pairs);
      new ReusedRows(measures, articles).write(chunks.series("reused"));
      start.put("withheld", articles.withheldCount()).put("stories", stories.largestFirst().size());
      names(outlets).forEach(start.putArray("outlets")::add);
      start.set("chunks", chunks.finish());
      switch (place) {
        case IN_PAGE -> {}
        case BESIDE_IT -> start.put("folder", dataFolder.toString());
      }
      element(out, "start", Chunks.string(start));
    }
    DrawnPlots plots = plots(new FlowPlots(articles, edges, pairs), stories, outlets);
    try (BufferedWriter out = Files.newBufferedWriter(work.resolve("page"));
        Reader in = Files.newBufferedReader(inPage)) {
      new StudyPage(mark, plots, place).write(out, in::transferTo);
    }
    Files.delete(inPage);
    return PlotFiles.write(plots.plots(), Files.createDirectory(work.resolve("plots")));
  }

  private static ImmutableList<String> names(ImmutableList<JsonNode> outlets) {
    return outlets.stream()
        .map(row -> row.path("outlet").asString(""))
        .collect(ImmutableList.toImmutableList());
  }

  private static Chunks.Sink sink(StudyPage.Place place, Path data, Writer inPage)
      throws IOException {
    return switch (place) {
      case IN_PAGE -> (name, json) -> element(inPage, "chunk-" + name, json);
      case BESIDE_IT -> {
        Files.createDirectory(data);
        yield (name, json) ->
            Files.writeString(
                data.resolve(name + ".js"), "Store.take(\"" + name + "\", " + json + ");\n");
      }
    };
  }

  private static void element(Writer out, String id, String json) throws IOException {
    out.write("<script type=\"application/json\" id=\"" + id + "\">");
    out.write(json);
    out.write("</script>\n");
  }

  /// Those with most words of prose first.
  private ImmutableList<JsonNode> outlets() throws IOException {
    List<JsonNode> outlets = new ArrayList<>();
    JsonLines.forEach(measures.resolve("outlets.jsonl"), outlets::add);
    return ImmutableList.sortedCopyOf(
        Comparator.<JsonNode>comparingLong(row -> -row.path("proseWords").asLong())
            .thenComparing(row -> row.path("outlet").asString("")),
        outlets);
  }

  private DrawnPlots plots(FlowPlots flow, Stories stories, ImmutableList<JsonNode> outlets)
      throws IOException {
    JsonNode measure = JsonLines.object(measures.resolve(Study.MEASURE));
    SharePlots shares = SharePlots.of(measure);
    Gaps gaps = Gaps.of(measure, flow.edges());
    return new DrawnPlots()
        .add("the unmatched share by outlet", shares.unmatched(outlets), gaps.noOutlet())
        .add("who follows whom", flow.follows(), gaps.noOutletOrEdge())
        .add("how long after its source an article came", flow.lags(), gaps.noDateOrEdge())
        .add("the narrative from agencies", AgencyPlot.of(measures), gaps.noAgency())
        .add("reuse over time", shares.days(measures), gaps.noDate())
        .add("a story by outlet and time", flow.story(stories), gaps.noDateOrStory())
        .add(
            "recall",
            Optional.of(SharePlots.recall(JsonLines.object(run.resolve(OutputFolder.RUN)))),
            "");
  }

  /// What the page starts from.
  private ObjectNode start() {
    ObjectNode start = JsonMapper.shared().createObjectNode();
    start.put("stemma", options.version());
    start.set("run", JsonLines.object(run.resolve(OutputFolder.RUN)));
    start.set("measure", JsonLines.object(measures.resolve(Study.MEASURE)));
    start.put("texts", options.texts().word());
    start.put("aroundWords", Excerpt.WORDS);
    LagBin.ALL.forEach(bin -> bin(start, bin));
    return start;
  }

  /// A bound that is infinite is left out.
  private static void bin(ObjectNode start, LagBin bin) {
    ObjectNode one = start.withArray("lagBins").addObject().put("name", bin.name());
    if (Double.isFinite(bin.from())) {
      one.put("from", bin.from());
    }
    if (Double.isFinite(bin.to())) {
      one.put("to", bin.to());
    }
  }

  /// Writes pairs and texts, and counts the pairs.
  private void rows(Chunks chunks, Articles articles, PairRows pairs, ObjectNode start)
      throws IOException {
    UpdateRows updates = new UpdateRows(articles);
    if (UpdateRows.areIn(measures)) {
      updates.write(measures, pairs.spans(), chunks);
    } else {
      start.withArray("unmeasured").add("updates");
    }
    pairs.write(chunks);
    new TextRows(run, articles, pairs, options.texts())
        .write(chunks.series("texts"), updates.histories());
    ObjectNode kinds = start.putObject("relations");
    PairRows.KINDS.forEach(kind -> kinds.put(kind, pairs.count(kind)));
  }

  private void agencies(Chunks chunks, Articles articles, ObjectNode start) throws IOException {
    if (AgencyRows.areIn(measures)) {
      new AgencyRows(measures, articles).write(chunks);
    } else {
      start.withArray("unmeasured").add("agencies");
    }
  }

  private Laters laters(ListRows lists, Articles articles, ObjectNode start) throws IOException {
    if (!Laters.areIn(measures)) {
      start.withArray("unmeasured").add("later");
    }
    Laters laters = Laters.read(measures, articles);
    lists.laters(laters);
    return laters;
  }

  private void lists(ListRows lists, Edges edges, ImmutableList<JsonNode> outlets)
      throws IOException {
    lists.articles();
    lists.edges(edges);
    lists.inferred();
    lists.table("outlets", outlets);
  }
}
