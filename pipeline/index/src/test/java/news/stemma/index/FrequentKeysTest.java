package news.stemma.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.align.Scoring;
import news.stemma.candidate.Banding;
import news.stemma.candidate.Buckets;
import news.stemma.candidate.CandidateIndex;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.ManyRows;
import news.stemma.candidate.NearDuplicates;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.RowStore;
import news.stemma.candidate.Seniority;
import news.stemma.candidate.TextKeys;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.sketch.TextSketch;
import news.stemma.sketch.TextSketcher;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys of more rows than fit in memory come to the same as those of fewer.
final class FrequentKeysTest {
  private static final RowStore MEMORY = new MemoryEngine(Stages.SEQUENTIAL);

  @TempDir private Path folder;

  /// Groups no more than so many rows in memory.
  private RowStore spilled(int mostInMemory) {
    return new RowStore() {
      @Override
      public KeyRows rows(KeyRows.Kind kind) {
        return new SpilledRows(folder, kind, mostInMemory);
      }

      @Override
      public int passes() {
        return 1;
      }
    };
  }

  /// Takes a line a key, and notes the keys that came as rows on disk.
  private static final class Lines {
    private final TreeMap<Long, String> lines = new TreeMap<>();
    private final List<Long> many = new ArrayList<>();

    private void put(long key, String line) {
      assertThat(lines.put(key, line)).isNull();
    }

    KeyRows.Bucket plain() {
      return new KeyRows.Bucket() {
        @Override
        public void accept(long key, int[] documents) {
          put(key, Arrays.toString(documents));
        }

        @Override
        public void acceptMany(long key, ManyRows rows) {
          many.add(key);
          KeyRows.Bucket.super.acceptMany(key, rows);
        }
      };
    }

    KeyRows.NotedBucket noted() {
      return new KeyRows.NotedBucket() {
        @Override
        public void accept(long key, int[] documents, long[] notes) {
          put(key, Arrays.toString(documents) + Arrays.toString(notes));
        }

        @Override
        public void acceptMany(long key, ManyRows rows) {
          many.add(key);
          KeyRows.NotedBucket.super.acceptMany(key, rows);
        }
      };
    }
  }

  /// Two keys that agree in their highest bits have most rows; some documents have them twice. A
  /// third has as many, all of one document.
  private static void fill(KeyRows rows) {
    SplittableRandom random = new SplittableRandom(4);
    for (int document = 0; document < 20_000; document++) {
      rows.add(1, document, random.nextInt(3));
      rows.add(1, document, random.nextInt(3));
      rows.add(2, document, random.nextInt(3));
      rows.add(random.nextLong(), document, 0);
      rows.add(random.nextInt(1000) << 8, document, 7);
    }
    for (int i = 0; i < 6000; i++) {
      rows.add(-1, 20_000, i % 2);
    }
  }

  private static Lines drainedNoted(KeyRows rows) {
    fill(rows);
    Lines lines = new Lines();
    rows.drainNoted(lines.noted());
    return lines;
  }

  private static Lines drained(KeyRows rows) {
    fill(rows);
    Lines lines = new Lines();
    rows.drain(lines.plain());
    return lines;
  }

