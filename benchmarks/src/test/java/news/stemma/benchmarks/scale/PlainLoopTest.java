package news.stemma.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import news.stemma.benchmarks.generator.CorpusFile;
import news.stemma.benchmarks.generator.SyntheticCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlainLoopTest {
  @Test
  void theRecordsComeOutAsTheyWere(@TempDir Path folder) throws IOException {
    Path corpus = folder.resolve("corpus.jsonl.zst");
    Path copy = folder.resolve("copy.jsonl.zst");
    CorpusFile.generate(new SyntheticCorpus(200, 1), corpus);
    PlainLoop.run(corpus, copy);
    assertThat(copy).hasSameBinaryContentAs(corpus);
  }
}
