package news.stemma.app.plot;

/// A place in a drawing, in pixels from its upper left corner.
record Point(double x, double y) {}
