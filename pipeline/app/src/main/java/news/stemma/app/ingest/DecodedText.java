package news.stemma.app.ingest;

import java.util.Optional;

/// A text, and how it was read.
///
/// @param text without a byte-order mark
/// @param charset empty for plain UTF-8; `UTF-8` where single bytes were not, and became U+FFFD
public record DecodedText(String text, Optional<String> charset) {}
