package news.stemma.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import news.stemma.app.newsroom.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenApiTest {
  @TempDir Path folder;

  @Test
  void everyRouteIsDescribedAndEveryDescriptionHasARoute() throws IOException {
    try (Newsroom newsroom = Service.newsroom(folder.resolve("index"));
        Lanes lanes = Lanes.of(1);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      Bounds bounds = Bounds.STANDARD;
      Workings workings = new Workings(bounds, lanes, InstantSource.system(), System::nanoTime);
      Articles articles =
          new Articles(new RequestBody(bounds.bodyBytes(), bounds.bodyWithin(), timer));
      Api api = new Api(newsroom, workings, articles, new Metrics());
      assertThat(
              api.routes().stream()
                  .map(route -> route.method() + " " + route.path())
                  .collect(Collectors.toSet()))
          .isEqualTo(Contract.read().operations());
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(Contract.read().danglingReferences()).isEmpty();
  }
}
