package news.stemma.app.export;

import com.google.common.collect.ImmutableList;

/// All tables, of which CSV, Parquet and the dictionary are written, and what GraphML has.
final class Schema {
  private static final String DOCUMENT = "the article's id";
  private static final String LEFT = "id of the pair's first article";
  private static final String RIGHT = "id of its other article";
  private static final String START = "first code point, in the text of the document";
  private static final String END = "behind the last code point";
  private static final String WORDS = "words that match, in passages that are no furniture";
  private static final String WORDS_FROM = "passages";
  private static final String FOUND_BY = "stages that pointed at it, blanks between them";

  static final ImmutableList<Table> TABLES =
      ImmutableList.of(
          documents(),
          blocks(),
          relations(),
          relationVia(),
          evidence(),
          evidenceSpans(),
          revisions(),
          passages(),
          passageBlocks(),
          sentences(),
          counterparts(),
          clusters(),
          boilerplate(),
          boilerplateOutlets(),
          rejected(),
          inferredSources(),
          witnesses(),
          edges(),
          merges(),
          keep(),
          annotated());

  /// The nodes of GraphML; the first column is the id.
  static final ImmutableList<Table> NODES =
      ImmutableList.of(
          Table.of("article nodes", Source.DOCUMENTS, "an article")
              .text("id", DOCUMENT)
              .text("kind", "`article`", "'article'")
              .text("document", "the article's id as in the tables, to join by", "id")
              .text("outlet", "who published it")
              .text("published", "ISO 8601, as it came")
              .text("headline", "as it came")
              .build(),
          Table.of("inferred nodes", Source.INFERRED_SOURCES, "a text that is not in the corpus")
              .text("id", "of the inferred source")
              .text("kind", "`inferred-source`")
              .text("commonWording", "words that all witnesses share, `[…]` where they part")
              .text("agency", "its name, where known", "name")
              .text("basis", "what the name rests on")
              .build());

  /// Edges of GraphML along which texts descend; of any edge the first two columns are the ends.
  static final Table DESCENT_EDGES =
      Table.of("descent edges", Source.EDGES, "that one descends from the other")
          .text("derived", "id of the node that the edge comes from")
          .text("source", "id of the node that it goes to")
          .text("kind", "`descent`", "'descent'")
          .made(
              Ties.TIE,
              ValueType.TEXT,
              "relation",
              "`copy`, `excerpt` or `extension` of an article, `witness` of an inferred source")
          .made("relation", ValueType.TEXT, "relation", "between two articles the same as `tie`")
          .made(
              "directionConfidence",
              ValueType.DECIMAL,
              "directionConfidence",
              "probability of the direction")
          .made(
              "lagHours",
              ValueType.DECIMAL,
              "published of both",
              "hours from the source's publication to the other's, where both are known")
          .made("words", ValueType.INTEGER, WORDS_FROM, WORDS)
          .made(
              "coverage",
              ValueType.DECIMAL,
              "leftCoverage or rightCoverage",
              "share of the derived body that lies in shared passages")
          .made(
              "sourceCoverage",
              ValueType.DECIMAL,
              "leftCoverage or rightCoverage",
              "the same of the source")
          .build();

  /// Edges of GraphML between texts that share wording.
  static final Table RELATION_EDGES =
      Table.of(
              "relation edges",
              Source.RELATIONS,
              "that a pair shares wording; which end is first says nothing")
          .text("left", LEFT)
          .text("right", RIGHT)
          .text("kind", "`relation`", "'relation'")
          .made(
              Ties.TIE,
              ValueType.TEXT,
              "relation, inherited",
              "`sibling` where `inherited` is true, else as `relation`")
          .text("relation", "`copy`, `excerpt`, `extension`, `shared-source`, …")
          .decimal("directionConfidence", "of the direction, where one is named")
          .truth("inherited", "true for siblings")
          .made("words", ValueType.INTEGER, WORDS_FROM, WORDS)
          .decimal("leftCoverage", "share of the first body that lies in shared passages")
          .decimal("rightCoverage", "the same of the other")
          .decimal("jaccard", "of the 5-word shingles of the bodies")
          .build();

  private Schema() {}

