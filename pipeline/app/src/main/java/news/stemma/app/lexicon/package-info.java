/// Takes the word lists that come with Stemma, gives the lexicons that core reads news with.
@NullMarked
package news.stemma.app.lexicon;

import org.jspecify.annotations.NullMarked;
