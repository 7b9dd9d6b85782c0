package news.stemma.app.label;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.report.FourPlaces;
import news.stemma.app.report.Made;
import news.stemma.app.report.Names;
import news.stemma.app.report.OutputFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A folder with a sample: the pairs, the page to label them on, and, written last, what was drawn
/// from what.
public final class SampleFolder {
  public static final String PAIRS = "sample.jsonl";
  public static final String PAGE = "label.html";
  public static final String SAMPLE = "sample.json";

  private static final String BEGUN = ".stemma-begun";

  private final Path folder;
  private final Sample sample;
  private final ObjectNode described;

  private SampleFolder(Path folder, Sample sample, ObjectNode described) {
    this.folder = folder;
    this.sample = sample;
    this.described = described;
  }

  /// @param version of Stemma
  public static SampleFolder of(Path folder, Sample sample, String version) {
    return new SampleFolder(folder, sample, describe(sample, version));
  }

  private static ObjectNode describe(Sample sample, String version) {
    ObjectNode out =
        JsonMapper.shared()
            .createObjectNode()
            .put("stemma", version)
            .put("run", sample.run())
            .put("seed", sample.seed())
            .put("pairs", sample.pairs().size())
            .put("articles", sample.articles())
            .put("withheld", sample.withheld())
            .put("population", sample.population())
            .put("oneRunOf", sample.oneRunOf());
    ArrayNode strata = out.putArray("strata");
    sample
        .strata()
        .forEach((stratum, drawn) ->
            strata
                .addObject()
                .put("stratum", stratum.toString())
                .put("kind", Names.of(stratum.kind()))
                .put("says", stratum.says())
                .put("size", drawn.size())
                .put("drawn", drawn.drawn()));
    return out;
  }

  /// How a sample that is there stands to this one.
  public Made.State state() throws IOException {
    return made().state(folder::resolve);
  }

  private Made made() {
    return new Made(folder.resolve(SAMPLE), described);
  }

  /// Whether a file stands where the sample is to be written, but for those of one that was begun
  /// and not finished.
  public boolean isTaken() {
    return !Files.exists(folder.resolve(BEGUN))
        && ImmutableList.of(SAMPLE, PAIRS, PAGE, OutputFolder.RUN).stream()
            .anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /// Writes all files, and leaves others in the folder alone.
  ///
  /// @param run that the sample was drawn from
  public void write(RunFolder run) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(BEGUN), "a sample of Stemma was begun here and not finished\n");
    Files.deleteIfExists(folder.resolve(SAMPLE));
    OutputFolder.writeRows(folder.resolve(PAIRS), sample.pairs().stream().map(this::row));
    new LabelPage(sample).write(folder.resolve(PAGE), run);
    made().write(folder, ImmutableList.of(PAGE, PAIRS));
    Files.deleteIfExists(folder.resolve(BEGUN));
  }

  private ObjectNode row(SampledPair pair) {
    Sample.Drawn drawn = Optional.ofNullable(sample.strata().get(pair.stratum())).orElseThrow();
    return JsonMapper.shared()
        .createObjectNode()
        .put("left", pair.left())
        .put("right", pair.right())
        .put("stratum", pair.stratum().toString())
        .put("stratumSize", drawn.size())
        .put("drawn", drawn.drawn())
        .put("probability", drawn.probability())
        .put("weight", new BigDecimal(FourPlaces.of(drawn.weight())));
  }
}
