package news.stemma.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/// Runs a command as a user does and keeps what it said.
record Shell(int code, String out, String err) {
  static Shell run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static Shell run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine(environment);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int code = commandLine.execute(arguments);
    return new Shell(code, out.toString(), err.toString());
  }
}
