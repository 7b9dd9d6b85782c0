package news.stemma.app.http;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// One line of a token file: what is known of a token but not the token.
///
/// Its hash is a plain SHA-256. A slow hash with salt protects passwords, which people choose and
/// dictionaries hold; a token is 256 bits of chance, and no dictionary holds these.
///
/// @param name whose it is, for a reader
/// @param hash of the token, 32 bytes
/// @param expiry from when on it is none
public record Token(String name, Scope scope, HashCode hash, Optional<Instant> expiry) {
  private static final int BYTES = 32;
  private static final String PREFIX = "stemma_";
  private static final String NAME = "[\\p{L}\\p{N}._@-]{1,100}";

  public Token {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name of letters, digits and . _ @ - alone");
    }
  }

  /// A new secret, which nobody can guess.
  public static String newSecret() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return PREFIX + BaseEncoding.base64Url().omitPadding().encode(bytes);
  }

  public static HashCode hash(String secret) {
    return Hashing.sha256().hashString(secret, StandardCharsets.UTF_8);
  }

  /// Of `NAME SCOPE HASH [EXPIRY]`, as [#line] writes it.
  ///
  /// @throws IllegalArgumentException where it is anything else
  static Token parse(String line) {
    String[] parts = line.strip().split("\\s+", -1);
    if (parts.length < 3 || parts.length > 4 || !parts[2].matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no 'NAME SCOPE HASH [EXPIRY]'");
    }
    if (!parts[1].equals("read") && !parts[1].equals("write")) {
      throw new IllegalArgumentException("its scope is neither read nor write");
    }
    return new Token(
        parts[0],
        Scope.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        HashCode.fromString(parts[2]),
        parts.length == 4 ? Optional.of(instant(parts[3])) : Optional.empty());
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("its expiry is no time such as 2027-01-31T00:00:00Z", e);
    }
  }

  String line() {
    return name + " " + scope + " " + hash + expiry.map(time -> " " + time).orElse("");
  }

  boolean isValid(Instant now) {
    return expiry.map(now::isBefore).orElse(true);
  }
}
