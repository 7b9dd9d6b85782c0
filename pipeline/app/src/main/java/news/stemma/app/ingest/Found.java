package news.stemma.app.ingest;

import news.stemma.text.Document;
import tools.jackson.databind.node.ObjectNode;

/// A document as it was read.
///
/// @param location its path within the input, with a line number where a file has many records
/// @param extra fields that Stemma doesn't know, to be passed through
public record Found(String location, Document document, ObjectNode extra) {}
