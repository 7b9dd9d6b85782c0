package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.OutputFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Says what another would have to have, and to get, who makes a run again: no time, no path.
final class Manifest {
  static final String FILE = "manifest.json";

  /// What is taken over from the run.
  private static final ImmutableSet<String> FACTS =
      ImmutableSet.of("stemma", "fingerprint", "seed", "configuration", "counts");

  private Manifest() {}

  /// @param run the folder
  /// @param version of the Stemma that exports
  static void write(
      Path run,
      String version,
      ImmutableList<HashedFile> inputs,
      Optional<CorpusDigest> corpus,
      Path folder)
      throws IOException {
    JsonNode told = told(run);
    ObjectNode out = JsonMapper.shared().createObjectNode().put("stemma", version);
    ObjectNode made = out.putObject("run");
    made.put("sha256", HashedFile.of(OutputFolder.RUN, run.resolve(OutputFolder.RUN)).sha256());
    told.propertyStream()
        .filter(fact -> FACTS.contains(fact.getKey()))
        .forEach(fact -> made.set(fact.getKey(), fact.getValue()));
    if (told.path("stemma").asString("").equals(version)) {
      out.putObject("libraries")
          .put("icu", VersionInfo.ICU_VERSION.toString())
          .put("unicode", UCharacter.getUnicodeVersion().toString());
    }
    corpus.ifPresent(digest ->
        out.putObject("documents").put("count", digest.documents()).put("sha256", digest.sha256()));
    inputs.forEach(input -> out.withArray("inputs").add(input.json()));
    for (String name : OutputFolder.files()) {
      if (Files.isRegularFile(run.resolve(name))) {
        out.withArray("files").add(HashedFile.of(name, run.resolve(name)).json());
      }
    }
    Files.writeString(folder.resolve(FILE), JsonReport.string(out) + "\n");
  }

  /// What the run says of itself.
  static JsonNode told(Path run) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(run.resolve(OutputFolder.RUN)));
  }
}
