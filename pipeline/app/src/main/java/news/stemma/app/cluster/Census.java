package news.stemma.app.cluster;

import com.google.common.collect.ImmutableList;
import news.stemma.app.ingest.Rejected;

/// What a job has read: `documents + duplicates + rejected` in all.
///
/// @param documents that count
/// @param duplicates of a document, by id and content
/// @param rejected in the order of their locations
public record Census(int documents, int duplicates, ImmutableList<Rejected> rejected) {}
