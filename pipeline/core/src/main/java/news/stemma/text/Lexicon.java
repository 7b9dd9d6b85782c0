package news.stemma.text;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;

/// The words of a language that reading a news text takes. All entries are lower case.
///
/// @param stopWords words that say little of a text's origin, as folded terms
/// @param titles abbreviations that a name follows (`maj`, `dr`): no sentence ends after them
/// @param abbreviations abbreviations that may end a sentence (`u.s`, `a.m`, `inc`); with a final
///   `#` those that are one before numbers only (`no#`)
/// @param furniture whole lines of site chrome
/// @param summaryHeads lines that open a box of highlights
/// @param photoCredits what the parenthesis of a photo credit holds
/// @param contributions what the line that names contributors holds
/// @param creditLines how a line begins that gives credit for the text
/// @param figures words for numbers, and names of days and months, as folded terms
/// @param furniturePhrases what a short line of site chrome holds
/// @param firstPerson pronouns of the first person singular, as folded terms
public record Lexicon(
    ImmutableSet<String> stopWords,
    ImmutableSet<String> titles,
    ImmutableSet<String> abbreviations,
    ImmutableSet<String> furniture,
    ImmutableSet<String> summaryHeads,
    ImmutableSet<String> photoCredits,
    ImmutableSet<String> contributions,
    ImmutableSet<String> creditLines,
    ImmutableSet<String> figures,
    ImmutableSet<String> furniturePhrases,
    ImmutableSet<String> firstPerson)
    implements Serializable {}
