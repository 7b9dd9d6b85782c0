package news.stemma.app.http;

/// How many requests one client may send.
///
/// @param perSecond from 1
public record Rate(int perSecond) {
  public Rate {
    if (perSecond < 1) {
      throw new IllegalArgumentException("a rate of " + perSecond + " requests a second is none");
    }
  }

  /// Of `50/s` or `600/m`.
  ///
  /// @throws IllegalArgumentException where it is neither, or less than one a second
  public static Rate parse(String value) {
    if (!value.matches("\\d{1,7}/[sm]")) {
      throw new IllegalArgumentException("'" + value + "' is no rate such as 50/s or 600/m");
    }
    int number = Integer.parseInt(value.substring(0, value.length() - 2));
    return new Rate(value.endsWith("s") ? number : number / 60);
  }
}
