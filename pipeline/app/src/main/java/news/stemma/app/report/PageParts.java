package news.stemma.app.report;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What pages are made of that need nothing else: files that come with Stemma, JSON that no text
/// can end, and a policy that allows one script and no request.
public final class PageParts {
  private PageParts() {}

  /// A file of those that the report is made of.
  public static String resource(String name) throws IOException {
    return resource(PageParts.class, name);
  }

  /// A file beside a class.
  public static String resource(Class<?> beside, String name) throws IOException {
    return Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
  }

  /// Scripts of the report as one, each of which knows those before it.
  public static String script(List<String> names) throws IOException {
    StringBuilder script = new StringBuilder();
    for (String name : names) {
      script.append(resource(name));
    }
    return script.toString();
  }

  /// Forbids any other script, and every request.
  public static String policy(String script) {
    String hash =
        BaseEncoding.base64()
            .encode(Hashing.sha256().hashString(script, StandardCharsets.UTF_8).asBytes());
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
        + hash
        + "'; base-uri 'none'; form-action 'none'";
  }

  /// JSON for a script element.
  public static String json(JsonNode node) {
    return JsonStyle.PAGE.string(node);
  }
}
