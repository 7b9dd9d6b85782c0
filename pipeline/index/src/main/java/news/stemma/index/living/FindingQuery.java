package news.stemma.index.living;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;

/// What somebody looks for among findings; empty sets and bounds leave nothing out.
///
/// @param words of a headline or a text, all of them; may be empty
/// @param from earliest publication of the later article; what has no date is left out then
/// @param until the first date that is too late
public record FindingQuery(
    String words,
    ImmutableSet<String> outlets,
    ImmutableSet<String> relations,
    ImmutableSet<Status> statuses,
    Optional<Instant> from,
    Optional<Instant> until) {
  public static final FindingQuery ALL =
      new FindingQuery(
          "",
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          Optional.empty(),
          Optional.empty());
}
