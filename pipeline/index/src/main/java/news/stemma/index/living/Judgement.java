package news.stemma.index.living;

import java.time.Instant;

/// What an analyst says of a finding.
///
/// @param note why; may be empty
/// @param since when it was said, or found
public record Judgement(Status status, String note, Instant since) {}
