package news.stemma.app.cluster;

import java.nio.file.Path;
import java.util.Optional;

/// Where a job writes.
///
/// @param folder of this machine, or with the scheme of another filesystem
/// @param work a folder of this machine that the job has to itself while it runs, beside what it
///   writes there; empty where it writes elsewhere
/// @param parts what every table is written in; empty where a cluster of this machine alone writes
///   the files that a run without one does
public record JobOutput(
    String folder, Optional<Path> work, Existing existing, Optional<PartFormat> parts) {

  /// What becomes of another run's output.
  public enum Existing {
    /// It stays, and the job is refused.
    KEEP,
    REPLACE
  }
}
