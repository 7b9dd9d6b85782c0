package news.stemma.app.newsroom;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.stemma.Stages;
import news.stemma.candidate.CandidateIndex.Prospect;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Neighbours;
import news.stemma.index.living.StoredArticle;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Article;
import news.stemma.text.Document;

/// What an index has around an article.
///
/// @param compared articles that can be traced with it
/// @param hashed articles of which the index keeps fingerprints alone
record Neighbourhood(
    ImmutableList<Neighbour> compared, ImmutableList<RunMatch> hashed, Evaluation.Extent extent) {
  /// Articles that one is compared with.
  private static final int NEIGHBOURS = 64;

  /// Behind the name of an article of the index that the checked one has too.
  private static final String INDEXED = "@indexed";

  /// An article by the name that it has in the trace.
  ///
  /// @param id of all its versions
  /// @param version that it goes by
  record Neighbour(Article article, String id, String version, Optional<Instant> seen) {
    static final Comparator<Neighbour> BY_NAME =
        Comparator.comparing(one -> one.article().id(), Document.ID_ORDER);
  }

  /// @param itself the article, where it is in the index
  /// @param stages where the neighbours are read
  static Neighbourhood of(
      Document checked,
      Fingerprints fingerprints,
      Optional<StoredArticle> itself,
      Surroundings surroundings,
      Stages stages)
      throws IOException {
    IndexView view = surroundings.view();
    Neighbours found = view.neighbours(fingerprints, surroundings.prospect(), NEIGHBOURS + 1);
    ImmutableList<Neighbours.Neighbour> standing =
        new Versions(view, checked)
            .standing(found.nearest()).stream()
                .filter(other -> itself.filter(other.article()::isSameVersion).isEmpty())
                .limit(NEIGHBOURS)
                .collect(ImmutableList.toImmutableList());
    Names names = new Names(checked.id());
    List<Named> named = new ArrayList<>();
    for (Neighbours.Neighbour neighbour : standing) {
      named.add(new Named(neighbour, names.free(view.name(neighbour.article()))));
    }
    List<Either> read =
        stages.map("neighbours", named, one -> surroundings.look(one, fingerprints));
    return new Neighbourhood(
        read.stream().flatMap(one -> one.compared().stream()).collect(toImmutableList()),
        read.stream().flatMap(one -> one.hashed().stream()).collect(toImmutableList()),
        new Evaluation.Extent(
            view.articles(),
            Math.max(standing.size(), found.candidates() - (itself.isPresent() ? 1 : 0)),
            standing.size()));
  }

  /// A neighbour by the name that it gets.
  private record Named(Neighbours.Neighbour neighbour, String name) {}

  /// A neighbour that can be compared, or one that is known by its hashes.
  private record Either(Optional<Neighbour> compared, Optional<RunMatch> hashed) {}

  /// Names of which none is given twice: an id may look like another's name with its version, and
  /// the checked article may have an id of the index.
  private static final class Names {
    private final Set<String> given = new HashSet<>();

    Names(String checked) {
      given.add(checked);
    }

    String free(String name) {
      String free = name;
      while (!given.add(free)) {
        free += INDEXED;
      }
      return free;
    }
  }

  /// An index, how what it keeps is read, and what words that are shared alone must be worth.
  record Surroundings(IndexView view, Keeping keeping, Prospect prospect) {
    private Either look(Named named, Fingerprints fingerprints) {
      StoredArticle stored = named.neighbour().article();
      Optional<Article> kept = keeping.kept(stored, named.name());
      if (kept.isEmpty()) {
        return new Either(
            Optional.empty(),
            Optional.of(RunMatch.of(named.name(), named.neighbour(), fingerprints)));
      }
      return new Either(Optional.of(neighbour(stored, kept.get())), Optional.empty());
    }

    private static Neighbour neighbour(StoredArticle stored, Article article) {
      return new Neighbour(
          article, stored.document().id(), stored.version(), Optional.of(stored.seen()));
    }
  }
}
