package news.stemma.app.export;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes who descends from whom as PROV-JSON (W3C Member Submission of 24 April 2013), one record
/// after the other. Only what has a direction is written: PROV has no word for a pair that shares
/// wording.
final class ProvJson {
  static final String FILE = "prov.json";

  private static final ImmutableMap<String, String> PREFIXES =
      ImmutableMap.of(
          "prov", "http://www.w3.org/ns/prov#",
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "stemma", "urn:stemma:prov:",
          "article", "urn:stemma:article:",
          "inferred", "urn:stemma:inferred-source:",
          "run", "urn:stemma:run:",
          "corpus", "urn:stemma:corpus:",
          "result", "urn:stemma:result:");

  private final Path run;
  private final HashedFile made;
  private final Ties ties;
  private final BufferedWriter out;
  private String separator = "";
  private long derivations;

  private ProvJson(Path run, HashedFile made, Ties ties, BufferedWriter out) {
    this.run = run;
    this.made = made;
    this.ties = ties;
    this.out = out;
  }

  /// @param made the file that marks the run as whole
  /// @param confirmed findings, a line of JSON each
  /// @return how many of the confirmed findings are about articles that the run doesn't have
  static long write(
      Path run, HashedFile made, CorpusDigest corpus, Optional<Path> confirmed, Path file)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      return new ProvJson(run, made, Ties.of(run), out).write(corpus, confirmed);
    }
  }

  private long write(CorpusDigest corpus, Optional<Path> confirmed) throws IOException {
    out.write("{\"prefix\":" + JsonReport.string(JsonMapper.shared().valueToTree(PREFIXES)));
    begin("entity");
    Source.DOCUMENTS.read(run, this::article);
    Source.INFERRED_SOURCES.read(run, this::inferredSource);
    String read = "corpus:" + corpus.sha256();
    String result = "result:" + made.sha256();
    ObjectNode texts = object().put("stemma:documents", corpus.documents());
    ArrayNode types = texts.putArray("prov:type");
    types.add(name("prov:Collection")).add(name("stemma:Corpus"));
    record(read, texts);
    record(result, typed("stemma:Result"));
    end();
    activity(read, result);
    begin("wasDerivedFrom");
    ties.read(new Derivations());
    ConfirmedFindings findings = ConfirmedFindings.of(ties);
    if (confirmed.isPresent()) {
      findings.read(confirmed.get(), this::primarySource);
    }
    end();
    out.write("}\n");
    return findings.leftOut();
  }

  private void article(JsonNode document) throws IOException {
    ties.article(document);
    ObjectNode entity = typed("stemma:Article");
    text(document, "headline").ifPresent(headline -> entity.put("prov:label", headline));
    for (String key : new String[] {"id", "version", "outlet", "role", "published", "lang"}) {
      text(document, key).ifPresent(value -> entity.put("stemma:" + key, value));
    }
    text(document, "url").ifPresent(url -> entity.set("stemma:url", literal(url, "xsd:anyURI")));
    if (document.path("withheld").asBoolean(false)) {
      entity.put("stemma:withheld", true);
    }
    record(articleName(document.path("id").asString("")), entity);
  }

  private void inferredSource(JsonNode node) throws IOException {
    ObjectNode entity = typed("stemma:InferredSource");
    text(node, "name").ifPresent(name -> entity.put("prov:label", name));
    text(node, "basis").ifPresent(basis -> entity.put("stemma:basis", basis));
    text(node, "commonWording").ifPresent(common -> entity.put("stemma:commonWording", common));
    record(inferredName(node.path("id").asString("")), entity);
  }

  /// The run, what it read and gave, and the software that did it.
  private void activity(String read, String result) throws IOException {
    JsonNode told = Manifest.told(run);
    String name = "run:" + made.sha256();
    String version = told.path("stemma").asString("");
    String agent = "stemma:" + ProvName.local("Stemma-" + version);
    begin("activity");
    ObjectNode activity = typed("stemma:Trace");
    text(told, "fingerprint").ifPresent(value -> activity.put("stemma:fingerprint", value));
    if (told.path("seed").isNumber()) {
      activity.put("stemma:seed", told.path("seed").asString());
    }
    record(name, activity);
    end();
    begin("agent");
    record(
        agent,
        typed("prov:SoftwareAgent")
            .put("prov:label", "Stemma " + version)
            .put("stemma:version", version));
    end();
    begin("used");
    record("_:u1", object().put("prov:activity", name).put("prov:entity", read));
    end();
    begin("wasGeneratedBy");
    record("_:g1", object().put("prov:entity", result).put("prov:activity", name));
    end();
    begin("wasAssociatedWith");
    record("_:a1", object().put("prov:activity", name).put("prov:agent", agent));
    end();
  }

  /// Writes what descends; other pairs have no place in PROV.
  private final class Derivations implements Ties.Taker {
    @Override
    public void descent(ObjectNode tie) throws IOException {
      String source = tie.path("source").asString("");
      boolean isWitness = tie.path(Ties.TIE).asString("").equals(Ties.WITNESS);
      ObjectNode derivation =
          derivation(
              articleName(tie.path("derived").asString("")),
              isWitness ? inferredName(source) : articleName(source));
      kind(tie).ifPresent(kind -> derivation.set("prov:type", name(kind)));
      for (String key :
          new String[] {"relation", "directionConfidence", "lagHours", "words", "coverage"}) {
        if (tie.path(key).isValueNode() && !tie.path(key).isNull()) {
          derivation.set("stemma:" + key, tie.path(key));
        }
      }
      next(derivation);
    }

    @Override
    public void relation(ObjectNode tie) {}
  }

  /// Which kind of derivation it is, if it is one of those that PROV-DM names (section 5.2).
  private static Optional<String> kind(ObjectNode tie) {
    if (tie.path("sameOutlet").asBoolean(false)) {
      return Optional.of("prov:Revision");
    }
    JsonNode voices = tie.path("voices");
    boolean statementsAlone =
        voices.path("statement").asLong(0) > 0
            && voices.path("narrative").asLong(0) == 0
            && voices.path("unknown").asLong(0) == 0;
    return statementsAlone ? Optional.of("prov:Quotation") : Optional.empty();
  }

  private void primarySource(String derived, String source) throws IOException {
    ObjectNode derivation = derivation(articleName(derived), articleName(source));
    derivation.set("prov:type", name("prov:PrimarySource"));
    next(derivation.put("stemma:confirmed", true));
  }

  private void next(ObjectNode derivation) throws IOException {
    derivations++;
    record("_:d" + derivations, derivation);
  }

  private static ObjectNode derivation(String derived, String source) {
    return object().put("prov:generatedEntity", derived).put("prov:usedEntity", source);
  }

  private static String articleName(String id) {
    return "article:" + ProvName.local(id);
  }

  private static String inferredName(String id) {
    return "inferred:" + ProvName.local(id);
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  private static ObjectNode typed(String type) {
    ObjectNode typed = object();
    typed.set("prov:type", name(type));
    return typed;
  }

  /// A qualified name as a value.
  private static ObjectNode name(String name) {
    return literal(name, "prov:QUALIFIED_NAME");
  }

  private static ObjectNode literal(String value, String type) {
    return object().put("$", value).put("type", type);
  }

  private static Optional<String> text(JsonNode of, String key) {
    return of.path(key).isString()
        ? Optional.of(PlainText.of(of.path(key).asString()))
        : Optional.empty();
  }

  private void begin(String section) throws IOException {
    out.write(",\n\"" + section + "\":{");
    separator = "\n";
  }

  private void record(String name, ObjectNode record) throws IOException {
    out.write(separator + "\"" + name + "\":" + JsonReport.string(record));
    separator = ",\n";
  }

  private void end() throws IOException {
    out.write("}");
  }
}
