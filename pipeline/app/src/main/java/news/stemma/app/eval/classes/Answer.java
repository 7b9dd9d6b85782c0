package news.stemma.app.eval.classes;

/// A labelled answer.
///
/// @param task the question; its source is what the features are measured against
/// @param truth its label
public record Answer(String id, String task, ReuseClass truth, ReuseFeatures features) {}
