package news.stemma.index.living;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Locale;
import java.util.Map;

/// What an index knows of itself; it stands with each commit.
///
/// @param scheme by which fingerprints are made; those of others are never compared with them
/// @param sequence of the latest change
/// @param examined up to which sequence articles were looked into
/// @param unpurged whether files may hold words of articles that were taken down
/// @param offsets how much has come of each source that said so
record Settings(
    Storing storing,
    String scheme,
    Secret secret,
    long sequence,
    long examined,
    boolean unpurged,
    ImmutableMap<String, String> offsets) {
  private static final String FORMAT = "stemma article index 1";
  private static final String OFFSET = "offset ";

  static Settings fresh(Storing storing, String scheme) {
    return new Settings(storing, scheme, Secret.random(), 0, 0, false, ImmutableMap.of());
  }

  /// @throws BadIndexException where the index is none of ours, or of another version
  static Settings of(Map<String, String> data) {
    String format = data.getOrDefault("format", "");
    if (!format.equals(FORMAT)) {
      throw new BadIndexException(
          format.isEmpty()
              ? "the folder has a Lucene index that is none of Stemma's; name another folder"
              : "the index is of the form '" + format + "', not '" + FORMAT + "'; build it anew");
    }
    ImmutableSortedMap.Builder<String, String> offsets = ImmutableSortedMap.naturalOrder();
    Maps.filterKeys(data, key -> key.startsWith(OFFSET))
        .forEach((key, offset) -> offsets.put(key.substring(OFFSET.length()), offset));
    return new Settings(
        Storing.valueOf(data.getOrDefault("storing", "TEXT")),
        data.getOrDefault("scheme", ""),
        Secret.parse(data.getOrDefault("secret", "")),
        Long.parseLong(data.getOrDefault("sequence", "0")),
        Long.parseLong(data.getOrDefault("examined", "0")),
        Boolean.parseBoolean(data.getOrDefault("unpurged", "false")),
        offsets.build());
  }

  /// @throws BadIndexException where fingerprints are made by another scheme
  Settings expecting(String other) {
    if (!scheme.equals(other)) {
      throw new BadIndexException(
          "the index was made with other settings (" + scheme + "); use the same --seed");
    }
    return this;
  }

  /// @throws BadIndexException where it keeps something else
  Settings expecting(Storing other) {
    if (storing != other) {
      throw new BadIndexException(
          "the index keeps "
              + name(storing)
              + ", which can't be changed to "
              + name(other)
              + "; leave --store out, or name another folder");
    }
    return this;
  }

  private static String name(Storing storing) {
    return storing.name().toLowerCase(Locale.ROOT);
  }

  Settings with(long latest, long lookedInto, ImmutableMap<String, String> reached) {
    return new Settings(storing, scheme, secret, latest, lookedInto, unpurged, reached);
  }

  /// The same where words of what was taken down may be left in files.
  Settings toPurge() {
    return new Settings(storing, scheme, secret, sequence, examined, true, offsets);
  }

  /// The same where none are.
  Settings purged() {
    return new Settings(storing, scheme, secret, sequence, examined, false, offsets);
  }

  ImmutableMap<String, String> data() {
    ImmutableMap.Builder<String, String> data =
        ImmutableMap.<String, String>builder()
            .put("format", FORMAT)
            .put("storing", storing.name())
            .put("scheme", scheme)
            .put("secret", secret.hexadecimal())
            .put("sequence", Long.toString(sequence))
            .put("examined", Long.toString(examined))
            .put("unpurged", Boolean.toString(unpurged));
    offsets.forEach((source, offset) -> data.put(OFFSET + source, offset));
    return data.buildOrThrow();
  }
}
