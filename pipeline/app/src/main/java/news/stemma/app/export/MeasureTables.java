package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import news.stemma.Progress;
import news.stemma.app.report.OutputFolder;

/// The tables of measures, which `measure` writes as JSON lines, for other tools.
public final class MeasureTables {
  private static final String DOCUMENT = "the article's id";
  private static final String UPPER = ": an upper bound on originality, given this corpus";

  static final ImmutableList<Table> TABLES =
      ImmutableList.of(
          articles(),
          outlets(),
          leaveOneOut(),
          follows(),
          edges(),
          later(),
          agencies(),
          carried(),
          carriers(),
          time(),
          mostReused(),
          updates(),
          changes());

  private MeasureTables() {}

  /// Writes the tables of a folder into it, with a dictionary of their columns, and all of it as a
  /// Data Package.
  ///
  /// @param version of Stemma
  /// @param run the folder of the run that was measured
  public static void write(
      Path folder, Set<ExportFormat> formats, String version, Path run, Progress progress)
      throws IOException {
    Tables.write(folder, TABLES, formats, folder, progress);
    Dictionary.write(TABLES, folder);
    HashedFile made = HashedFile.of(OutputFolder.RUN, run.resolve(OutputFolder.RUN));
    DataPackage.write("stemma-measures", folder, TABLES, version, made);
  }

  private static Table articles() {
    return Table.of("articles", Source.MEASURED_ARTICLES, "an article")
        .text("document", DOCUMENT)
        .text("outlet", "who published it, by the name that its first article has")
        .text(
            "role", "`wire` where it came so or its outlet is an agency, `press-release`, `outlet`")
        .text("day", "of publication, in UTC")
        .text("story", "least id of the articles that shared narrative connects it to")
        .integer("words", "of the body; empty here and below where the text is withheld")
        .integer("narrativeWords", "words of sentences of this voice")
        .integer("statementWords", "words of sentences of this voice")
        .integer("furnitureWords", "words of sentences of this voice")
        .integer("unknownWords", "words of sentences of this voice")
        .integer("matchedNarrative", "of these, in a passage from an earlier or inferred source")
        .integer("matchedStatement", "the same of statements")
        .integer("matchedUnknown", "the same where the voice is unknown")
        .integer(
            "undecidedWords",
            "only in passages with articles of which it isn't known who was first")
        .integer("agencyWords", "narrative words that an agency carries, as `agency` in agencies")
        .decimal(
            "unmatchedShare",
            "words in no passage from an earlier or inferred source ÷ words, furniture left out"
                + UPPER)
        .decimal("unmatchedNarrative", "the same of the narrative alone")
        .decimal("unsharedShare", "words in no passage with anybody ÷ words, furniture left out")
        .key("document")
        .build();
  }

  private static Table outlets() {
    Table.Builder table =
        Table.of("outlets", Source.MEASURED_OUTLETS, "an outlet")
            .text("outlet", "its name")
            .integer("articles", "of it")
            .integer("words", "of their bodies")
            .integer("proseWords", "of these, all but furniture")
            .integer("stories", "that it has articles of")
            .integer("days", "on which it published");
    estimate(
        table,
        "unmatchedShare",
        "words in no passage from an earlier or inferred source ÷ words, furniture left out"
            + UPPER);
    estimate(table, "unmatchedNarrative", "the same of the narrative alone");
    estimate(
        table, "unsharedShare", "words in no passage with anybody ÷ words, furniture left out");
    return table
        .integer(
            "undecidedWords",
            "only in passages with articles of which it isn't known who was first")
        .text("withoutOutlet", "whose absence from the corpus moves the unmatched share most")
        .decimal("unmatchedShareWithout", "the share without that outlet")
        .key("outlet")
        .build();
  }

  private static void estimate(Table.Builder table, String key, String meaning) {
    table
        .decimal(key, meaning)
        .decimal(key + "Low", "lower bound of its 95 % interval, the wider of the two below")
        .decimal(key + "High", "upper bound")
        .decimal(key + "ByStoryLow", "lower bound as if stories were drawn, whole")
        .decimal(key + "ByStoryHigh", "upper bound")
        .decimal(key + "ByDayLow", "lower bound as if days were drawn, with their stories")
        .decimal(key + "ByDayHigh", "upper bound");
  }

  private static Table leaveOneOut() {
    return Table.of(
            "leave_one_out", Source.LEAVE_ONE_OUT, "an outlet without another in the corpus")
        .text("outlet", "whose share it is")
        .text("without", "who is left out; where there is no row, nothing changes")
        .decimal("unmatchedShare", "without that one")
        .decimal("change", "by how much it is more than with it")
        .key("outlet", "without")
        .build();
  }

  private static Table follows() {
    Table.Builder table =
        Table.of("follows", Source.FOLLOWS, "an outlet whose articles descend from another's")
            .text("follower", "outlet of the articles that descend; its own are its updates")
            .text("source", "outlet of the articles that they descend from")
            .integer("articles", "of the follower")
            .integer("count", "of these, descend from an article of the source; siblings don't")
            .integer("edges", "rows in edges")
            .integer(
                "later",
                "further articles of the follower that are a copy, excerpt or extension of an"
                    + " earlier one, where no direction is named; rows in later");
    estimate(table, "share", "count ÷ articles");
    for (String key : ImmutableList.of("lag10", "lag25", "lagMedian", "lag75", "lag90")) {
      table.decimal(
          key,
          "this quantile of the hours from source to follower, over edges: the least lag that no"
              + " less than this share of the lags reaches, halfway to the next where exactly"
              + " this share does");
      if (key.equals("lagMedian")) {
        table
            .decimal("lagMedianLow", "lower bound of its 95 % interval")
            .decimal("lagMedianHigh", "upper bound");
      }
    }
    return table
        .decimal("meanConfidence", "mean probability of the directions")
        .integer("copies", "edges of this relation")
        .integer("excerpts", "edges of this relation")
        .integer("extensions", "edges of this relation")
        .key("follower", "source")
        .build();
  }

