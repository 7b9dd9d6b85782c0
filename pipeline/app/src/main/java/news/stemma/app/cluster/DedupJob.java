package news.stemma.app.cluster;

import news.stemma.app.dedup.Dedup;

/// A search for near-duplicates, without a state.
public record DedupJob(Job job, Dedup.Settings settings) {}
