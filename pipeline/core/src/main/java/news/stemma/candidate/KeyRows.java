package news.stemma.candidate;

/// Rows of a key and a document, brought together by key: where a stage needs what documents have
/// in common, and there are hundreds of keys a document.
///
/// Rows come in the order of the documents. Where they are kept, and so how many there may be, is
/// the engine's business.
public interface KeyRows {
  /// A key with the documents that have it.
  interface Bucket {
    /// @param documents two or more, ascending, each once; the receiver's to keep
    void accept(long key, int[] documents);
  }

  /// Documents must come in ascending order.
  void add(long key, int document);

  /// Hands over every key that two documents or more have, in an order of its own, and is empty
  /// then.
  void drain(Bucket bucket);
}
