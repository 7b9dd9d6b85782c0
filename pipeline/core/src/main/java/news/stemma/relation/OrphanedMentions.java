package news.stemma.relation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.text.Article;

/// Finds names that a text uses without the introduction that the other gives them.
final class OrphanedMentions {
  /// What introduces a name stands so near before it.
  private static final int NEAR = 3;

  private final PairReading pair;
  private final Article source;
  private final Article derived;
  private final SourceLexicon lexicon;

  OrphanedMentions(PairReading pair, SourceLexicon lexicon) {
    this.pair = pair;
    this.source = pair.source();
    this.derived = pair.derived();
    this.lexicon = lexicon;
  }

  /// A name that the source introduces and the derived text uses bare at its first mention.
  private record Orphan(String name, Evidence.Place introduced, Evidence.Place bare) {}

  Optional<Clue> clue() {
    List<Orphan> orphans = orphans();
    if (orphans.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence.Place> places = new ArrayList<>();
    for (Orphan orphan : orphans) {
      places.add(orphan.introduced());
      places.add(orphan.bare());
    }
    return Clue.of(
        Feature.ORPHANED_FIRST_MENTION,
        Math.min(orphans.size(), Clue.REPEATS),
        "the derived text uses without introduction what the source introduces: "
            + orphans.stream().map(Orphan::name).collect(joining(", ")),
        places);
  }

  /// Names that the derived text has bare at their first mention, and the source introduces: before
  /// that, in what the derived text leaves out, or there, by words that it leaves out.
  private List<Orphan> orphans() {
    Map<String, Integer> inSource = firstMentions(source);
    Map<Integer, Integer> partners = partners();
    BitSet kept = new BitSet();
    partners.values().forEach(kept::set);
    BitSet shared = pair.shared(pair.derivedSide());
    BitSet sharedInSource = pair.shared(pair.sourceSide());
    List<Orphan> orphans = new ArrayList<>();
    firstMentions(derived)
        .forEach((name, token) -> {
          Integer introduced = inSource.get(name);
          if (introduced == null) {
            return;
          }
          boolean bothShared = shared.get(token) && sharedInSource.get(introduced);
          int partner = partners.getOrDefault(token, bothShared ? introduced : 0);
          boolean left =
              introduced == partner
                  ? dropsIntroducer(introduced, token, kept)
                  : introduced < partner && !kept.get(introduced);
          if (left && isIntroduced(source, introduced) && !isIntroduced(derived, token)) {
            Evidence.Place bare = pair.place(pair.derivedSide(), token, token + 1);
            orphans.add(new Orphan(bare.span().of(derived.text()), introduction(introduced), bare));
          }
        });
    return orphans;
  }

  /// The source's token that each matched token of the derived text stands for.
  private Map<Integer, Integer> partners() {
    Map<Integer, Integer> partners = new HashMap<>();
    for (Passage passage : pair.alignment().passages()) {
      if (!passage.primary()) {
        continue;
      }
      for (MatchedRun run : passage.runs()) {
        int own = run.tokens(pair.derivedSide()).first();
        int other = run.tokens(pair.sourceSide()).first();
        for (int i = 0; i < run.length(); i++) {
          partners.putIfAbsent(own + i, other + i);
        }
      }
    }
    return partners;
  }

  /// Whether the noun or name before the source's mention is left out, and nothing else introduces
  /// the derived text's.
  private boolean dropsIntroducer(int introduced, int token, BitSet kept) {
    return introduced > 0
        && !kept.get(introduced - 1)
        && introduces(source, introduced - 1)
        && IntStream.range(Math.max(0, token - NEAR), token)
            .noneMatch(before -> introduces(derived, before));
  }

  /// Whether the word may introduce the name behind it.
  private boolean introduces(Article article, int token) {
    return touches(article, token)
        && (isName(article, token) || lexicon.introduces(article.tokens().term(token)));
  }

  /// First body token of every name; a name has a capital that no start of a sentence explains.
  private static Map<String, Integer> firstMentions(Article article) {
    Set<Integer> sentenceStarts = new TreeSet<>();
    article.sentences().forEach(sentence -> sentenceStarts.add(sentence.firstToken()));
    Map<String, Integer> first = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    for (int t = 0; t < article.tokens().size(); t++) {
      if (article.isBody(t) && isCapitalized(article, t) && !article.isStopWord(t)) {
        first.putIfAbsent(article.tokens().term(t), t);
        if (!article.isFigure(t) && (!sentenceStarts.contains(t) || isAllCapitals(article, t))) {
          names.add(article.tokens().term(t));
        }
      }
    }
    first.keySet().retainAll(names);
    return first;
  }

  /// Whether an introducing noun or a further name stands right beside it.
  private boolean isIntroduced(Article article, int token) {
    return (token > 0 && introduces(article, token - 1))
        || (token + 1 < article.tokens().size()
            && touches(article, token)
            && isName(article, token + 1));
  }

  /// The name with what introduces it on either side.
  private Evidence.Place introduction(int token) {
    int first = token;
    while (first > 0 && introduces(source, first - 1)) {
      first--;
    }
    int end = token + 1;
    while (end < source.tokens().size() && touches(source, end - 1) && isName(source, end)) {
      end++;
    }
    return pair.place(pair.sourceSide(), first, end);
  }

  private static boolean isName(Article article, int token) {
    return isCapitalized(article, token) && !article.isStopWord(token);
  }

  /// Whether only blanks stand between the token and the next, in one block.
  private static boolean touches(Article article, int token) {
    return article.blockIndex(token) == article.blockIndex(token + 1)
        && article
            .text()
            .substring(article.tokens().end(token), article.tokens().start(token + 1))
            .isBlank();
  }

  private static boolean isCapitalized(Article article, int token) {
    return Character.isUpperCase(article.text().codePointAt(article.tokens().start(token)));
  }

  private static boolean isAllCapitals(Article article, int token) {
    String raw = article.tokens().span(token).of(article.text());
    return raw.length() > 1 && raw.codePoints().allMatch(Character::isUpperCase);
  }
}
