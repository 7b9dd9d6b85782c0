package news.stemma.app.ingest.markup.page;

import com.google.common.collect.ImmutableMap;
import news.stemma.text.Field;

/// An article that was found in a page.
///
/// @param text paragraphs and headings, a blank line between them
/// @param fields what the page says of it
public record Page(String text, ImmutableMap<Field, String> fields) {}
