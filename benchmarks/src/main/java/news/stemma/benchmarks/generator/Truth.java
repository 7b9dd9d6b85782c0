package news.stemma.benchmarks.generator;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.MappingIterator;

/// What is planted in a corpus. Texts that articles have in common go by names.
public final class Truth {
  private final List<Planted.Derivation> derivations = new ArrayList<>();
  private final List<Planted.WireSentence> wireSentences = new ArrayList<>();
  private final SetMultimap<String, String> reused = HashMultimap.create();
  private final SetMultimap<String, String> recurring = HashMultimap.create();

  public Truth(Iterable<Planted> planted) {
    planted.forEach(this::add);
  }

  /// Reads the truth that stands beside a corpus.
  public static Truth of(Path corpus) throws IOException {
    try (MappingIterator<Planted> rows = CorpusFile.read(CorpusFile.truth(corpus), Planted.class)) {
      return new Truth(() -> rows);
    }
  }

  private void add(Planted planted) {
    switch (planted) {
      case Planted.Derivation derivation -> {
        derivations.add(derivation);
        reused.put(derivation.source(), derivation.source());
        reused.put(derivation.derived(), derivation.source());
      }
      case Planted.WireSentence sentence -> {
        wireSentences.add(sentence);
        reused.put(sentence.document(), sentence.dispatch());
      }
      case Planted.Template template ->
          recurring.put(template.document(), "form " + template.form());
      case Planted.Boilerplate boilerplate ->
          recurring.put(boilerplate.document(), "boilerplate of " + boilerplate.outlet());
      case Planted.Repeated repeated -> recurring.put(repeated.document(), "repeated paragraph");
    }
  }

  public ImmutableList<Planted.Derivation> derivations() {
    return ImmutableList.copyOf(derivations);
  }

  public ImmutableList<Planted.WireSentence> wireSentences() {
    return ImmutableList.copyOf(wireSentences);
  }

  /// The sources and dispatches whose text both articles have.
  public ImmutableSet<String> reused(String document, String other) {
    return Sets.intersection(reused.get(document), reused.get(other)).immutableCopy();
  }

  /// The forms and boilerplate that both articles have.
  public ImmutableSet<String> recurring(String document, String other) {
    return Sets.intersection(recurring.get(document), recurring.get(other)).immutableCopy();
  }

  /// All that the article may have in common with others.
  Set<String> shared(String document) {
    return Sets.union(reused.get(document), recurring.get(document)).immutableCopy();
  }
}