  private static Table edges() {
    return Table.of(
            "edges",
            Source.DESCENTS,
            "that an article descends from another, directly, as the run names it")
        .text("derived", "id of the article that descends")
        .text("source", "id of the other")
        .text("follower", "outlet of the one that descends")
        .text("followed", "outlet of the other")
        .text("story", "as in articles")
        .text("relation", "`copy`, `excerpt` or `extension`")
        .decimal("directionConfidence", "probability of the direction")
        .decimal("lagHours", "from the source's publication to the other's")
        .integer("words", "that match, edits left out")
        .key("derived", "source")
        .build();
  }

  private static Table later() {
    return Table.of(
            "later",
            Source.LATER,
            "a copy, excerpt or extension without a named direction, of which one came later, and"
                + " whose words no named source of that explains")
        .text("later", "id of the article that came later")
        .text("earlier", "id of the other")
        .text("laterOutlet", "who published the one")
        .text("earlierOutlet", "who published the other")
        .text("story", "as in articles")
        .text("relation", "`copy`, `excerpt` or `extension`")
        .decimal("hours", "from the one publication to the other")
        .integer("words", "that match, edits left out")
        .key("later", "earlier")
        .build();
  }

  private static Table agencies() {
    Table.Builder table =
        Table.of("agencies", Source.AGENCIES, "who supplies copy to an outlet")
            .text("outlet", "its name")
            .text(
                "origin",
                "`wire`, `inferred`, `credited` (the whole of articles that credit an agency),"
                    + " `agency` (any of these), `press-release`")
            .text("name", "of the agency or issuer; empty for all together")
            .integer("articles", "that have narrative words of it; rows in carried")
            .integer("narrativeWords", "that it carries");
    estimate(
        table,
        "share",
        "narrativeWords ÷ narrative words of the outlet's articles that are no wire copy or press release themselves");
    return table.build();
  }

  private static Table carried() {
    return Table.of(
            "carried",
            Source.CARRIED,
            "an article with narrative that someone who supplies copy carries")
        .text("document", DOCUMENT)
        .text("origin", "as in agencies, which sums these rows by outlet")
        .text("name", "of the agency or issuer; empty for all together")
        .integer("narrativeWords", "that it carries")
        .build();
  }

  private static Table carriers() {
    return Table.of("carriers", Source.CARRIERS, "a text that has narrative of an article")
        .text("document", DOCUMENT)
        .text("origin", "`wire`, `inferred` or `press-release`")
        .text("name", "of the agency or issuer, where it is known")
        .text("carrier", "id of the wire article or press release, or of the inferred source")
        .integer(
            "narrativeWords",
            "of the article, in passages with it; those of two texts may be the same words")
        .key("document", "origin", "carrier")
        .build();
  }

  private static Table time() {
    return Table.of("time", Source.TIME, "an outlet's day")
        .text("day", "of publication, in UTC")
        .text("outlet", "its name; empty where it is not known")
        .integer("articles", "published")
        .integer("words", "of their bodies")
        .integer("proseWords", "of these, all but furniture")
        .integer("matchedWords", "of the prose, in a passage from an earlier or inferred source")
        .decimal("unmatchedShare", "the rest ÷ proseWords")
        .build();
  }

  private static Table mostReused() {
    return Table.of(
            "most_reused", Source.MOST_REUSED, "neighbouring sentences with the same counterparts")
        .integer("rank", "by outlets, then articles, then words")
        .text("document", "id of the article that has it first")
        .integer("start", "first code point, in the text of the document")
        .integer("end", "behind the last code point")
        .text("verdict", "on its first sentence")
        .words("text", "its words; empty where they are withheld")
        .integer("words", "between blanks")
        .integer("articles", "that have it, this one included")
        .integer("outlets", "of these, as far as known")
        .text("first", "first publication")
        .text("last", "last publication")
        .key("rank")
        .build();
  }

  private static Table updates() {
    return Table.of("updates", Source.UPDATES, "a version, with the last earlier one of its outlet")
        .text("source", "id of the earlier text")
        .text("derived", "id of the version")
        .text("outlet", "who published it, where known")
        .text("relation", "`copy`, `excerpt` or `extension`")
        .decimal("lagHours", "from one publication to the other")
        .integer(
            "kept",
            "paragraphs; empty, as the next four, where the trace names no direction, as between"
                + " siblings")
        .integer("edited", "paragraphs")
        .integer("merged", "paragraphs, of the version")
        .integer("dropped", "paragraphs, of the earlier text")
        .integer("added", "paragraphs, of the version")
        .integer("quotations", "rows in changes")
        .integer("numbers", "rows in changes")
        .integer("names", "rows in changes")
        .key("source", "derived")
        .build();
  }

  private static Table changes() {
    return Table.of("changes", Source.CHANGES, "a number, name or quotation that a version changed")
        .text("source", "id of the earlier text")
        .text("derived", "id of the version")
        .text(
            "kind",
            "`quotation` (words inside quotation marks), `number` (also days and months), `name`")
        .integer("beforeStart", "first code point, in the earlier text")
        .integer("beforeEnd", "behind the last")
        .text("before", "the words; empty where there were none")
        .integer("afterStart", "first code point, in the version")
        .integer("afterEnd", "behind the last")
        .text("after", "the words; empty where there are none")
        .build();
  }
}
