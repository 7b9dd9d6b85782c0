package news.stemma.browser;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands tests the newsroom over the fictional articles, one for all of them.
final class FictionalNews implements ParameterResolver {
  private static final Namespace OURS = Namespace.create(FictionalNews.class);

  private record Opened(Path folder, Desk desk) implements AutoCloseable {
    static Opened open() {
      try {
        Path folder = Files.createTempDirectory("stemma");
        return new Opened(folder, Desk.open(folder.resolve("index"), Desk.fictional()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      desk.close();
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Desk.class;
  }

  @Override
  public Desk resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(Opened.class, _ -> Opened.open(), Opened.class)
        .desk();
  }
}
