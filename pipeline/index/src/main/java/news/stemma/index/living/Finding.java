package news.stemma.index.living;

import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.text.Document;
import news.stemma.text.Packed;

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
  /// @param version that this one goes by; empty where it came without and was the first
  /// @param name that it goes by among all
  /// @param share of its body words in passages with the other, 0 to 1
  public record End(
      String id,
      String version,
      String name,
      Optional<String> outlet,
      Optional<String> headline,
      Optional<Instant> published,
      Instant seen,
      double share) {
    String key() {
      return Finding.key(id, version);
    }

    /// When it was published, as far as the index knows.
    public Instant date() {
      return published.orElse(seen);
    }
  }

  /// What stands for a version of an article, whatever other versions come.
  public static String key(String id, String version) {
    return id + '\0' + version;
  }

  /// Of what is found about two articles, whatever it is.
  ///
  /// @param one key of either
  public static String id(String one, String other) {
    boolean inOrder = one.compareTo(other) <= 0;
    return "f-" + hash(inOrder ? one + '\0' + other : other + '\0' + one);
  }

  public String id() {
    return id(left.key(), right.key());
  }

  /// Of the family, or the pair, that it belongs to.
  public static String cluster(String leader) {
    return "c-" + hash(leader);
  }

  public String cluster() {
    return cluster(leader);
  }

  private static String hash(String value) {
    return Hashing.farmHashFingerprint64().hashBytes(Packed.utf8(value)).toString();
  }

  /// When the later of the two was published, as far as the index knows.
  public Instant date() {
    return left.date().isAfter(right.date()) ? left.date() : right.date();
  }

  /// Of the articles of some findings the name of the most senior: by publication, undated ones
  /// last, then by name.
  static String mostSenior(List<Finding> findings) {
    return findings.stream()
        .flatMap(Finding::ends)
        .min(
            Comparator.comparing((End end) -> end.published().orElse(Instant.MAX))
                .thenComparing(End::name, Document.ID_ORDER))
        .map(End::name)
        .orElseThrow();
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
