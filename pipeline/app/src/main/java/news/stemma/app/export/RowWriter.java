package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// Takes the rows of one table; they are written when it is closed.
interface RowWriter extends Closeable {
  /// @param row a value a column, missing where there is none
  void write(ImmutableList<JsonNode> row) throws IOException;
}
