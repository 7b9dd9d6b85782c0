package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.stemma.app.plot.DayPlot;
import news.stemma.app.plot.Plot;
import news.stemma.app.plot.PlotFiles;
import news.stemma.app.report.OutputFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A finished run and its measures as a report: a page, a folder `NAME.plots` beside it, and where
/// there are many articles a folder `NAME.data` with what the page reads when it is asked for.
public final class Study {
  /// Articles up to which a report is one file.
  public static final int ONE_FILE = 5_000;

  /// The file that says what measures are of.
  public static final String MEASURE = "measure.json";

  private static final HashFunction SHA = Hashing.sha256();
  private static final int MOST_REUSED = 200;

  /// What is said of a report that was written.
  ///
  /// @param page its file
  /// @param plots the folder with its plots
  public record Written(Path page, Path plots, PlotFiles.Pictures pictures) {}

  /// What is reported, and how.
  ///
  /// @param oneFile articles up to which a report is one file
  /// @param version of Stemma
  public record Options(Texts texts, int oneFile, String version) {}

  private final Path run;
  private final Path measures;
  private final Options options;

  private Study(Path run, Path measures, Options options) {
    this.run = run;
    this.measures = measures;
    this.options = options;
  }

  /// @param measures the folder with what was measured of the run
  /// @throws BadStudyException where the folder holds no whole run, or measures of another one
  public static Study of(Path run, Path measures, Options options) throws IOException {
    if (!Files.isRegularFile(run.resolve(OutputFolder.RUN))) {
      throw new BadStudyException(
          run + " holds no finished run; give the folder that trace -o DIR wrote");
    }
    if (!Files.isRegularFile(run.resolve("relations.jsonl"))) {
      throw new BadStudyException(
          run + " holds no relations; give the folder of a trace or a match, without --parts");
    }
    String measured = JsonLines.object(measures.resolve(MEASURE)).path("run").asString("");
    if (!measured.equals(hash(run.resolve(OutputFolder.RUN)))) {
      throw new BadStudyException(
          measures + " is of another run; 'stemma measure " + run + " --overwrite' makes it anew");
    }
    return new Study(run, measures, options);
  }

  /// Tells this report from every other: the same two have the same bytes.
  public String mark() throws IOException {
    String made =
        String.join(
            "\n",
            options.version(),
            options.texts().name(),
            Integer.toString(options.oneFile()),
            hash(run.resolve(OutputFolder.RUN)),
            hash(measures.resolve(MEASURE)));
    return SHA.hashString(made, StandardCharsets.UTF_8).toString();
  }

  private static String hash(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(SHA).toString();
  }

