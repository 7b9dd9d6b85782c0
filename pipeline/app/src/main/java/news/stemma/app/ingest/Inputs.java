package news.stemma.app.ingest;

import com.carrotsearch.hppc.LongHashSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Packed;

/// What a run reads: one corpus, or two sides to match.
///
/// @param ours all inputs, or those of our side
/// @param against those of the other side; none of one corpus
public record Inputs(ImmutableList<String> ours, ImmutableList<String> against) {
  /// Behind the id of a document of the other side that has an id of ours.
  private static final String AGAINST = "@against";

  public static Inputs of(List<String> names) {
    return new Inputs(ImmutableList.copyOf(names), ImmutableList.of());
  }

  public boolean isMatch() {
    return !against.isEmpty();
  }

  /// All of them.
  public List<String> names() {
    return Stream.concat(ours.stream(), against.stream()).toList();
  }

  /// What tells whether they are those of an earlier run; empty where nobody can.
  public Optional<InputSignature> signature() {
    return InputSignature.of(names());
  }

  /// What the reading hands over, in memory.
  public static Corpus corpus(Consumer<Sink> reading) {
    Intake intake = new Intake();
    reading.accept(intake);
    return intake.corpus();
  }

  /// Reads all of them.
  public void read(InputStream standardInput, Reading reading, Sink sink) {
    if (!isMatch()) {
      InputReader.read(ours, standardInput, reading, sink);
      return;
    }
    Sided sided = new Sided(sink);
    InputReader.read(ours, standardInput, reading, sided);
    sided.side = Field.Side.AGAINST;
    InputReader.read(against, standardInput, reading, sided);
  }

  /// Marks documents with their side.
  private static final class Sided implements Sink {
    private final Sink sink;
    private final LongHashSet ids = new LongHashSet();
    private Field.Side side = Field.Side.OURS;

    Sided(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Found found) {
      Document document = found.document();
      String id =
          switch (side) {
            case OURS -> {
              ids.add(hash(document.id()));
              yield document.id();
            }
            case AGAINST ->
                ids.contains(hash(document.id())) ? document.id() + AGAINST : document.id();
          };
      ImmutableMap<Field, String> fields =
          ImmutableMap.<Field, String>builder()
              .putAll(document.fields())
              .put(Field.SIDE, side.name())
              .buildOrThrow();
      sink.accept(
          new Found(found.location(), new Document(id, document.text(), fields), found.extra()));
    }

    private static long hash(String id) {
      return Hashing.farmHashFingerprint64().hashBytes(Packed.utf8(id)).asLong();
    }

    @Override
    public void reject(String location, String reason) {
      sink.reject(location, reason);
    }
  }
}
