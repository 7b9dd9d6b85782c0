package news.stemma.spark.parts;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.function.IntUnaryOperator;
import news.stemma.candidate.Family;

/// Families as bytes, 12 a member.
final class FamilyBytes {
  private FamilyBytes() {}

  static byte[] of(Family family) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeInt(family.leader());
    out.writeInt(family.members().size());
    for (Family.Member member : family.members()) {
      out.writeInt(member.document());
      out.writeDouble(member.jaccard());
    }
    return out.toByteArray();
  }

  /// @param number of an article by its position
  static Family family(byte[] bytes, IntUnaryOperator number) {
    ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
    int leader = number.applyAsInt(in.readInt());
    ImmutableList.Builder<Family.Member> members = ImmutableList.builder();
    for (int left = in.readInt(); left > 0; left--) {
      members.add(new Family.Member(number.applyAsInt(in.readInt()), in.readDouble()));
    }
    return new Family(leader, members.build());
  }
}
