package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Says what went wrong with files, and what to do.
final class Storage {
  private Storage() {}

  /// Whether there is no space left, which may go away by itself. The JDK tells only by the message
  /// of the operating system.
  static boolean isFull(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left") || message.contains("quota");
  }

  static String says(IOException e) {
    if (isFull(e)) {
      return "the disk is full; make room and run the same command again; an index, or a run with"
          + " -o, goes on where it was";
    }
    return e instanceof FileSystemException named
        ? "can't use " + named.getFile() + ": " + reason(named)
        : "can't read or write: " + e.getMessage();
  }

  static String reason(FileSystemException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException exists -> exists.getFile() + " is no folder";
      case NoSuchFileException missing -> "there is no folder for it";
      default -> e.getReason() == null ? String.valueOf(e.getMessage()) : e.getReason();
    };
  }
}
