package news.stemma.app.cluster;

import java.util.function.Consumer;

/// Who is told how a job goes, on the machine where it was asked for.
///
/// @param census takes once what was read, before anything is written; throws where the job has
///   nothing to work on, which ends it
/// @param messages takes lines for the user
public record Listener(Consumer<Census> census, Consumer<String> messages) {}
