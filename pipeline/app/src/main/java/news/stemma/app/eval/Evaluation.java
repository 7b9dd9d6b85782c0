package news.stemma.app.eval;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What came of scoring a run, or labels, against labels.
public interface Evaluation {
  /// For people: tables and a sentence or two.
  String text();

  /// The cases that went wrong, a line each.
  String errors();

  /// For programs: keys in a fixed order, four decimals.
  ObjectNode json();

  /// Adds an object for every case that went wrong.
  void putErrorsInto(ArrayNode rows);
}
