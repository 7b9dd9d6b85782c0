package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The labels of several judges, a file each, against each other.
///
/// @param units that any of them labelled
/// @param agreement on those units, in the same order
public record AgreementEvaluation(
    ImmutableList<LabelFile> judges, ImmutableList<LabelFile.Unit> units, Agreement agreement)
    implements Evaluation {

  /// @param files two or more
  /// @throws BadLabelsException where a file can't be read, or they label different kinds of units
  public static AgreementEvaluation of(List<Path> files) {
    ImmutableList<LabelFile> judges =
        files.stream().map(LabelFile::read).collect(ImmutableList.toImmutableList());
    LabelFile first = judges.getFirst();
    TreeSet<LabelFile.Unit> units = new TreeSet<>();
    for (LabelFile judge : judges) {
      if (judge.kind() != first.kind()) {
        throw new BadLabelsException(
            judge.file()
                + ": labels of another kind than in "
                + first.file()
                + "; give files of one kind");
      }
      units.addAll(judge.labels().keySet());
    }
    return new AgreementEvaluation(
        judges,
        ImmutableList.copyOf(units),
        Agreement.of(
            units.stream()
                .map(unit -> judges.stream().map(judge -> judge.label(unit)).toList())
                .toList()));
  }

  private List<Integer> contested() {
    return IntStream.range(0, units.size())
        .filter(unit -> labels(unit).stream().flatMap(Optional::stream).distinct().count() > 1)
        .boxed()
        .toList();
  }

  private ImmutableList<Optional<String>> labels(int unit) {
    return agreement.units().get(unit);
  }

  @Override
  public String text() {
    return judges.size()
        + " files of labels, "
        + units.size()
        + " units labelled\n\n"
        + agreement.table();
  }

  @Override
  public String errors() {
    TextTable table =
        TextTable.of(
            ImmutableList.<String>builder()
                .add("unit")
                .addAll(judges.stream().map(judge -> String.valueOf(judge.file())).toList())
                .build());
    for (int unit : contested()) {
      table.row(
          ImmutableList.<String>builder()
              .add(units.get(unit).name())
              .addAll(labels(unit).stream().map(label -> label.orElse("–")).toList())
              .build());
    }
    return table.toString();
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "agreement");
    row.put("judges", judges.size());
    agreement.putInto(row);
    return row;
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    for (int unit : contested()) {
      ArrayNode labels = rows.addObject().put("unit", units.get(unit).name()).putArray("labels");
      labels(unit).forEach(label -> labels.add(label.orElse(null)));
    }
  }
}
