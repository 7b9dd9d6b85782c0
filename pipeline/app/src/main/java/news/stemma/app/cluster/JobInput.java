package news.stemma.app.cluster;

import com.google.common.collect.ImmutableList;
import news.stemma.app.ingest.Reading;

/// What a job reads.
///
/// @param names of files and folders, of this machine or with the scheme of another filesystem
public record JobInput(ImmutableList<String> names, Reading reading) {}
