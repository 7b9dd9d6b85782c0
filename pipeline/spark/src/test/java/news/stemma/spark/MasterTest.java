package news.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.cluster.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MasterTest {
  private static final Workers UNNAMED = new Workers(Optional.empty(), 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local",
        "local[2]",
        "local[*]",
        "local[2,3]",
        "local-cluster[2,1,1024]",
        "spark://host:7077",
        "spark://one:7077,two:7077",
        "yarn",
        "k8s://https://host:6443"
      })
  void whatSparkKnowsIsAMaster(String url) {
    assertThat(new Master(url).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"locl[2]", "local[", "local[0]", "local[two]", "spark:host", "spark://host", ""})
  void aSlipOfThePenIsNone(String url) {
    assertThatThrownBy(() -> new Master(url))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("'" + url + "' is no master");
  }

  @Test
  void whereNobodySaysThisMachineWorksWithTheThreadsThatWereAsked() {
    assertThat(Master.of(UNNAMED, Optional.empty())).isEqualTo(new Master("local[3]"));
  }

  @Test
  void whatSparkSubmitSaysHoldsWhereNothingElseIsAsked() {
    assertThat(Master.of(UNNAMED, Optional.of("yarn"))).isEqualTo(new Master("yarn"));
  }

  @Test
  void twoMastersAreOneTooMany() {
    Workers named = new Workers(Optional.of("local[2]"), 3);
    assertThat(Master.of(named, Optional.of("local[2]"))).isEqualTo(new Master("local[2]"));
    assertThatThrownBy(() -> Master.of(named, Optional.of("yarn")))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("yarn by spark-submit")
        .hasMessageContaining("local[2] by --engine");
  }

  @Test
  void whereNobodyListensNoMasterAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      new Master("spark://127.0.0.1:" + port).check();
    }
    assertThatThrownBy(() -> new Master("spark://127.0.0.1:" + port).check())
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("no master answers at spark://127.0.0.1:" + port);
  }

  @Test
  void aManagerThatSparkLacksHereIsSparkSubmitsToReach() {
    assertThatThrownBy(() -> new Master("yarn").check())
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("use spark-submit");
  }
}
