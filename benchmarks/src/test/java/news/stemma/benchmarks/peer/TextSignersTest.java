package news.stemma.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.stemma.benchmarks.corpus.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextSignersTest {
  private static final Text FIRE =
      Text.of(
          "Two watchmen died when a blaze tore through a warehouse on the old pier late on Monday,"
              + " and nine firefighters were treated for smoke inhalation, the port said.");

  private static final Text ELECTION =
      Text.of(
          "The mayor conceded defeat before midnight after the last of the hill districts had"
              + " reported, ending a count that few in her party had expected to be so short.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        TextSigners.STEMMA,
        TextSigners.SUPER_MIN_HASH,
        TextSigners.MIN_HASH,
        TextSigners.LUCENE,
        TextSigners.JAVA_LSH,
        TextSigners.GUAVA
      })
  void identicalTextsAgreeInEveryComponentAndUnrelatedOnesHardlyInAny(String peer) {
    Signer<Text> signer = TextSigners.named(peer);
    long[] fire = signer.components(FIRE);
    long[] election = signer.components(ELECTION);
    long[] fireAgain = signer.components(Text.of(FIRE.string()));
    assertThat(fire).hasSize(Signer.COMPONENTS);
    assertThat(Signer.agreement(fire, fireAgain)).isEqualTo(1);
    assertThat(Signer.agreement(fire, election)).isLessThan(0.05);
  }

  @Test
  void theBitsOfASimHashOfUnrelatedTextsAgreeByHalves() {
    Signer<Text> signer = TextSigners.named(TextSigners.FAST_SIM_HASH);
    long[] fire = signer.components(FIRE);
    assertThat(Signer.agreement(fire, signer.components(FIRE))).isEqualTo(1);
    assertThat(Signer.agreement(fire, signer.components(ELECTION))).isBetween(0.3, 0.7);
  }

  @Test
  void anUnknownWayIsRefusedByName() {
    assertThatThrownBy(() -> TextSigners.named("md5"))
        .hasMessage("no way from text to signature: md5");
  }

  @Test
  void shinglesAreFiveWordsInLowerCaseWithOneBlankBetween() {
    assertThat(ShingleStrings.of("The U.S. said:  \"Two F-16s\" left."))
        .containsExactly(
            "the u s said two", "u s said two f", "s said two f 16s", "said two f 16s left");
    assertThat(ShingleStrings.of("Only four words here")).isEmpty();
    assertThat(ShingleStrings.of("")).isEmpty();
  }
}
