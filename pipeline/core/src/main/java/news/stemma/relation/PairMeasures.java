package news.stemma.relation;

/// What the relation of a pair is told from: counts that can be recounted in the two texts.
///
/// @param sentences body sentences shared for the most part, of either side whichever has more
/// @param narrativePoints what the weightiest narrative sentence is worth that both share for the
///   most part, in points; 0 where there is none
/// @param figures places in passages where either text has figures
/// @param equalFigures those where both have the same
public record PairMeasures(
    Shared left,
    Shared right,
    int sentences,
    double narrativePoints,
    int figures,
    int equalFigures) {}
