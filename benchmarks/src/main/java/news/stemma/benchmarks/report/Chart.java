package news.stemma.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;

/// A picture of figures.
public sealed interface Chart permits BarChart, LineChart {
  /// What is measured.
  String title();

  void write(Path png) throws IOException;
}
