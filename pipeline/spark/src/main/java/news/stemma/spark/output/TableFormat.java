package news.stemma.spark.output;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import news.stemma.app.export.ParquetLines;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapred.FileAlreadyExistsException;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/// Writes a part of each table that some lines go into, where the committer says.
public final class TableFormat extends FileOutputFormat<NullWritable, BytesWritable> {
  private static final String LINES = "stemma.lines";
  private static final String FORM = "stemma.form";

  /// Named by Hadoop's job, which needs one without parameters.
  public TableFormat() {}

  /// @param lines what they are called
  static Configuration job(Configuration configuration, Path folder, TableForm form, String lines)
      throws IOException {
    Job job = Job.getInstance(configuration);
    job.setOutputFormatClass(TableFormat.class);
    job.setOutputKeyClass(NullWritable.class);
    job.setOutputValueClass(BytesWritable.class);
    setOutputPath(job, folder);
    Configuration settings = job.getConfiguration();
    settings.set(LINES, lines);
    settings.set(FORM, form.name());
    // The committer takes all that stands in its attempt's folder, whoever wrote it; a run that was
    // begun in the same folder has one of its own.
    settings.setInt(
        MRJobConfig.APPLICATION_ATTEMPT_ID, ThreadLocalRandom.current().nextInt(1, 1 << 30));
    // A table is not the run.
    settings.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
    return settings;
  }

  /// The tables that lines go into.
  static ImmutableList<String> tables(TableForm form, String lines) {
    return switch (form) {
      case JSONL -> ImmutableList.of(lines);
      case PARQUET -> ParquetLines.tables(lines);
    };
  }

  /// How the names of parts end.
  static String extension(TableForm form) {
    return switch (form) {
      case JSONL -> "jsonl";
      case PARQUET -> "parquet";
    };
  }

  /// The folder itself may be there, its tables may not.
  @Override
  public void checkOutputSpecs(JobContext job) throws IOException {
    Configuration settings = job.getConfiguration();
    for (String table : tables(form(settings), lines(settings))) {
      Path path = new Path(getOutputPath(job), table);
      if (path.getFileSystem(settings).exists(path)) {
        throw new FileAlreadyExistsException(path + " is there already");
      }
    }
  }

  private static TableForm form(Configuration settings) {
    return settings.getEnum(FORM, TableForm.JSONL);
  }

  private static String lines(Configuration settings) {
    return settings.get(LINES, "");
  }

  @Override
  public RecordWriter<NullWritable, BytesWritable> getRecordWriter(TaskAttemptContext task)
      throws IOException {
    Path work = ((PathOutputCommitter) getOutputCommitter(task)).getWorkPath();
    Configuration settings = task.getConfiguration();
    int part = task.getTaskAttemptID().getTaskID().getId();
    TablePart place = new TablePart(work.getFileSystem(settings), work, part);
    return switch (form(settings)) {
      case JSONL -> JsonLinesPart.open(place, lines(settings));
      case PARQUET -> ParquetPart.open(place, lines(settings));
    };
  }
}
