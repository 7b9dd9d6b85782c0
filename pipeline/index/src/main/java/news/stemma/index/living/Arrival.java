package news.stemma.index.living;

import com.google.common.hash.HashCode;
import com.google.common.io.ByteSource;
import java.time.Instant;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Document;

/// An article as it comes to the index.
///
/// @param document with as much of its text as the index may keep
/// @param digest keyed hash of its whole text, see [Secret]
/// @param fingerprints of its whole text, by the index's scheme
/// @param parsing what the parser found in the whole text, where the kept one doesn't tell; else
///   empty
/// @param seen when this index got it
public record Arrival(
    Document document,
    HashCode digest,
    Fingerprints fingerprints,
    ByteSource parsing,
    Instant seen) {}
