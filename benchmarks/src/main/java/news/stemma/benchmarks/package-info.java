/// JMH benchmarks, one class a stage.
@NullMarked
package news.stemma.benchmarks;

import org.jspecify.annotations.NullMarked;
