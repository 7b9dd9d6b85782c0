/// Takes records of groups, gives each group's to one task, in order.
@NullMarked
package news.stemma.spark.groups;

import org.jspecify.annotations.NullMarked;
