package news.stemma.benchmarks.generator;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Files of JSON lines, compressed by Zstandard.
public final class CorpusFile {
  /// Zstandard's own default.
  private static final int LEVEL = 3;

  private static final String ENDING = ".jsonl.zst";
  private static final int BUFFER = 1 << 16;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private CorpusFile() {}

  /// Where the truth about a corpus stands: `corpus.truth.jsonl.zst`.
  ///
  /// @throws IllegalArgumentException for a corpus that is no `.jsonl.zst`
  public static Path truth(Path corpus) {
    String name = corpus.getFileName().toString();
    if (!name.endsWith(ENDING)) {
      throw new IllegalArgumentException(corpus + " doesn't end in " + ENDING);
    }
    String stem = name.substring(0, name.length() - ENDING.length());
    return corpus.resolveSibling(stem + ".truth" + ENDING);
  }

  public static <T> MappingIterator<T> read(Path file, Class<T> type) throws IOException {
    InputStream in = new ZstdInputStream(Files.newInputStream(file));
    return MAPPER.readerFor(type).readValues(new BufferedInputStream(in, BUFFER));
  }

  /// Gets values one by one; closed, the file is whole.
  public static SequenceWriter write(Path file, Class<?> type) throws IOException {
    OutputStream out = new ZstdOutputStream(Files.newOutputStream(file), LEVEL);
    return MAPPER
        .writerFor(type)
        .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .withRootValueSeparator("\n")
        .writeValues(new BufferedOutputStream(out, BUFFER));
  }

  /// Writes a corpus and the truth about it.
  public static void generate(SyntheticCorpus corpus, Path file) throws IOException {
    try (SequenceWriter articles = write(file, NewsRecord.class);
        SequenceWriter truth = write(truth(file), Planted.class)) {
      for (int place = 0; place < corpus.size(); place++) {
        SyntheticCorpus.Written written = corpus.at(place);
        articles.write(written.article());
        for (Planted planted : written.planted()) {
          truth.write(planted);
        }
      }
    }
  }
}
