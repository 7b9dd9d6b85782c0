package news.stemma.app.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.app.report.OutputFolder;

/// A folder to work in, which one run has to itself: in the output's folder, where a run that was
/// broken off finds it again, or else one that is gone with the run.
final class Workspace implements Closeable {
  private static final String TEMPORARY = "stemma-work-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel channel;
  private final Optional<Path> output;
  private boolean done;

  private Workspace(Path folder, FileChannel channel, Optional<Path> output) {
    this.folder = folder;
    this.channel = channel;
    this.output = output;
  }

  /// In the output's folder, or a temporary one where there is none.
  ///
  /// @throws Main.TryAgainException where another run works there
  static Workspace in(Optional<Path> output) throws IOException {
    return output.isPresent() ? in(output.get()) : temporary();
  }

  private static Workspace in(Path output) throws IOException {
    Path folder;
    try {
      folder = Files.createDirectories(output.resolve(OutputFolder.WORK));
    } catch (FileSystemException e) {
      String reason = Files.isRegularFile(output) ? output + " is no folder" : Storage.reason(e);
      throw new Main.UserException("can't write " + output + ": " + reason);
    }
    FileChannel channel =
        lock(folder)
            .orElseThrow(() ->
                new Main.TryAgainException(
                    output + " is being written by another run; wait for it, or write elsewhere"));
    return new Workspace(folder, channel, Optional.of(output));
  }

  private static Workspace temporary() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    sweep(parent);
    Path folder = Files.createTempDirectory(parent, TEMPORARY);
    return new Workspace(folder, lock(folder).orElseThrow(), Optional.empty());
  }

  /// Deletes what runs have left that were killed.
  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
      for (Path folder : folders) {
        if (Files.isWritable(folder) && Files.exists(folder.resolve(LOCK))) {
          Optional<FileChannel> channel = lock(folder);
          if (channel.isPresent()) {
            new Workspace(folder, channel.get(), Optional.empty()).close();
          }
        }
      }
    }
  }

  /// Empty where somebody has it.
  private static Optional<FileChannel> lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      if (lock.isPresent()) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Somebody in this process has it.
    }
    channel.close();
    return Optional.empty();
  }

  Path folder() {
    return folder;
  }

  /// Whether an earlier run has left something to go on from.
  boolean isBegun() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> !file.getFileName().toString().equals(LOCK));
    }
  }

  /// The run is done and needs it no longer.
  void done() {
    done = true;
  }

  /// Deletes the folder, unless it holds what another run may go on from; and the output's, where
  /// nothing else is in it.
  @Override
  public void close() throws IOException {
    if (done || output.isEmpty() || !isBegun()) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      if (output.isPresent() && isEmpty(output.get())) {
        Files.delete(output.get());
      }
    }
    channel.close();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().isEmpty();
    }
  }
}
