/// Takes texts that people have labelled, gives how well Stemma's figures tell the labels.
@NullMarked
package news.stemma.app.eval.classes;

import org.jspecify.annotations.NullMarked;
