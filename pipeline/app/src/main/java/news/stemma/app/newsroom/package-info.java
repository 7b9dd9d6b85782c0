/// Takes an article and an index, gives what the index says of it: its neighbourhood there, traced
/// as any corpus is. Writes for who feeds an index, so that what it acknowledges is durable.
@NullMarked
package news.stemma.app.newsroom;

import org.jspecify.annotations.NullMarked;
