package news.stemma.app.cluster;

import java.util.Optional;

/// Who works.
///
/// @param master the cluster's address in its own terms; empty where the surroundings say it, or
///   else this machine does all
/// @param threads of this machine, where that does all
public record Workers(Optional<String> master, int threads) {}
