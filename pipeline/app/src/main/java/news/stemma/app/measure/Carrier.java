package news.stemma.app.measure;

import java.util.Optional;

/// A text that words of an article stand in as well.
///
/// @param name of the agency or issuer, where it is known
/// @param id of the article, or of the inferred source
record Carrier(Origin origin, Optional<String> name, String id) {}