  private static Table documents() {
    return Table.of("documents", Source.DOCUMENTS, "an article")
        .text("id", "as it came, or made of path, address or text")
        .text("version", "as it came, as all up to `status`; empty where it did not")
        .text("outlet", "who published it")
        .text("role", "`outlet`, `wire` or `press-release`")
        .text("published", "ISO 8601")
        .text("publishedFrom", "`record`, `feed`, `archive` or `page`")
        .text("observed", "when an archive fetched it")
        .text("url", "its address")
        .text("headline", "of a field; one within the text is a block")
        .text("byline", "of a field")
        .text("credit", "of a field")
        .text("lang", "its language")
        .text("rights", "terms of use")
        .text("embargo", "not to be shown before")
        .text("status", "`usable`, `withheld` or `canceled`")
        .text("charset", "that the text was decoded by, where it is not plain UTF-8")
        .text("langFrom", "`stop-words` where the language was told from the words")
        .integer("bodyWords", "words in the paragraphs")
        .truth("withheld", "true where nothing of the text is written")
        .json("extra", "fields of the input that Stemma doesn't know")
        .words("text", "what all starts and ends index")
        .key("id")
        .build();
  }

  private static Table blocks() {
    return Table.of("blocks", Source.DOCUMENTS, "a block of an article", "blocks[]")
        .text("document", DOCUMENT, "id")
        .integer("block", "position in the article, from 0", "blocks[#]")
        .text("kind", "`headline`, `dateline`, `paragraph`, `caption`, …", "blocks[].kind")
        .integer("start", START, "blocks[].start")
        .integer("end", END, "blocks[].end")
        .key("document", "block")
        .refers("documents", "document")
        .build();
  }

  private static Table relations() {
    Table.Builder table =
        Table.of("relations", Source.RELATIONS, "a pair that shares wording")
            .text("left", LEFT)
            .text("right", RIGHT)
            .text("relation", "`copy`, `excerpt`, `extension`, `shared-source`, `quote-only`, …")
            .text("source", "id of the one that the other descends from, where known")
            .text("derived", "id of the one that descends")
            .decimal("directionConfidence", "probability of the direction")
            .truth("inherited", "true for siblings, which descend from those in relation_via");
    side("left", table);
    side("right", table);
    return table
        .integer("sharedSentences", "body sentences that are shared for the most part")
        .decimal("narrativePoints", "worth of the weightiest shared narrative sentence")
        .integer("figures", "places in shared passages where both have figures")
        .integer("equalFigures", "those where they are the same")
        .decimal("jaccard", "of the sets of 5-word shingles of the bodies, exact")
        .decimal("leftContainment", "share of the left shingles that the right has")
        .decimal("rightContainment", "share of the right shingles that the left has")
        .text("foundBy", FOUND_BY)
        .key("left", "right")
        .refers("documents", "left")
        .refers("documents", "right")
        .build();
  }

  private static void side(String side, Table.Builder table) {
    table
        .decimal(side + "Coverage", "share of the " + side + " body that lies in shared passages")
        .decimal(side + "CoverageNarrative", "that is narrative")
        .decimal(side + "CoverageStatement", "that is statement")
        .integer(side + "OwnWords", "words of the " + side + " body that are no boilerplate")
        .decimal(side + "OwnCoverage", "share of these that lies in shared passages")
        .decimal(side + "OwnMatched", "that matches one to one")
        .decimal(side + "OwnNarrative", "that is shared narrative")
        .decimal(side + "OwnUnquoted", "that is shared and not quoted")
        .decimal(side + "SetOff", "that is shared and set off as a quotation");
  }

  private static Table relationVia() {
    return Table.of(
            "relation_via", Source.RELATIONS, "an article that siblings descend from", "via[]")
        .text("left", LEFT)
        .text("right", RIGHT)
        .text("via", "id of the article", "via[]")
        .key("left", "right", "via")
        .refers("relations", "left", "right")
        .refers("documents", "via")
        .build();
  }

  private static Table evidence() {
    return Table.of("evidence", Source.RELATIONS, "a clue for a direction", "evidence[]")
        .text("left", LEFT)
        .text("right", RIGHT)
        .integer("evidence", "position within the relation, from 0", "evidence[#]")
        .text("feature", "what kind of clue", "evidence[].feature")
        .decimal("weight", "log-odds, positive for the left as source", "evidence[].weight")
        .text("says", "in words", "evidence[].says")
        .key("left", "right", "evidence")
        .refers("relations", "left", "right")
        .build();
  }

  private static Table evidenceSpans() {
    return Table.of("evidence_spans", Source.RELATIONS, "a place of a clue", "evidence[].spans[]")
        .text("left", LEFT)
        .text("right", RIGHT)
        .integer("evidence", "position of the clue within the relation", "evidence[#]")
        .text("document", DOCUMENT, "evidence[].spans[].document")
        .integer("start", START, "evidence[].spans[].start")
        .integer("end", END, "evidence[].spans[].end")
        .refers("evidence", "left", "right", "evidence")
        .refers("documents", "document")
        .build();
  }

