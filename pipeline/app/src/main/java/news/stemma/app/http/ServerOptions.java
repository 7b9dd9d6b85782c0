package news.stemma.app.http;

import java.util.Optional;

/// Where a server listens, and whom it serves.
///
/// @param host name or address to listen at; without tokens one of this machine alone
/// @param port 0 for any that is free
/// @param tokens of those who may ask; all may who reach it where this is empty
/// @param rate of requests that each client may send
/// @param checksAtOnce from 1
public record ServerOptions(
    String host, int port, Optional<TokenFile> tokens, Rate rate, int checksAtOnce) {
  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(port + " is no port");
    }
    if (checksAtOnce < 1) {
      throw new IllegalArgumentException(checksAtOnce + " checks at once are none");
    }
  }
}