  /// Whether the file is this very report.
  public boolean isDone(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isDirectory(beside(file, "plots"))) {
      return false;
    }
    char[] head = new char[4096];
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int read = in.read(head);
      return read > 0 && new String(head, 0, read).contains(mark());
    }
  }

  /// What stands beside a report.
  public static Path beside(Path file, String ending) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + ending);
  }

  /// Writes the report beside its place, and puts it there whole: first its folders, then the page.
  public Written write(Path file) throws IOException {
    Path page = file.toAbsolutePath();
    Path work = page.resolveSibling("." + page.getFileName() + ".partial");
    delete(work);
    Files.createDirectories(work);
    try {
      PlotFiles.Pictures pictures = writeInto(work, beside(page, "data").getFileName().toString());
      Files.deleteIfExists(page);
      for (String folder : ImmutableList.of("plots", "data")) {
        delete(beside(page, folder));
        if (Files.exists(work.resolve(folder))) {
          Files.move(work.resolve(folder), beside(page, folder), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Files.move(work.resolve("page"), page, StandardCopyOption.ATOMIC_MOVE);
      return new Written(file, beside(file, "plots"), pictures);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private PlotFiles.Pictures writeInto(Path work, String dataFolder) throws IOException {
    ImmutableList<JsonNode> outlets = outlets();
    Articles articles =
        Articles.read(
            run,
            measures,
            outlets.stream()
                .map(row -> row.path("outlet").asString(""))
                .collect(ImmutableList.toImmutableList()));
    Edges edges = Edges.read(measures, articles);
    Stories stories = Stories.of(articles);
    ImmutableList<Plot> plots = plots(articles, edges, stories, outlets);
    PlotFiles.Pictures pictures =
        PlotFiles.write(plots, Files.createDirectory(work.resolve("plots")));
    StudyPage.Place place =
        articles.size() > options.oneFile() ? StudyPage.Place.BESIDE_IT : StudyPage.Place.IN_PAGE;
    Path chunkFile = work.resolve("chunks");
    ObjectNode start;
    try (Writer inPage = Files.newBufferedWriter(chunkFile)) {
      Chunks chunks = new Chunks(sink(place, work.resolve("data"), inPage));
      start = rows(articles, edges, stories, new Tables(chunks, outlets));
      start.set("chunks", chunks.finish());
      if (place == StudyPage.Place.BESIDE_IT) {
        start.put("folder", dataFolder);
      }
      element(inPage, "start", Chunks.string(start));
    }
    try (BufferedWriter out = Files.newBufferedWriter(work.resolve("page"));
        Reader in = Files.newBufferedReader(chunkFile)) {
      new StudyPage(mark(), plots, place).write(out, in::transferTo);
    }
    return pictures;
  }

  private record Tables(Chunks chunks, ImmutableList<JsonNode> outlets) {}

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

  /// Those with most words first.
  private ImmutableList<JsonNode> outlets() throws IOException {
    List<JsonNode> outlets = new ArrayList<>();
    JsonLines.forEach(measures.resolve("outlets.jsonl"), outlets::add);
    return ImmutableList.sortedCopyOf(
        Comparator.<JsonNode>comparingLong(row -> -row.path("words").asLong())
            .thenComparing(row -> row.path("outlet").asString("")),
        outlets);
  }

  private ImmutableList<Plot> plots(
      Articles articles, Edges edges, Stories stories, ImmutableList<JsonNode> outlets)
      throws IOException {
    StudyPlots plots = new StudyPlots(articles, edges, outlets);
    ImmutableList<DayPlot.Day> days = StudyPlots.days(measures);
    long undated = 0;
    for (int article = 0; article < articles.size(); article++) {
      undated += articles.day(article).isEmpty() ? 1 : 0;
    }
    ImmutableList.Builder<Plot> all = ImmutableList.builder();
    all.add(plots.unmatched(), plots.follows(), plots.lags(), StudyPlots.days(days, undated));
    plots.story(stories).ifPresent(all::add);
    return all.add(StudyPlots.recall(JsonLines.object(run.resolve(OutputFolder.RUN)))).build();
  }

  /// Writes all rows, and gives what the page starts from.
  private ObjectNode rows(Articles articles, Edges edges, Stories stories, Tables tables)
      throws IOException {
    PairRows pairs = new PairRows(run, articles);
    pairs.write(tables.chunks());
    new TextRows(run, articles, pairs, options.texts()).write(tables.chunks().series("texts"));
    ListRows lists = new ListRows(run, articles, tables.chunks());
    lists.articles();
    lists.edges(edges);
    lists.stories(stories);
    lists.inferred();
    lists.table("outlets", tables.outlets());
    lists.table("reused", some("most_reused"));
    lists.table("agencies", some("agencies"));
    ObjectNode start = JsonMapper.shared().createObjectNode();
    start.put("stemma", options.version());
    start.set("run", JsonLines.object(run.resolve(OutputFolder.RUN)));
    start.set("measure", JsonLines.object(measures.resolve(MEASURE)));
    start.put("texts", options.texts().name().toLowerCase(java.util.Locale.ROOT));
    start.put("aroundWords", Excerpt.WORDS);
    start.put("withheld", articles.withheldCount());
    ObjectNode kinds = start.putObject("relations");
    PairRows.KINDS.forEach(kind -> kinds.put(kind, pairs.count(kind)));
    start.put("stories", stories.largestFirst().size());
    LagBin.ALL.forEach(bin -> bin(start, bin));
    tables.outlets().forEach(row -> start.withArray("outlets").add(row.path("outlet")));
    return start;
  }

  private static void bin(ObjectNode start, LagBin bin) {
    ObjectNode one = start.withArray("lagBins").addObject().put("name", bin.name());
    if (Double.isFinite(bin.from())) {
      one.put("from", bin.from());
    }
    if (Double.isFinite(bin.to())) {
      one.put("to", bin.to());
    }
  }

  private ImmutableList<JsonNode> some(String table) throws IOException {
    Path file = measures.resolve(table + ".jsonl");
    ImmutableList.Builder<JsonNode> rows = ImmutableList.builder();
    if (Files.isRegularFile(file)) {
      try (JsonLines lines = JsonLines.of(file)) {
        for (int i = 0; i < MOST_REUSED && lines.hasNext(); i++) {
          rows.add(lines.next());
        }
      }
    }
    return rows.build();
  }
}
