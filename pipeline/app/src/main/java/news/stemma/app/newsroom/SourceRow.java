package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import news.stemma.Trace;
import news.stemma.align.Side;
import news.stemma.candidate.Family;
import news.stemma.candidate.Seniority;
import news.stemma.provenance.Link;
import news.stemma.relation.Relation;
import news.stemma.text.Article;

/// The articles of one family that share wording with the checked one: fourteen outlets with one
/// dispatch are one row.
///
/// @param leader position of the most senior of them
/// @param members by seniority
/// @param best of the members the one that has most of the checked article
record SourceRow(int leader, ImmutableList<Member> members, Member best) {
  /// An article that shares wording with the checked one.
  ///
  /// @param side the checked article's in the link
  record Member(int document, Link link, Side side) {
    /// Of the checked article's body.
    double shareOfChecked() {
      return share(side);
    }

    /// Of the member's own.
    double shareOfThat() {
      return share(side.other());
    }

    private double share(Side of) {
      Relation relation = link.relation();
      return switch (of) {
        case LEFT -> relation.leftCoverage().all();
        case RIGHT -> relation.rightCoverage().all();
      };
    }

    /// Matched words of the passages that use no word twice.
    int words() {
      return link.relation().passages().stream()
          .filter(passage -> passage.passage().primary())
          .mapToInt(passage -> passage.passage().words())
          .sum();
    }
  }

  /// Copies, excerpts and extensions first, those that share a source, those that share statements;
  /// then by how much of the checked article they have, then by seniority.
  static ImmutableList<SourceRow> of(Trace trace, int checked) {
    Map<Integer, Integer> leaders = new HashMap<>();
    for (Family family : trace.families()) {
      family.documents().forEach(document -> leaders.put(document, family.leader()));
    }
    Seniority seniority = Seniority.of(trace.articles().stream().map(Article::document).toList());
    ListMultimap<Integer, Member> families = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Link link : trace.provenance().links()) {
      for (Side side : Side.values()) {
        int other = link.relation().document(side.other());
        if (link.relation().document(side) == checked) {
          families.put(leaders.getOrDefault(other, other), new Member(other, link, side));
        }
      }
    }
    return families.asMap().values().stream()
        .map(members -> row(members, seniority))
        .sorted(
            Comparator.comparingInt(SourceRow::rank)
                .thenComparingDouble(row -> -row.best().shareOfChecked())
                .thenComparingInt(row -> -row.best().words())
                .thenComparingInt(row -> seniority.rank(row.leader())))
        .collect(ImmutableList.toImmutableList());
  }

  private int rank() {
    return switch (best.link().relation().kind()) {
      case COPY, EXCERPT, EXTENSION -> 0;
      case SHARED_SOURCE -> 1;
      case QUOTE_ONLY -> 2;
      case FURNITURE_ONLY -> 3;
    };
  }

  private static SourceRow row(Collection<Member> members, Seniority seniority) {
    ImmutableList<Member> senior =
        members.stream()
            .sorted(Comparator.comparingInt(member -> seniority.rank(member.document())))
            .collect(ImmutableList.toImmutableList());
    Member best =
        senior.stream()
            .max(
                Comparator.comparingDouble(Member::shareOfChecked)
                    .thenComparingInt(Member::words)
                    .thenComparingInt(member -> -seniority.rank(member.document())))
            .orElseThrow();
    return new SourceRow(senior.getFirst().document(), senior, best);
  }
}