  private static Table revisions() {
    return Table.of(
            "revisions",
            Source.RELATIONS,
            "what became of a paragraph where a direction is named",
            "revision.kept[]",
            "revision.edited[]",
            "revision.merged[].sources[]",
            "revision.dropped[]",
            "revision.added[]")
        .text("left", LEFT)
        .text("right", RIGHT)
        .text(
            "change",
            "`kept`, `edited`, `merged`, `dropped` or `added`",
            "'kept'",
            "'edited'",
            "'merged'",
            "'dropped'",
            "'added'")
        .integer(
            "sourceBlock",
            "the source's paragraph, in blocks",
            "revision.kept[].source",
            "revision.edited[].source",
            "revision.merged[].sources[]",
            "revision.dropped[]",
            "")
        .integer(
            "derivedBlock",
            "the derived text's paragraph, in blocks",
            "revision.kept[].derived",
            "revision.edited[].derived",
            "revision.merged[].derived",
            "",
            "revision.added[]")
        .refers("relations", "left", "right")
        .build();
  }

  private static Table passages() {
    return Table.of("passages", Source.PASSAGES, "an aligned passage of a pair")
        .text("id", "stable as long as both texts are")
        .text("left", LEFT, "left.document")
        .integer("leftStart", START, "left.start")
        .integer("leftEnd", END, "left.end")
        .text("right", RIGHT, "right.document")
        .integer("rightStart", START, "right.start")
        .integer("rightEnd", END, "right.end")
        .decimal("score", "of the alignment")
        .integer("words", "matched words")
        .text("voice", "`narrative`, `statement`, `furniture` or `unknown`, of most words")
        .integer("wordsNarrative", "matched words of this voice", "voices.narrative")
        .integer("wordsStatement", "matched words of this voice", "voices.statement")
        .integer("wordsFurniture", "matched words of this voice", "voices.furniture")
        .integer("wordsUnknown", "matched words of this voice", "voices.unknown")
        .integer("edits", "words of the longer side that don't match to the letter")
        .truth("primary", "true on the best cover of both texts")
        .text("foundBy", FOUND_BY)
        .key("id")
        .refers("relations", "left", "right")
        .build();
  }

  private static Table passageBlocks() {
    return Table.of("passage_blocks", Source.PASSAGES, "a run of the same words", "blocks[]")
        .text("passage", "the passage's id", "id")
        .integer("leftStart", START, "blocks[].left.start")
        .integer("leftEnd", END, "blocks[].left.end")
        .integer("rightStart", START, "blocks[].right.start")
        .integer("rightEnd", END, "blocks[].right.end")
        .text("voice", "of its words", "blocks[].voice")
        .refers("passages", "passage")
        .build();
  }

  private static Table sentences() {
    return Table.of("sentences", Source.SENTENCES, "a sentence of an article")
        .text("document", DOCUMENT)
        .integer("ordinal", "position among the article's sentences")
        .integer("start", START)
        .integer("end", END)
        .text("verdict", "`furniture`, `copied`, `edited`, `shared-statement`, `wire-copy`, …")
        .text("voice", "of most of its words")
        .decimal("coverage", "share of its words that its sources match")
        .text("basis", "what `wire-copy` rests on")
        .words("text", "its words")
        .key("document", "ordinal")
        .refers("documents", "document")
        .build();
  }

  private static Table counterparts() {
    return Table.of(
            "counterparts",
            Source.SENTENCES,
            "a counterpart of a sentence, best first",
            "sources[]",
            "reusedBy[]")
        .text("document", "id of the sentence's article")
        .integer("ordinal", "the sentence")
        .text(
            "side",
            "`sources`: in an article that doesn't descend from this one; `reusedBy`: in one that"
                + " does",
            "'sources'",
            "'reusedBy'")
        .integer("rank", "from 0, the best", "sources[#]", "reusedBy[#]")
        .text("counterpart", "id of its article", "sources[].document", "reusedBy[].document")
        .integer(
            "start",
            "first code point, in the counterpart's text",
            "sources[].start",
            "reusedBy[].start")
        .integer("end", END, "sources[].end", "reusedBy[].end")
        .decimal("score", "of the alignment", "sources[].score", "reusedBy[].score")
        .integer("changed", "words that differ", "sources[].changed", "reusedBy[].changed")
        .text("passage", "id of its passage", "sources[].passage", "reusedBy[].passage")
        .text("foundBy", FOUND_BY, "sources[].foundBy", "reusedBy[].foundBy")
        .key("document", "ordinal", "side", "rank")
        .refers("sentences", "document", "ordinal")
        .refers("documents", "counterpart")
        .refers("passages", "passage")
        .build();
  }

