package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.stemma.app.ingest.Extra;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Inputs;
import news.stemma.app.ingest.Reading;
import news.stemma.app.ingest.Sink;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Storing;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.json.JsonMapper;

/// Where the articles of a trace come from.
sealed interface Supply {
  List<String> names();

  /// Whether it has two sides.
  boolean isMatch();

  /// What tells whether it is that of an earlier run; empty where nobody can.
  Optional<InputSignature> signature();

  void read(Reading reading, Sink sink);

  /// Files, folders, standard input.
  record OfInputs(Inputs inputs) implements Supply {
    @Override
    public List<String> names() {
      return inputs.names();
    }

    @Override
    public boolean isMatch() {
      return inputs.isMatch();
    }

    @Override
    public Optional<InputSignature> signature() {
      return inputs.signature();
    }

    @Override
    public void read(Reading reading, Sink sink) {
      inputs.read(System.in, reading, sink);
    }
  }

  /// What an index had when the run began.
  final class OfIndex implements Supply {
    /// A guess, for who asks how much there is.
    private static final long BYTES_AN_ARTICLE = 4096;

    private final Path path;
    private final IndexFolder folder;
    private final InputSignature signature;

    private OfIndex(Path path, IndexFolder folder, InputSignature signature) {
      this.path = path;
      this.folder = folder;
      this.signature = signature;
    }

    static OfIndex of(Path path, IndexFolder folder) throws IOException {
      return IndexOptions.asked(
          path,
          () -> {
            try (IndexView view = folder.read()) {
              if (view.storing() != Storing.TEXT) {
                throw new Main.UserException(
                    path + " keeps no text to trace; trace the articles where they came from");
              }
              return new OfIndex(
                  path,
                  folder,
                  new InputSignature(
                      ImmutableList.of(path + " at change " + view.census().sequence()),
                      BYTES_AN_ARTICLE * view.articles()));
            }
          });
    }

    @Override
    public List<String> names() {
      return List.of(path.toString());
    }

    @Override
    public boolean isMatch() {
      return false;
    }

    @Override
    public Optional<InputSignature> signature() {
      return Optional.of(signature);
    }

    @Override
    public void read(Reading reading, Sink sink) {
      try (IndexView view = folder.read()) {
        view.forEach(article -> {
          Document document = article.document();
          sink.accept(
              new Found(
                  article.versionedName(),
                  document.without(Field.EXTRA),
                  Extra.of(document).orElseGet(JsonMapper.shared()::createObjectNode)));
        });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return "index " + path;
    }
  }
}
