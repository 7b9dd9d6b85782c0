package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.stemma.Progress;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.OutputFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a run wrote, for other tools: a folder `export` beside it, whole or not there.
public final class Export {
  private static final String MADE = "export.json";
  private static final HashFunction SHA = Hashing.sha256();

  private final Path run;
  private final ImmutableList<Source> sources;
  private final ImmutableSet<ExportFormat> formats;
  private final String version;

  private Export(
      Path run, ImmutableList<Source> sources, ImmutableSet<ExportFormat> formats, String version) {
    this.run = run;
    this.sources = sources;
    this.formats = formats;
    this.version = version;
  }

  /// @param version of Stemma
  /// @throws BadRunException where the folder holds no whole run, or the run no graph for GraphML
  public static Export of(Path run, Set<ExportFormat> formats, String version) {
    ImmutableList<Source> sources =
        Arrays.stream(Source.values())
            .filter(source -> source.isIn(run))
            .collect(ImmutableList.toImmutableList());
    if (!Files.isRegularFile(run.resolve(OutputFolder.RUN)) || sources.isEmpty()) {
      throw new BadRunException(
          run + " holds no finished run; give the folder that a command with -o DIR wrote");
    }
    if (formats.contains(ExportFormat.GRAPHML) && !sources.contains(Source.EDGES)) {
      throw new BadRunException(run + " holds no graph.json; leave graphml out");
    }
    return new Export(run, sources, ImmutableSortedSet.copyOf(formats), version);
  }

  /// Where it is written.
  public Path folder() {
    return run.resolve("export");
  }

  /// Whether the folder holds just what would be written.
  public boolean isDone() throws IOException {
    Path made = folder().resolve(MADE);
    return Files.isRegularFile(made) && Files.readString(made).equals(made());
  }

  /// What an export is made of: the same of two gives the same files.
  private String made() throws IOException {
    ObjectNode made =
        JsonMapper.shared()
            .createObjectNode()
            .put("stemma", version)
            .put("run", MoreFiles.asByteSource(run.resolve(OutputFolder.RUN)).hash(SHA).toString());
    formats.forEach(format -> made.withArray("formats").add(format.toString()));
    return JsonReport.string(made) + "\n";
  }

  /// Writes beside the folder, then gives it its name, in the place of what was there.
  ///
  /// @throws BadRunException where a file of the run can't be read
  public void write(Progress progress) throws IOException {
    Path partial = run.resolve(".export.partial");
    Path old = run.resolve(".export.old");
    delete(partial);
    delete(old);
    try {
      writeInto(Files.createDirectory(partial), progress);
      if (Files.exists(folder())) {
        Files.move(folder(), old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(partial, folder(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(partial);
      delete(old);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void writeInto(Path folder, Progress progress) throws IOException {
    ImmutableList<Table> tables =
        Schema.TABLES.stream()
            .filter(table -> sources.contains(table.source()))
            .collect(ImmutableList.toImmutableList());
    Tables.write(run, tables, formats, folder, progress);
    List<Table> told = new ArrayList<>(tables);
    if (formats.contains(ExportFormat.GRAPHML)) {
      GraphMl.write(run, folder.resolve("graph.graphml"));
      told.addAll(Schema.NODES);
      told.addAll(Schema.EDGES);
    }
    Dictionary.write(told, folder);
    Files.writeString(folder.resolve(MADE), made());
  }
}
