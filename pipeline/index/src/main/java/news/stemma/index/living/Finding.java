package news.stemma.index.living;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// That two articles of the index share wording, as it was found when the later came.
///
/// @param relation the name of its kind
/// @param source name of the article that the other was made from, where that is known
/// @param words matched
/// @param leader name of the article that leads the family of near-duplicates of one of them, or
///   the more senior of the two
public record Finding(
    End left,
    End right,
    String relation,
    Optional<String> source,
    int words,
    String leader,
    Judgement judgement) {
  /// One of the two.
  ///
  /// @param id of all its versions
  /// @param name of this one
  /// @param share of its body words in passages with the other, 0 to 1
  public record End(
      String id,
      String name,
      Optional<String> outlet,
      Optional<String> headline,
      Optional<Instant> published,
      Instant seen,
      double share) {
    /// When it was published, as far as the index knows.
    public Instant date() {
      return published.orElse(seen);
    }
  }

  /// Of what is found about the two, whatever it is.
  ///
  /// @param left name, less than the other
  public static String id(String left, String right) {
    return "f-" + hash(left + '\0' + right);
  }

  public String id() {
    return id(left.name(), right.name());
  }

  /// Of the family, or the pair, that it belongs to.
  public static String cluster(String leader) {
    return "c-" + hash(leader);
  }

  public String cluster() {
    return cluster(leader);
  }

  private static String hash(String value) {
    return Hashing.farmHashFingerprint64().hashString(value, StandardCharsets.UTF_8).toString();
  }

  /// When the later of the two was published, as far as the index knows.
  public Instant date() {
    return left.date().isAfter(right.date()) ? left.date() : right.date();
  }

  /// When the later of the two was published, of those that say.
  public Optional<Instant> published() {
    return ends().flatMap(end -> end.published().stream()).max(Comparator.naturalOrder());
  }

  public Stream<End> ends() {
    return Stream.of(left, right);
  }

  /// The same, as of another family.
  public Finding ledBy(String other) {
    return new Finding(left, right, relation, source, words, other, judgement);
  }

  /// The same, judged otherwise.
  public Finding with(Judgement other) {
    return new Finding(left, right, relation, source, words, leader, other);
  }
}
