package news.stemma.app.eval.direction;

import java.util.stream.IntStream;
import news.stemma.Trace;
import news.stemma.provenance.Link;

/// Which articles of a trace hang together by relations, over however many others.
final class Stories {
  private final Trace trace;
  private final int[] parents;

  private Stories(Trace trace) {
    this.trace = trace;
    this.parents = IntStream.range(0, trace.articles().size()).toArray();
  }

  static Stories of(Trace trace) {
    Stories stories = new Stories(trace);
    for (Link link : trace.provenance().links()) {
      if (link.relation().isDescent()) {
        int one = stories.root(link.relation().left());
        int other = stories.root(link.relation().right());
        stories.parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
    return stories;
  }

  private int root(int document) {
    int at = document;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /// The id of the first article of the document's story.
  String of(int document) {
    return trace.articles().get(root(document)).id();
  }
}
