package news.stemma.benchmarks.scale;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.stemma.benchmarks.generator.Planted;
import news.stemma.benchmarks.generator.Truth;

/// Compares a run with what was planted.
///
/// *Found* is a derivation whose pair has a row that calls it reuse, or whose two articles are
/// verified against the same leader; a near-duplicate of which both articles are in one cluster; a
/// wire sentence of which a passage of the pair covers half or more in either article, for each
/// pair of its carriers.
///
/// *False* is a claim about two articles that have no planted text in common, whatever forms and
/// boilerplate they share. Two excerpts of one source have. A row that only says that furniture is
/// shared is false where nothing recurring is.
final class Scorer {
  /// Bodies as similar as that are near-duplicates, which one cluster has to hold.
  private static final double NEAR_DUPLICATE = 0.8;

  private record Pair(String left, String right) {
    static Pair of(String document, String other) {
      return document.compareTo(other) < 0 ? new Pair(document, other) : new Pair(other, document);
    }

    @Override
    public String toString() {
      return left + " " + right;
    }
  }

  private final Truth truth;
  private final RunOutput output;
  private final Map<String, Count.Tally> claims = new TreeMap<>();
  private final Set<Pair> reuse = new HashSet<>();

  /// By document those of which it is a verified near-duplicate, itself included.
  private final SetMultimap<String, String> leaders = HashMultimap.create();

  private final ImmutableList.Builder<Count> counts = ImmutableList.builder();

  private Scorer(Truth truth, RunOutput output) {
    this.truth = truth;
    this.output = output;
  }

  /// Scores a `trace` by relations, passages and clusters, a `dedup` by clusters.
  static ImmutableList<Count> score(RunOutput output, Truth truth) throws IOException {
    return new Scorer(truth, output).counts();
  }

  private ImmutableList<Count> counts() throws IOException {
    output.clusters(this::judge);
    if (output.hasRelations()) {
      output.relations(this::judge);
      countDerivations("copies", Planted.Copy.class);
      countDerivations("excerpts", Planted.Excerpt.class);
      countDerivations("extensions", Planted.Extension.class);
      countWireSentences();
    }
    countNearDuplicates();
    claims.values().forEach(tally -> counts.add(tally.count()));
    return counts.build();
  }

  private void judge(RunOutput.Cluster cluster) {
    for (RunOutput.Member member : cluster.members()) {
      leaders.put(member.document(), cluster.leader());
      if (!member.document().equals(cluster.leader())) {
        judge("near-duplicates", Pair.of(cluster.leader(), member.document()));
      }
    }
  }

  private void judge(RunOutput.Relation row) {
    Pair pair = Pair.of(row.left(), row.right());
    if (row.relation().equals(RunOutput.FURNITURE_ONLY)) {
      Count.Tally tally = tally(row.relation());
      if (truth.recurring(pair.left(), pair.right()).isEmpty()) {
        tally.wrong(pair + ": nothing recurring in common");
      } else {
        tally.right();
      }
      return;
    }
    if (!row.relation().equals("quote-only")) {
      reuse.add(pair);
    }
    judge(row.relation(), pair);
  }

  private Count.Tally tally(String claim) {
    return claims.computeIfAbsent(claim, name -> new Count.Tally(Count.Kind.CLAIMS, name));
  }

  private void judge(String claim, Pair pair) {
    if (!truth.reused(pair.left(), pair.right()).isEmpty()) {
      tally(claim).right();
      return;
    }
    ImmutableSet<String> recurring = truth.recurring(pair.left(), pair.right());
    tally(claim)
        .wrong(pair + ": " + (recurring.isEmpty() ? "nothing" : String.join(", ", recurring)));
  }

  private void countDerivations(String name, Class<? extends Planted.Derivation> kind) {
    Count.Tally tally = new Count.Tally(Count.Kind.RECALL, name);
    for (Planted.Derivation planted : truth.derivations()) {
      if (kind.isInstance(planted)) {
        Pair pair = Pair.of(planted.source(), planted.derived());
        if (reuse.contains(pair) || haveOneLeader(pair)) {
          tally.right();
        } else {
          tally.wrong(planted.source() + " → " + planted.derived());
        }
      }
    }
    counts.add(tally.count());
  }

  private boolean haveOneLeader(Pair pair) {
    return leaders.get(pair.left()).stream().anyMatch(leaders.get(pair.right())::contains);
  }

  private void countNearDuplicates() {
    Count.Tally tally = new Count.Tally(Count.Kind.RECALL, "near-duplicates");
    for (Planted.Derivation planted : truth.derivations()) {
      if (planted instanceof Planted.Copy copy && copy.jaccard() >= NEAR_DUPLICATE) {
        if (haveOneLeader(Pair.of(copy.source(), copy.derived()))) {
          tally.right();
        } else {
          tally.wrong(copy.source() + " → " + copy.derived() + " " + copy.jaccard());
        }
      }
    }
    counts.add(tally.count());
  }

  private record SentencePair(Planted.WireSentence one, Planted.WireSentence other) {
    boolean isCovered(RunOutput.Passage passage) {
      return isHalf(one, passage.left()) && isHalf(other, passage.right());
    }

    private static boolean isHalf(Planted.WireSentence sentence, RunOutput.Place place) {
      int from = Math.max(sentence.start(), place.start());
      int to = Math.min(sentence.end(), place.end());
      return 2 * (to - from) >= sentence.end() - sentence.start();
    }
  }

  private void countWireSentences() throws IOException {
    SetMultimap<Pair, SentencePair> wanted = LinkedHashMultimap.create();
    for (Collection<Planted.WireSentence> carried : bySentence().values()) {
      for (Planted.WireSentence one : carried) {
        for (Planted.WireSentence other : carried) {
          if (one.document().compareTo(other.document()) < 0) {
            wanted.put(new Pair(one.document(), other.document()), new SentencePair(one, other));
          }
        }
      }
    }
    long all = wanted.size();
    output.passages(passage ->
        wanted
            .get(new Pair(passage.left().document(), passage.right().document()))
            .removeIf(pair -> pair.isCovered(passage)));
    Count.Tally tally = new Count.Tally(Count.Kind.RECALL, "wire sentences");
    for (long found = all - wanted.size(); found > 0; found--) {
      tally.right();
    }
    for (Map.Entry<Pair, SentencePair> missed : wanted.entries()) {
      tally.wrong(
          "%s at %d and %d, %d words"
              .formatted(
                  missed.getKey(),
                  missed.getValue().one().start(),
                  missed.getValue().other().start(),
                  missed.getValue().one().words()));
    }
    counts.add(tally.count());
  }

  private Map<String, List<Planted.WireSentence>> bySentence() {
    Map<String, List<Planted.WireSentence>> bySentence = new LinkedHashMap<>();
    for (Planted.WireSentence sentence : truth.wireSentences()) {
      bySentence
          .computeIfAbsent(
              sentence.dispatch() + " " + sentence.sentence(), key -> new ArrayList<>())
          .add(sentence);
    }
    return bySentence;
  }
}
