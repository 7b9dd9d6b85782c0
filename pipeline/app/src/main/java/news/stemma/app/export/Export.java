package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import news.stemma.Progress;
import news.stemma.app.report.Made;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.WholeFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a run wrote, for other tools: a folder `export` beside it, whole or not there.
public final class Export {
  private static final String MADE = "export.json";

  /// What a graph is made of.
  private static final ImmutableList<Source> OF_GRAPHS =
      ImmutableList.of(Source.DOCUMENTS, Source.RELATIONS, Source.INFERRED_SOURCES, Source.EDGES);

  private final Path run;
  private final ImmutableList<Source> sources;
  private final ImmutableSet<ExportFormat> formats;
  private final Additions additions;
  private final ImmutableList<HashedFile> inputs;
  private final String version;

  private Export(Path run, ImmutableSet<ExportFormat> formats, Additions additions, String version)
      throws IOException {
    this.run = run;
    this.sources = sources(run);
    this.formats = formats;
    this.additions = additions;
    this.inputs = additions.files();
    this.version = version;
  }

  private static ImmutableList<Source> sources(Path run) {
    return Arrays.stream(Source.values())
        .filter(source -> source.isIn(run))
        .collect(ImmutableList.toImmutableList());
  }

  /// @param version of Stemma
  /// @throws BadRunException where the folder holds no whole run, or the run no graph for GraphML
  ///   or PROV, or where confirmed findings come without PROV, or an addition is not there
  public static Export of(Path run, Set<ExportFormat> formats, Additions additions, String version)
      throws IOException {
    Export export = new Export(run, ImmutableSortedSet.copyOf(formats), additions, version);
    if (!Files.isRegularFile(run.resolve(OutputFolder.RUN)) || export.sources.isEmpty()) {
      throw new BadRunException(
          run + " holds no finished run; give the folder that a command with -o DIR wrote");
    }
    for (ExportFormat format : EnumSet.of(ExportFormat.GRAPHML, ExportFormat.PROV)) {
      ImmutableList<String> missing =
          OF_GRAPHS.stream()
              .filter(source -> !export.sources.contains(source))
              .map(Source::file)
              .distinct()
              .collect(ImmutableList.toImmutableList());
      if (formats.contains(format) && !missing.isEmpty()) {
        throw new BadRunException(
            run + " holds no " + String.join(", ", missing) + "; leave " + format + " out");
      }
    }
    if (additions.confirmed().isPresent() && !formats.contains(ExportFormat.PROV)) {
      throw new BadRunException("--confirmed is for --format prov; add that or leave it out");
    }
    return export;
  }

  /// Where it is written.
  public Path folder() {
    return run.resolve("export");
  }

  /// How what the folder holds stands to what would be written.
  public Made.State state() throws IOException {
    return new Made(folder().resolve(MADE), made()).state(folder()::resolve);
  }

  /// What an export is made of: the same of two gives the same files.
  private ObjectNode made() throws IOException {
    ObjectNode made =
        JsonMapper.shared()
            .createObjectNode()
            .put("stemma", version)
            .put("run", runFile().sha256());
    formats.forEach(format -> made.withArray("formats").add(format.toString()));
    inputs.forEach(file -> made.withArray("inputs").add(file.json()));
    additions.confirmedFile().ifPresent(file -> made.put("confirmed", file.sha256()));
    return made;
  }

  private HashedFile runFile() throws IOException {
    return HashedFile.of(OutputFolder.RUN, run.resolve(OutputFolder.RUN));
  }

  /// Writes beside the folder, then gives it its name, in the place of what was there.
  ///
  /// @return how many of the confirmed findings are about articles that the run doesn't have
  /// @throws BadRunException where a file of the run, or one that was added, can't be read
  public long write(Progress progress) throws IOException {
    WholeRun.check(run);
    ObjectNode made = made();
    AtomicLong leftOut = new AtomicLong();
    WholeFolder.write(
        folder(),
        partial -> {
          ImmutableList<Table> tables = writeTables(partial, progress);
          leftOut.set(writeOthers(partial, tables));
          new Made(partial.resolve(MADE), made).write(partial);
        });
    return leftOut.get();
  }

  /// The tables that the run has, in the formats for tables that were asked for.
  private ImmutableList<Table> writeTables(Path folder, Progress progress) throws IOException {
    ImmutableList<Table> tables =
        Schema.TABLES.stream()
            .filter(table -> sources.contains(table.source()))
            .collect(ImmutableList.toImmutableList());
    Tables.write(run, tables, formats, folder, progress);
    return tables;
  }

  private long writeOthers(Path folder, ImmutableList<Table> tables) throws IOException {
    List<Table> told = new ArrayList<>(tables);
    if (formats.contains(ExportFormat.GRAPHML)) {
      GraphMl.write(run, folder.resolve(GraphMl.FILE));
      told.addAll(Schema.NODES);
      told.add(Schema.DESCENT_EDGES);
      told.add(Schema.RELATION_EDGES);
    }
    HashedFile made = runFile();
    Optional<CorpusDigest> corpus = CorpusDigest.of(run);
    long leftOut =
        formats.contains(ExportFormat.PROV)
            ? ProvJson.write(
                run,
                made,
                corpus.orElseThrow(),
                additions.confirmed(),
                folder.resolve(ProvJson.FILE))
            : 0;
    Dictionary.write(told, folder);
    Manifest.write(run, version, inputs, corpus, folder);
    DataPackage.write("stemma-export", folder, tables, version, made);
    return leftOut;
  }
}
