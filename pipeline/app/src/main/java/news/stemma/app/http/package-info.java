/// Takes HTTP requests, gives what the newsroom answers: routes, who may ask, how much and how
/// often.
@NullMarked
package news.stemma.app.http;

import org.jspecify.annotations.NullMarked;
