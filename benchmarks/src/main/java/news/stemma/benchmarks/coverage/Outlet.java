package news.stemma.benchmarks.coverage;

/// An outlet of the superpopulation, and how it takes from others.
///
/// @param breaks chance that a story is first its own
/// @param eagerness chance that it follows a story of an outlet of full appeal
/// @param appeal how much the chance that others follow depends on whose the story is, up to 1
/// @param ownSentences that it adds to what it takes, in the mean
/// @param lagHours median time until it follows
record Outlet(
    String name,
    double breaks,
    double eagerness,
    double appeal,
    double ownSentences,
    double lagHours) {}
