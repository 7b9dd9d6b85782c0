package news.stemma.benchmarks.report;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/// What an experiment found.
///
/// @param name of the experiment, and of its files
/// @param subject what it was done on
/// @param table to read
/// @param json the same figures, a row an object
/// @param chart of the figures that matter most
public record Findings(
    String name, String subject, Table table, ArrayNode json, Optional<Chart> chart) {}
