package news.stemma.candidate;

/// Rows of a key and a document, brought together by key: where a stage needs what documents have
/// in common, and there are hundreds of keys a document. Some rows carry a note of eight bytes, so
/// that who meets two documents under a key can tell more of them without looking them up.
///
/// What is called a document here may be something smaller that is counted through the corpus, as a
/// word; its number is unsigned. Where rows are kept, and so how many there may be, is the engine's
/// business.
public interface KeyRows {
  /// What a row carries.
  enum Kind {
    PLAIN,
    NOTED
  }

  /// A key with the documents that have it.
  interface Bucket {
    /// @param documents two or more, ascending, each once; the receiver's to keep
    void accept(long key, int[] documents);

    /// The same of so many documents that they are not in memory; a receiver that doesn't say how
    /// it takes those gets them as an array.
    default void acceptMany(long key, ManyRows rows) {
      accept(key, rows.documents().toArray());
    }
  }

  /// A key with the documents that have it, and their notes.
  interface NotedBucket {
    /// @param documents two different ones or more, ascending, each once with each of its notes
    /// @param notes of the same rows
    void accept(long key, int[] documents, long[] notes);

    /// The same of so many rows that they are not in memory.
    default void acceptMany(long key, ManyRows rows) {
      accept(key, rows.documents().toArray(), rows.notes().toArray());
    }
  }

  /// The documents of a key must come in ascending order.
  void add(long key, int document);

  /// The same with a note.
  ///
  /// @throws UnsupportedOperationException of plain rows
  void add(long key, int document, long note);

  /// Hands over every key that two documents or more have, in an order of its own, and is empty
  /// then.
  void drain(Bucket bucket);

  /// The same with the notes; 0 each, of plain rows.
  void drainNoted(NotedBucket bucket);
}
