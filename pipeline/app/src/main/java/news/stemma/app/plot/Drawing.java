package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;

/// A picture, in pixels.
///
/// @param says what it shows, for who does not see it
record Drawing(double width, double height, String says, ImmutableList<Mark> marks) {}
