package news.stemma.app.study;

import news.stemma.app.report.JsonReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rows that wait until their order is known, each in as many bytes as its JSON has.
final class PackedRows {
  private final PackedTexts rows = new PackedTexts();

  int size() {
    return rows.size();
  }

  void add(JsonNode row) {
    rows.add(JsonReport.string(row));
  }

  JsonNode get(int position) {
    return JsonMapper.shared().readTree(rows.get(position));
  }
}
