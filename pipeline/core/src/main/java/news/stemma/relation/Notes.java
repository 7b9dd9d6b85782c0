package news.stemma.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.text.Article;
import news.stemma.text.Field;
import news.stemma.text.Sentence;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// Finds notes on a text's version, such as `Correction: …`, `(corrects figure)`, `UPDATE 2`: at
/// the head of a sentence, in brackets, or in the headline. Within prose the same words are prose.
final class Notes {
  private Notes() {}

  /// Whether a note opens with the token.
  interface Opening {
    boolean at(Tokens tokens, int token);
  }

  /// Where the article has such a note, which is nowhere in its text if a headline that came in a
  /// field has it; empty where it has none.
  static Optional<List<Evidence.Place>> in(Article article, int document, Opening opening) {
    List<Evidence.Place> notes = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
        if ((t == sentence.firstToken() || isBracketed(article, t))
            && opening.at(article.tokens(), t)) {
          notes.add(new Evidence.Place(document, article.tokens().span(t, t + 1)));
        }
      }
    }
    boolean inHeadline =
        article.document().field(Field.HEADLINE).filter(line -> isIn(line, opening)).isPresent();
    return notes.isEmpty() && !inHeadline ? Optional.empty() : Optional.of(notes);
  }

  private static boolean isBracketed(Article article, int token) {
    int before = article.tokens().start(token) - 1;
    return before >= 0 && "([".indexOf(article.text().charAt(before)) >= 0;
  }

  private static boolean isIn(String headline, Opening opening) {
    Tokens tokens = Tokenizer.tokenize(headline);
    for (int t = 0; t < tokens.size(); t++) {
      if (opening.at(tokens, t)) {
        return true;
      }
    }
    return false;
  }
}
