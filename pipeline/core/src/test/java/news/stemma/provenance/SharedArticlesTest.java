package news.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedArticlesTest {
  private record Member(int number, ImmutableSet<Integer> having) implements SharedArticles.Having {
    @Override
    public IntStream articles() {
      return having.stream().mapToInt(article -> article);
    }
  }

  /// By definition: each goes through all groups before it, and grows on the way.
  private static List<List<Member>> plainly(List<Member> all) {
    List<List<Member>> groups = new ArrayList<>();
    for (Member member : all) {
      List<Member> whole = new ArrayList<>(List.of(member));
      for (Iterator<List<Member>> others = groups.iterator(); others.hasNext(); ) {
        List<Member> other = others.next();
        if (Sets.intersection(articles(whole), articles(other)).size() >= 2) {
          others.remove();
          whole.addAll(other);
        }
      }
      groups.add(whole);
    }
    return groups;
  }

  private static Set<Integer> articles(List<Member> members) {
    Set<Integer> articles = new TreeSet<>();
    members.forEach(member -> articles.addAll(member.having()));
    return articles;
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 25, 60})
  void theyAreJoinedAsByDefinition(int articles) {
    SplittableRandom random = new SplittableRandom(articles);
    for (int corpus = 0; corpus < 200; corpus++) {
      List<Member> all = new ArrayList<>();
      for (int number = random.nextInt(30); number > 0; number--) {
        ImmutableSet.Builder<Integer> having = ImmutableSet.builder();
        for (int count = random.nextInt(2, 5); count > 0; count--) {
          having.add(random.nextInt(articles));
        }
        all.add(new Member(number, having.build()));
      }
      assertThat(SharedArticles.joined(all)).isEqualTo(plainly(all));
    }
  }
}
