package news.stemma.spark.corpus;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.Serializable;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.Refrains;
import news.stemma.candidate.Seniority;
import news.stemma.candidate.Window;
import news.stemma.relation.Publications;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Packed;
import org.jspecify.annotations.Nullable;

/// Who published each article of a corpus, when, and what its body is known by: what the driver
/// keeps of every article, and each executor gets. 20 bytes an article; what is made of it when it
/// is asked for, some 40 more.
public final class Imprints implements Serializable {
  private static final long serialVersionUID = 1;

  private final String[] names;

  /// By article, where its outlet's name is in `names`, plus one; 0 where it has none.
  private final int[] outlets;

  private final long[] seconds;
  private final int[] nanos;
  private final BitSet dated;
  private final int[] bodies;

  /// What is made of them, once for each executor.
  private transient @Nullable Made made;

  /// The last that was asked for; a run has one.
  private transient @Nullable Windowed windowed;

  private record Windowed(Window window, Pairing pairing) {}

  private record Made(Seniority seniority, Refrains refrains, Publications publications) {}

  private Imprints(Builder builder) {
    this.names = builder.names.toArray(String[]::new);
    this.outlets = builder.outlets.toArray();
    this.seconds = builder.seconds.toArray();
    this.nanos = builder.nanos.toArray();
    this.dated = builder.dated;
    this.bodies = builder.bodies.toArray();
  }

  private synchronized Made made() {
    Made known = made;
    if (known == null) {
      List<Document> documents = documents();
      known = new Made(Seniority.of(documents), refrains(documents), Publications.of(documents));
      made = known;
    }
    return known;
  }

  private Refrains refrains(List<Document> documents) {
    Refrains refrains = Refrains.of(documents);
    for (int document = 0; document < bodies.length; document++) {
      refrains.body(document, bodies[document]);
    }
    return refrains;
  }

  /// One article's, as bytes.
  ///
  /// @param bodyKey what versions of one article mostly agree in
  public static void write(Document document, OptionalInt bodyKey, ByteArrayDataOutput out) {
    Optional<Instant> published = document.published();
    out.writeBoolean(document.field(Field.OUTLET).isPresent());
    document.field(Field.OUTLET).ifPresent(outlet -> Packed.writeString(outlet, out));
    out.writeBoolean(published.isPresent());
    published.ifPresent(time -> {
      out.writeLong(time.getEpochSecond());
      out.writeInt(time.getNano());
    });
    out.writeInt(bodyKey.orElse(0));
  }

  /// Gathers those of a corpus.
  public static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final IntArrayList outlets = new IntArrayList();
    private final LongArrayList seconds = new LongArrayList();
    private final IntArrayList nanos = new IntArrayList();
    private final IntArrayList bodies = new IntArrayList();
    private final BitSet dated = new BitSet();

    /// Adds those of the next articles, and gives their number.
    ///
    /// @param imprints each behind a true, and a false at last
    public int add(byte[] imprints) {
      ByteArrayDataInput in = ByteStreams.newDataInput(imprints);
      int count = 0;
      for (; in.readBoolean(); count++) {
        add(in);
      }
      return count;
    }

    private void add(ByteArrayDataInput in) {
      outlets.add(in.readBoolean() ? number(Packed.readString(in)) : 0);
      boolean isDated = in.readBoolean();
      dated.set(seconds.size(), isDated);
      seconds.add(isDated ? in.readLong() : 0);
      nanos.add(isDated ? in.readInt() : 0);
      bodies.add(in.readInt());
    }

    private int number(String name) {
      return numbers.computeIfAbsent(
          name,
          added -> {
            names.add(added);
            return names.size();
          });
    }

    public Imprints build() {
      return new Imprints(this);
    }
  }

  /// The articles, counted.
  public int size() {
    return outlets.length;
  }

  /// The documents by their positions, with no more than an imprint tells.
  public List<Document> documents() {
    return new Stubs(this);
  }

  public Seniority seniority() {
    return made().seniority();
  }

  /// Which pairs are looked at, of those that the window holds; made once for each executor, since
  /// it goes through all articles.
  public synchronized Pairing pairing(Window window) {
    Windowed known = windowed;
    if (known == null || !known.window().equals(window)) {
      known = new Windowed(window, Pairing.of(seniority()).within(window, documents()));
      windowed = known;
    }
    return known.pairing();
  }

  public Refrains refrains() {
    return made().refrains();
  }

  public Publications publications() {
    return made().publications();
  }

  private Document document(int position) {
    ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
    if (outlets[position] > 0) {
      fields.put(Field.OUTLET, names[outlets[position] - 1]);
    }
    if (dated.get(position)) {
      Instant time = Instant.ofEpochSecond(seconds[position], nanos[position]);
      fields.put(Field.PUBLISHED, time.toString());
    }
    return new Document(Integer.toString(position), "", fields.buildOrThrow());
  }

  private static final class Stubs extends AbstractList<Document> implements RandomAccess {
    private final Imprints imprints;

    Stubs(Imprints imprints) {
      this.imprints = imprints;
    }

    @Override
    public int size() {
      return imprints.size();
    }

    @Override
    public Document get(int position) {
      return imprints.document(position);
    }
  }
}
