package news.stemma.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/// A small English lexicon for tests; the real word lists are data of the app module.
public final class EnglishSample {
  private static final String STOP_WORDS =
      """
      a about according after again against all also an and any are as at be because been
      before being between both but by can could did do does during each for from had has have
      he her here his i if in into is it its just may me might more most must my near no nor
      not of on once only or other our out over own said same say says she should so some such
      than that the their them then there these they this those to told too under until up very
      was we were what when where which while who whom will with would you your\
      """;

  public static final Lexicon LEXICON =
      new Lexicon(
          ImmutableSet.copyOf(STOP_WORDS.split("\\s+")),
          ImmutableSet.of("maj", "gen", "lt", "col", "sen", "mr", "dr", "maj.gen"),
          ImmutableSet.of(
              "u.s", "u.n", "u.k", "a.m", "p.m", "d.c", "no#", "inc", "jan", "feb", "st", "jr"),
          ImmutableSet.of("exit mobile version", "read more", "share this article"),
          ImmutableSet.of("story highlights", "key points"),
          ImmutableSet.of("ap photo", "getty images", "photo by"),
          ImmutableSet.of("contributed to this report", "contributed reporting"),
          ImmutableSet.of("source:"),
          ImmutableSet.of("one", "two", "three", "monday", "tuesday", "january", "march"),
          ImmutableSet.of("in the comments below"),
          ImmutableSet.of("i", "me", "my"));

  public static final Languages LANGUAGES = new Languages(ImmutableMap.of("en", LEXICON));

  private EnglishSample() {}

  /// An article of such paragraphs, a blank line between.
  public static Article article(String id, String... paragraphs) {
    return parse(Document.of(id, String.join("\n\n", paragraphs)));
  }

  /// The document as an article in English, however few of its words tell so.
  public static Article parse(Document document) {
    ImmutableMap<Field, String> fields =
        ImmutableMap.<Field, String>builder()
            .put(Field.LANG, "en")
            .putAll(document.fields())
            .buildKeepingLast();
    return new ArticleParser(LANGUAGES).parse(new Document(document.id(), document.text(), fields));
  }
}
