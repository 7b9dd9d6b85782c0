package news.stemma.align;

import java.util.List;

/// Anchors that follow each other on both sides.
///
/// @param company the score, in tenths of a point, of the anchors within reach of one of these, at
///   most
record Chain(List<MatchedRun> anchors, int company) {}
