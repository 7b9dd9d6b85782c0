/// Takes a folder, has a process of its own feed an index there and kills that again and again, and
/// gives what was lost of what it had acknowledged.
@NullMarked
package news.stemma.benchmarks.living;

import org.jspecify.annotations.NullMarked;
