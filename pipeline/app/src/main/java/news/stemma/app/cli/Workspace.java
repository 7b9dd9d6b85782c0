package news.stemma.app.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import news.stemma.app.report.OutputFolder;

/// A folder to work in, which one run has to itself: in the output's folder, where a run that was
/// broken off finds it again, or beside a file or elsewhere, gone with the run.
final class Workspace implements Closeable {
  private static final String TEMPORARY = "stemma-work-";
  private static final String LOCK = "lock";

  /// Bytes that a lock's file may have.
  private static final int MARKS = 1 << 16;

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
    Path folder = output.resolve(OutputFolder.WORK);
    return new Workspace(folder, lockFor(output, folder), Optional.of(output));
  }

  /// Beside a file that is written with what belongs to it.
  ///
  /// @param file what is written
  /// @param folder to work in
  /// @throws Main.TryAgainException where another run works there
  static Workspace beside(Path file, Path folder) throws IOException {
    return new Workspace(folder, lockFor(file, folder), Optional.empty());
  }

  private static FileChannel lockFor(Path output, Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileSystemException e) {
      String reason = Files.isRegularFile(output) ? output + " is no folder" : Storage.reason(e);
      throw new Main.UserException("can't write " + output + ": " + reason);
    }
    return lock(folder)
        .orElseThrow(() ->
            new Main.TryAgainException(
                output + " is being written by another run; wait for it, or write elsewhere"));
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
    Path file = folder.resolve(LOCK);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      // Who had it has just deleted the folder.
      return Optional.empty();
    }
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      if (lock.isPresent() && isAt(file, channel)) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Somebody in this process has it.
    }
    channel.close();
    return Optional.empty();
  }

  /// Whether the channel's file is still the one of that name, and was not deleted by who had it
  /// between its opening and its locking: told by a size at random, since a file that is opened
  /// anew and closed loses its locks (POSIX, fcntl).
  private static boolean isAt(Path file, FileChannel channel) throws IOException {
    int size = 1 + ThreadLocalRandom.current().nextInt(MARKS);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(size));
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException e) {
      return false;
    }
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
