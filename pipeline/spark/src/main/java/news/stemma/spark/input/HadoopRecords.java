package news.stemma.spark.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.app.ingest.PlacedReader;
import news.stemma.app.ingest.Reading;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/// The records of files and folders of any Hadoop filesystem, as the readers of a run on one
/// machine find them. A name without a scheme is local: every machine then needs to have the files
/// under it.
///
/// One task reads a file, whatever its size; small ones it reads together. So a dump is many files,
/// best of some hundred megabytes each.
public final class HadoopRecords {
  /// What one task reads at most, where it is more than a file.
  private static final long MOST_BYTES = 256L << 20;

  /// What opening a file costs, in bytes that could have been read in the meantime.
  private static final long OPENING_BYTES = 256L << 10;

  private static final int TASKS_A_CORE = 4;

  private static final String MAX_FAILURES = "spark.task.maxFailures";
  private static final int STANDARD_FAILURES = 4;
  private static final Pattern LOCAL_FAILURES = Pattern.compile("local\\[[^,]*,\\s*(\\d+)\\s*\\]");

  private final JavaSparkContext context;
  private final Reading reading;
  private final List<InputItem> items;

  /// Settled once: how many cores there are may change while a job runs.
  private final ImmutableList<ImmutableList<InputItem>> tasks;

  private final Broadcast<SerializableConfiguration> configuration;
  private final CollectionAccumulator<String> seen;
  private final CollectionAccumulator<String> unseen;

  private HadoopRecords(JavaSparkContext context, Reading reading, List<InputItem> items) {
    this.context = context;
    this.reading = reading;
    this.items = items;
    this.tasks = tasks(items, context.defaultParallelism());
    this.configuration =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    this.seen = context.sc().collectionAccumulator("field names seen");
    this.unseen = context.sc().collectionAccumulator("field names not seen");
  }

  /// Lists the files; nothing is read so far.
  ///
  /// @param paths of files and folders; elsewhere than locally patterns, too
  public static HadoopRecords of(JavaSparkContext context, List<String> paths, Reading reading) {
    Configuration configuration = context.hadoopConfiguration();
    return new HadoopRecords(context, reading, InputListing.of(paths, configuration));
  }

  public int files() {
    return Math.toIntExact(
        items.stream().filter(item -> !(item instanceof InputItem.Refused)).count());
  }

  /// Of all files, as they are stored.
  public long bytes() {
    return items.stream().mapToLong(InputItem::bytes).sum();
  }

  /// The records in the order of the inputs, of the paths in a folder, and of the places in a file,
  /// by [ReadRecordCodec], in the same partitions whenever this is asked for. They are read anew
  /// whenever it is gone through.
  public JavaRDD<byte[]> records() {
    return records(Lines.DROPPED);
  }

  /// The same with the lines that they were read from; see [news.stemma.app.ingest.Found#line].
  public JavaRDD<byte[]> withLines() {
    return records(Lines.KEPT);
  }

  private JavaRDD<byte[]> records(Lines lines) {
    RecordReading reader =
        new RecordReading(
            reading.names(),
            ImmutableSet.copyOf(reading.format().stream().toList()),
            lines,
            attempts());
    ReadingTask task = new ReadingTask(reader, configuration, seen, unseen);
    return context.parallelize(tasks, Math.max(1, tasks.size())).mapPartitions(task);
  }

  /// Neighbours, so many that each task has about the same to do.
  private static ImmutableList<ImmutableList<InputItem>> tasks(List<InputItem> items, int cores) {
    long all = items.stream().mapToLong(HadoopRecords::cost).sum();
    long each = Math.min(MOST_BYTES, all / ((long) TASKS_A_CORE * cores));
    ImmutableList.Builder<ImmutableList<InputItem>> tasks = ImmutableList.builder();
    List<InputItem> open = new ArrayList<>();
    long cost = 0;
    for (InputItem item : items) {
      if (!open.isEmpty() && cost + cost(item) > each) {
        tasks.add(ImmutableList.copyOf(open));
        open.clear();
        cost = 0;
      }
      open.add(item);
      cost += cost(item);
    }
    return tasks.add(ImmutableList.copyOf(open)).build();
  }

  private static long cost(InputItem item) {
    return item.bytes() + OPENING_BYTES;
  }

  /// How often Spark tries a task.
  private int attempts() {
    Matcher local = LOCAL_FAILURES.matcher(context.master());
    if (local.matches()) {
      return Integer.parseInt(local.group(1));
    }
    return context.isLocal() ? 1 : context.sc().conf().getInt(MAX_FAILURES, STANDARD_FAILURES);
  }

  /// What the user should know beside what is rejected, once the records were read.
  public List<String> warnings() {
    Set<String> nowhere =
        Sets.difference(new LinkedHashSet<>(unseen.value()), new LinkedHashSet<>(seen.value()));
    return nowhere.stream().map(PlacedReader::unseen).toList();
  }
}
