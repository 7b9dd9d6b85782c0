package news.stemma.spark.input;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import news.stemma.app.ingest.InputFiles;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.Place;
import news.stemma.app.ingest.Rejected;
import news.stemma.text.Document;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;

/// Lists what inputs name, without reading it: on the local filesystem as a run on one machine
/// does, elsewhere by the same rules; there a name may be a pattern of Hadoop's, too.
final class InputListing {
  private final Configuration configuration;
  private final List<InputItem> items = new ArrayList<>();

  private InputListing(Configuration configuration) {
    this.configuration = configuration;
  }

  /// In the order of the inputs; the files of a folder in the order of their paths.
  static List<InputItem> of(List<String> inputs, Configuration configuration) {
    InputListing listing = new InputListing(configuration);
    inputs.forEach(listing::add);
    return listing.items;
  }

  private void add(String input) {
    if (input.equals(InputReader.STANDARD_INPUT)) {
      reject(input, "standard input is not read on Spark; put it into a file");
    } else if (!HadoopPaths.isAddress(input)) {
      addLocal(input);
    } else {
      try {
        URI address = new org.apache.hadoop.fs.Path(input).toUri();
        if ("file".equals(address.getScheme())) {
          addLocal(address.getPath());
        } else {
          addRemote(input);
        }
      } catch (IOException e) {
        reject(input, reason(e));
      } catch (IllegalArgumentException e) {
        reject(input, "can't be read: " + e.getMessage());
      }
    }
  }

  private void reject(String location, String reason) {
    items.add(new InputItem.Refused(location, reason));
  }

  /// As readers word it.
  static String reason(IOException e) {
    return switch (e) {
      case FileNotFoundException missing -> Rejected.MISSING;
      case AccessControlException denied -> "permission denied";
      default -> Rejected.of("", e).reason();
    };
  }

  private void addLocal(String input) {
    InputFiles.visit(
        input,
        new InputFiles.Visitor() {
          @Override
          public void file(Path file, Place place) {
            File absolute = file.toAbsolutePath().toFile();
            items.add(
                new InputItem.LocalFile(
                    absolute.getPath(), place.location(), place.root(), absolute.length()));
          }

          @Override
          public void reject(Rejected rejected) {
            InputListing.this.reject(rejected.location(), rejected.reason());
          }
        });
  }

  private void addRemote(String input) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(input);
    FileSystem files = path.getFileSystem(configuration);
    List<FileStatus> named = named(path, files);
    if (named.isEmpty()) {
      reject(input, Rejected.MISSING);
    }
    for (FileStatus status : named) {
      if (status.isDirectory()) {
        addFolder(status, files);
      } else {
        items.add(remote(status, Place.of(status.getPath().getName(), Optional.empty())));
      }
    }
  }

  private static List<FileStatus> named(org.apache.hadoop.fs.Path path, FileSystem files)
      throws IOException {
    try {
      return List.of(files.getFileStatus(path));
    } catch (FileNotFoundException e) {
      FileStatus[] matching = files.globStatus(path);
      return matching == null ? List.of() : Arrays.asList(matching);
    }
  }

  private static InputItem remote(FileStatus status, Place place) {
    return new InputItem.RemoteFile(
        status.getPath().toUri().toString(), place.location(), place.root(), status.getLen());
  }

  /// A folder's path below the input.
  private record Folder(org.apache.hadoop.fs.Path path, String location) {
    String below(org.apache.hadoop.fs.Path path) {
      return location.isEmpty() ? path.getName() : location + "/" + path.getName();
    }
  }

  private record Below(InputItem item, String location) {}

  private void addFolder(FileStatus root, FileSystem files) {
    List<Below> found = new ArrayList<>();
    Deque<Folder> open = new ArrayDeque<>();
    open.add(new Folder(root.getPath(), ""));
    while (!open.isEmpty()) {
      Folder folder = open.remove();
      try {
        RemoteIterator<FileStatus> statuses = files.listStatusIterator(folder.path());
        while (statuses.hasNext()) {
          FileStatus status = statuses.next();
          String location = folder.below(status.getPath());
          if (InputFiles.isHidden(status.getPath().getName())) {
            continue;
          }
          if (status.isDirectory()) {
            open.add(new Folder(status.getPath(), location));
          } else {
            Place place = Place.below(location, Optional.empty());
            found.add(new Below(remote(status, place), location));
          }
        }
      } catch (IOException e) {
        String location = folder.location();
        reject(location.isEmpty() ? folder.path().toString() : location, reason(e));
      }
    }
    found.stream()
        .sorted(Comparator.comparing(Below::location, Document.ID_ORDER))
        .forEach(below -> items.add(below.item()));
  }
}
