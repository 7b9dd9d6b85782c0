package news.stemma.benchmarks.living;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.StoredArticle;
import news.stemma.index.living.TakenDownException;
import news.stemma.text.Document;

/// What is amiss in an index after a kill.
///
/// @param opening how long it took to open it for writing
record Audit(ImmutableList<String> faults, Duration opening, long articles) {
  /// Of takedowns that are tried.
  private static final int TRIED = 20;

  static Audit of(Path path, Acknowledged acknowledged) throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    long start = System.nanoTime();
    Duration opening;
    try (Newsroom newsroom = Feeder.open(path)) {
      opening = Duration.ofNanos(System.nanoTime() - start);
      tryTakenDown(newsroom, acknowledged, faults);
    }
    try (IndexFolder folder = Feeder.folder(path);
        IndexView view = folder.read()) {
      read(view, acknowledged, faults);
      faults.addAll(folder.verify().faults());
      return new Audit(ImmutableList.copyOf(faults), opening, view.articles());
    }
  }

  private static void read(IndexView view, Acknowledged acknowledged, List<String> faults)
      throws IOException {
    for (FedArticle article : acknowledged.standing()) {
      long times = texts(view, article.number()).stream().filter(article.text()::equals).count();
      if (times != 1) {
        faults.add(article + " is there " + times + " times");
      }
    }
    for (int number : acknowledged.removed()) {
      if (!view.versions(FedArticle.id(number)).isEmpty()) {
        faults.add(number + " was taken down, and is there");
      }
    }
    String reached = Optional.ofNullable(view.census().offsets().get(Feeder.SOURCE)).orElse("0");
    for (int number = 1; number <= Integer.parseInt(reached); number++) {
      if (!acknowledged.isDoubtful(number) && view.versions(FedArticle.id(number)).isEmpty()) {
        faults.add("its source is noted as read to " + reached + ", and " + number + " is missing");
      }
    }
    Set<String> strange = new HashSet<>();
    view.forEach(article -> {
      if (!isFed(article)) {
        strange.add(article.versionedName());
      }
    });
    strange.forEach(name -> faults.add(name + " has a text that nobody gave it"));
  }

  private static List<String> texts(IndexView view, int number) throws IOException {
    return view.versions(FedArticle.id(number)).stream()
        .map(version -> version.document().text())
        .toList();
  }

  private static boolean isFed(StoredArticle article) {
    int number = Integer.parseInt(article.document().id().substring(1));
    return IntStream.rangeClosed(1, FedArticle.VERSIONS)
        .mapToObj(version -> new FedArticle(number, version).text())
        .anyMatch(article.document().text()::equals);
  }

  private static void tryTakenDown(
      Newsroom newsroom, Acknowledged acknowledged, List<String> faults)
      throws InterruptedException {
    List<Integer> removed = List.copyOf(acknowledged.removed());
    for (int number : removed.subList(Math.max(0, removed.size() - TRIED), removed.size())) {
      try {
        Document again = Document.of(FedArticle.id(number), "Another text under the same id.");
        newsroom.add(again, Optional.empty()).get();
        faults.add(number + " was taken down, and taken again");
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TakenDownException)) {
          faults.add(number + ": " + e.getCause());
        }
      }
    }
  }
}
