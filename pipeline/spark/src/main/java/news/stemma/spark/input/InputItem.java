package news.stemma.spark.input;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.ingest.Place;

/// What the inputs name, in their order.
sealed interface InputItem extends Serializable {
  /// Of its file as it is stored, 0 where there is none.
  long bytes();

  /// A file that this machine's own filesystem has, or one that is mounted on all.
  ///
  /// @param file absolute
  /// @param location as [Place] has it
  /// @param root as [Place] has it
  record LocalFile(String file, String location, String root, long bytes) implements InputItem {
    private static final long serialVersionUID = 1;

    Place place() {
      return new Place(location, root, Optional.of(Path.of(file)));
    }
  }

  /// A file of another filesystem.
  ///
  /// @param address with its scheme
  record RemoteFile(String address, String location, String root, long bytes) implements InputItem {
    private static final long serialVersionUID = 1;

    Place place() {
      return new Place(location, root, Optional.empty());
    }
  }

  /// No file.
  record Refused(String location, String reason) implements InputItem {
    private static final long serialVersionUID = 1;

    @Override
    public long bytes() {
      return 0;
    }
  }
}
