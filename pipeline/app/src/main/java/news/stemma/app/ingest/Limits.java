package news.stemma.app.ingest;

/// How much is taken in at once.
///
/// @param articleBytes of a text or record, unpacked; what is longer is rejected
/// @param swollenBytes that may come out of a container without an article; see [UnpackedStream]
record Limits(int articleBytes, long swollenBytes) {
  static final Limits STANDARD = new Limits(64 << 20, 4L << 30);

  String tooLong(String what) {
    return what + " of more than " + (articleBytes >> 20) + " MB";
  }
}
