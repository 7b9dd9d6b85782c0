package news.stemma.app.cluster;

import java.time.Instant;
import news.stemma.Configuration;

/// A trace.
///
/// @param version of Stemma
/// @param asOf the time by which embargoes are judged
public record TraceJob(Job job, String version, Configuration configuration, Instant asOf) {}
