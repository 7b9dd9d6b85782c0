package news.stemma.spark.rows;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/// A folder on the disks that Spark was given for what it spills; gone when the task has ended.
///
/// @param path of the folder
public record TaskFolder(Path path) {
  public static TaskFolder create() {
    TaskContext task = TaskContext.get();
    File[] disks = SparkEnv.get().blockManager().diskBlockManager().localDirs();
    try {
      File disk = disks[(int) (task.taskAttemptId() % disks.length)];
      TaskFolder folder = new TaskFolder(Files.createTempDirectory(disk.toPath(), "stemma-"));
      TaskCompletionListener delete = context -> folder.delete();
      task.addTaskCompletionListener(delete);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete() {
    try {
      MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
