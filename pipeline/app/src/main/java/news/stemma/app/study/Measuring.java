package news.stemma.app.study;

import java.io.IOException;
import java.nio.file.Path;

/// Where the measures of a run come from.
public interface Measuring {
  /// The folder that has them, made first where it isn't there.
  Path folder(Path run) throws IOException;
}
