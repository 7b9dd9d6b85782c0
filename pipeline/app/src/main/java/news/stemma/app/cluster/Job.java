package news.stemma.app.cluster;

/// What any job on a cluster is told, whatever it does.
public record Job(Workers workers, JobInput input, JobOutput output, Listener listener) {}
