package news.stemma.app.export;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.stemma.app.report.PlainText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file, told by what is in it.
///
/// @param name without the way to it
/// @param sha256 in hexadecimal digits
record HashedFile(String name, long bytes, String sha256) {
  static HashedFile of(String name, Path file) throws IOException {
    return new HashedFile(
        name, Files.size(file), MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString());
  }

  ObjectNode json() {
    return JsonMapper.shared()
        .createObjectNode()
        .put("name", PlainText.of(name))
        .put("bytes", bytes)
        .put("sha256", sha256);
  }
}
