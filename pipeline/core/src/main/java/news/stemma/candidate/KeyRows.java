package news.stemma.candidate;

/// Rows of a key and a document, brought together by key: where a stage needs what documents have
/// in common, and there are hundreds of keys a document.
///
/// What is called a document here may be something smaller that is counted through the corpus, as a
/// word; its number is unsigned. Where rows are kept, and so how many there may be, is the engine's
/// business.
public interface KeyRows {
  /// A key with the documents that have it.
  interface Bucket {
    /// @param documents two or more, ascending, each once; the receiver's to keep
    void accept(long key, int[] documents);
  }

  /// The documents of a key must come in ascending order.
  void add(long key, int document);

  /// Hands over every key that two documents or more have, in an order of its own, and is empty
  /// then.
  void drain(Bucket bucket);
}
