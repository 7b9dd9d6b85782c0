package news.stemma.index.living;

import com.google.common.collect.ImmutableMap;

/// How much an index has of what.
///
/// @param articles each version for itself
/// @param tombstones hashes of ids and texts that were taken down
/// @param deleted what Lucene has not merged away yet
/// @param sequence of the latest change
/// @param examined up to which sequence articles were looked into
/// @param offsets how much has come of each source that said so
public record Census(
    int articles,
    int findings,
    int tombstones,
    int segments,
    int deleted,
    Storing storing,
    long sequence,
    long examined,
    ImmutableMap<String, String> offsets) {}