  @Test
  void frequentKeysAreHandedOverFromDiskAsTheSameRows() {
    SpilledRows spilled = new SpilledRows(folder, KeyRows.Kind.NOTED, 5000);
    Buckets inMemory = new Buckets(KeyRows.Kind.NOTED);
    Lines noted = drainedNoted(spilled);
    assertThat(noted.many).containsExactlyInAnyOrder(1L, 2L);
    assertThat(noted.lines).isEqualTo(drainedNoted(inMemory).lines).containsKeys(1L, 2L);
    Lines plain = drained(spilled);
    assertThat(plain.many).containsExactlyInAnyOrder(1L, 2L);
    assertThat(plain.lines).isEqualTo(drained(inMemory).lines).doesNotContainKey(-1L);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void rowsOfAFrequentKeyComeTogetherByTheirNotes() {
    SpilledRows spilled = new SpilledRows(folder, KeyRows.Kind.NOTED, 100);
    TreeMap<Long, Integer> documentsByNote = new TreeMap<>();
    for (int document = 0; document < 3000; document++) {
      spilled.add(9, document, document % 10 == 0 ? 7 : -document / 2);
    }
    spilled.drainNoted(
        new KeyRows.NotedBucket() {
          @Override
          public void accept(long key, int[] documents, long[] notes) {
            throw new AssertionError("they are too many");
          }

          @Override
          public void acceptMany(long key, ManyRows rows) {
            rows.byNote().drain((note, documents) -> documentsByNote.put(note, documents.length));
          }
        });
    assertThat(documentsByNote).containsEntry(7L, 300).containsEntry(-1499L, 1 + 1);
    assertThat(folder).isEmptyDirectory();
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "The word" : " word").append(random.nextInt(3000));
    }
    return words.append('.').toString();
  }

  /// A paragraph in all articles; a form of one outlet in a third of them; in some a sentence in
  /// which the first words or the last are others; some with equal bodies.
  private static List<Document> articles() {
    SplittableRandom random = new SplittableRandom(11);
    String everywhere = words(random, 30);
    String form = words(random, 25).replace(".", "");
    String fixed = words(random, 8).replace(".", "");
    String end = words(random, 25);
    String body = words(random, 80);
    return IntStream.range(0, 240)
        .mapToObj(i -> {
          List<String> paragraphs = new ArrayList<>(List.of(everywhere));
          paragraphs.add(i % 3 == 0 ? form + " w" + i % 20 + " " + end : words(random, 25));
          paragraphs.add(fixed + " w" + random.nextInt(3) + " " + words(random, 6));
          paragraphs.add(i % 5 == 0 ? body : words(random, 40));
          ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
          fields.put(Field.OUTLET, i % 3 == 0 ? "Form Daily" : "Outlet " + i % 7);
          if (i % 3 == 0 || i % 8 != 0) {
            fields.put(Field.PUBLISHED, "2026-03-%02dT0%d:00:00Z".formatted(1 + i % 9, i % 10));
          }
          return new Document(
              "a%04d".formatted(i), String.join("\n\n", paragraphs), fields.buildOrThrow());
        })
        .toList();
  }

  private static List<CandidatePair> pairs(
      List<Document> documents, List<Sketch> sketches, Pairing pairing, RowStore store) {
    return new CandidateIndex(
            Banding.STANDARD, Scoring.STANDARD.prospect(), pairing, documents, store)
        .pairs(sketches);
  }

  @Test
  void candidatesOfFrequentKeysAreThoseFoundInMemory() {
    List<Document> documents = articles();
    ArticleParser parser = new ArticleParser(new Languages(ImmutableMap.of()));
    Sketcher sketcher = new Sketcher(Scheme.standard(42));
    List<Sketch> sketches =
        documents.stream().map(document -> sketcher.sketch(parser.parse(document))).toList();
    Pairing all = Pairing.of(Seniority.of(documents));
    BitSet evenOnes = new BitSet();
    IntStream.range(0, 120).forEach(i -> evenOnes.set(2 * i));
    BitSet few = new BitSet();
    few.set(100, 110);
    for (Pairing pairing : List.of(all, all.across(evenOnes), all.across(few))) {
      List<CandidatePair> inMemory = pairs(documents, sketches, pairing, MEMORY);
      assertThat(pairs(documents, sketches, pairing, spilled(60))).isEqualTo(inMemory);
      assertThat(pairs(documents, sketches, pairing, spilled(15))).isEqualTo(inMemory);
      assertThat(inMemory).hasSizeBetween(200, 20_000);
    }
  }

  @Test
  void familiesOfFrequentWordingsAreThoseFoundInMemory() {
    SplittableRandom random = new SplittableRandom(3);
    String once = words(random, 60);
    String form = words(random, 60);
    List<String> texts =
        Stream.of(
                IntStream.range(0, 150).mapToObj(i -> once),
                IntStream.range(0, 150).mapToObj(i -> form + " Number " + i % 90 + "."))
            .flatMap(some -> some)
            .toList();
    TextSketcher sketcher = new TextSketcher(Scheme.standard(42));
    List<TextSketch> sketches =
        texts.stream().map(text -> sketcher.sketch(text.getBytes(StandardCharsets.UTF_8))).toList();
    List<TextKeys> keys =
        sketches.stream().map(sketch -> TextKeys.of(sketch, Banding.STANDARD)).toList();
    Seniority seniority = Seniority.by(texts.size(), (one, other) -> other - one);
    for (int mostInMemory : new int[] {20, 55}) {
      assertThat(
              new NearDuplicates(spilled(mostInMemory), 0.8)
                  .families(keys, text -> true, text -> sketches.get(text).shingles(), seniority))
          .isEqualTo(
              new NearDuplicates(MEMORY, 0.8)
                  .families(keys, text -> true, text -> sketches.get(text).shingles(), seniority))
          .hasSize(2);
    }
  }
}
