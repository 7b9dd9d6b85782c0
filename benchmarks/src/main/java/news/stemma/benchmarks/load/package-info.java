/// Takes a server and a generated corpus that it has indexed, gives what the server does under
/// load: how soon it answers, what it refuses, and what of the planted sources it finds.
@NullMarked
package news.stemma.benchmarks.load;

import org.jspecify.annotations.NullMarked;