  private static Table clusters() {
    return Table.of(
            "clusters", Source.CLUSTERS, "a member of a cluster of near-duplicates", "members[]")
        .text("cluster", "its id", "id")
        .text("leader", "id of the article that leads")
        .text("document", DOCUMENT, "members[].document")
        .text("role", "`leader` or `duplicate`", "members[].role")
        .decimal("jaccard", "to the leader", "members[].jaccard")
        .truth("kept", "of dedup: true where the record is kept", "members[].kept")
        .key("document")
        .refers("documents", "document")
        .build();
  }

  private static Table boilerplate() {
    return Table.of("boilerplate", Source.BOILERPLATE, "what recurs and was set aside")
        .text("kind", "`paragraph` or `formula`")
        .text("document", "id of an article that has it")
        .integer("start", START)
        .integer("end", END)
        .truth("setAside", "true; empty for a formula")
        .integer("articles", "that have it, near-duplicates counted once")
        .text("first", "first publication")
        .text("last", "last publication")
        .words("text", "its words")
        .refers("documents", "document")
        .build();
  }

  private static Table boilerplateOutlets() {
    return Table.of(
            "boilerplate_outlets", Source.BOILERPLATE, "an outlet that carries it", "outlets[]")
        .text("document", "as in boilerplate")
        .integer("start", "as in boilerplate")
        .integer("end", "as in boilerplate")
        .text("outlet", "its name", "outlets[]")
        .refers("documents", "document")
        .build();
  }

  private static Table rejected() {
    return Table.of("rejected", Source.REJECTED, "an input that is no article")
        .text("location", "where it stands")
        .text("reason", "why it was not read")
        .build();
  }

  private static Table inferredSources() {
    return Table.of("inferred_sources", Source.INFERRED_SOURCES, "a text that is not in the corpus")
        .text("id", "of its node")
        .text("name", "where known")
        .text("basis", "what the name rests on")
        .text("commonWording", "words that all witnesses share, `[…]` where they part")
        .key("id")
        .build();
  }

  private static Table witnesses() {
    return Table.of(
            "witnesses", Source.INFERRED_SOURCES, "where a witness has its wording", "witnesses[]")
        .text("inferredSource", "its id", "id")
        .text("document", DOCUMENT, "witnesses[].document")
        .integer("start", START, "witnesses[].start")
        .integer("end", END, "witnesses[].end")
        .refers("inferred_sources", "inferredSource")
        .refers("documents", "document")
        .build();
  }

  private static Table edges() {
    return Table.of("edges", Source.EDGES, "that one text descends from another")
        .text("derived", "id of the article that descends")
        .text("source", "id of an article or an inferred source")
        .key("derived", "source")
        .refers("documents", "derived")
        .build();
  }

  private static Table merges() {
    return Table.of("merges", Source.MERGES, "clusters of an earlier night that joined")
        .text("into", "the cluster's id now")
        .text("from", "its id the night before")
        .integer("documents", "how many")
        .build();
  }

  private static Table keep() {
    return records("keep", Source.KEEP, "an input record that is kept")
        .others("others", "fields of other names")
        .build();
  }

  private static Table annotated() {
    return records("annotated", Source.ANNOTATED, "an input record with its cluster")
        .text("cluster_id", "the cluster's id")
        .text("cluster_role", "`leader`, `duplicate`, `single` or `repeat`")
        .truth("cluster_kept", "true where the record is kept")
        .others("others", "fields of other names")
        .build();
  }

  /// Records have the fields that they came with.
  private static Table.Builder records(String name, Source source, String row) {
    return Table.of(name, source, row)
        .text("id", "as it came, as all further ones; empty where it did not")
        .text("version", "of the article")
        .text("outlet", "who published it", "outlet or source")
        .text("role", "`outlet`, `wire` or `press-release`")
        .text("published", "ISO 8601")
        .text("url", "its address")
        .text("headline", "its title", "headline or title")
        .text("byline", "who wrote it")
        .text("credit", "whom it credits")
        .text("lang", "its language")
        .text("rights", "terms of use")
        .words("text", "the article");
  }
}
