/// JMH benchmarks, one class a stage, and the command that runs them and says how Stemma stands to
/// what people would use instead.
@NullMarked
package news.stemma.benchmarks;

import org.jspecify.annotations.NullMarked;
