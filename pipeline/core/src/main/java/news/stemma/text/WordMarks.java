package news.stemma.text;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import java.util.BitSet;
import java.util.Optional;

/// What is known of each word of an article.
///
/// @param stopWords the tokens that are
/// @param figures the tokens that are numbers, days or months
/// @param firstPerson the tokens that are pronouns of the first person singular
/// @param quoted the tokens inside quotation marks; empty where the language's rules of quotation
///   are not known
record WordMarks(BitSet stopWords, BitSet figures, BitSet firstPerson, Optional<BitSet> quoted) {
  void write(ByteArrayDataOutput out) {
    Packed.writeBits(stopWords, out);
    Packed.writeBits(figures, out);
    Packed.writeBits(firstPerson, out);
    out.writeBoolean(quoted.isPresent());
    quoted.ifPresent(words -> Packed.writeBits(words, out));
  }

  static WordMarks read(ByteArrayDataInput in) {
    return new WordMarks(
        Packed.readBits(in),
        Packed.readBits(in),
        Packed.readBits(in),
        in.readBoolean() ? Optional.of(Packed.readBits(in)) : Optional.empty());
  }
}
