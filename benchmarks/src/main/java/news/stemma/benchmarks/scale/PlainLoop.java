package news.stemma.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import news.stemma.benchmarks.generator.CorpusFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;

/// The yardstick: decompresses a corpus, parses each record, and writes the records back as they
/// came, compressed at the same level.
public final class PlainLoop {
  private PlainLoop() {}

  public static void run(Path from, Path to) throws IOException {
    try (MappingIterator<JsonNode> in = CorpusFile.read(from, JsonNode.class);
        SequenceWriter out = CorpusFile.write(to, JsonNode.class)) {
      while (in.hasNext()) {
        out.write(in.next());
      }
    }
  }
}
