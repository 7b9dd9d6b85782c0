package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.stemma.app.report.JsonReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Describes the files of an export as a Data Package (Frictionless Data, specifications of version
/// 1: Data Package, Tabular Data Resource, Table Schema). The licence is left to who publishes it.
final class DataPackage {
  static final String FILE = "datapackage.json";

  /// How a format of tables is told.
  private record Form(String extension, String suffix, String profile, String mediaType) {
    static final ImmutableList<Form> ALL =
        ImmutableList.of(
            new Form("csv", "", "tabular-data-resource", "text/csv"),
            new Form("parquet", ".parquet", "data-resource", "application/vnd.apache.parquet"));
  }

  /// A file that is no table.
  private record Other(String file, String mediaType, String description) {
    static final ImmutableList<Other> ALL =
        ImmutableList.of(
            new Other(GraphMl.FILE, "application/graphml+xml", "The graph, as GraphML"),
            new Other(ProvJson.FILE, "application/json", "Who descends from whom, as PROV-JSON"),
            new Other(Manifest.FILE, "application/json", "What made the run, and what it made"));
  }

  private final Path folder;
  private final List<Table> tables;

  private DataPackage(Path folder, List<Table> tables) {
    this.folder = folder;
    this.tables = tables;
  }

  /// @param name of the package
  /// @param folder of an export that is whole but for this
  /// @param tables some of which have files there
  /// @param version of Stemma
  static void write(String name, Path folder, List<Table> tables, String version, HashedFile run)
      throws IOException {
    ObjectNode out =
        JsonMapper.shared()
            .createObjectNode()
            .put("profile", "data-package")
            .put("name", name)
            .put("title", "What Stemma found in a corpus of news")
            .put(
                "description",
                "Machine findings that nobody has reviewed; DICTIONARY.md says what every column means.")
            .put("stemma", version)
            .put("run", run.sha256())
            .put(
                "citation",
                "Stemma contributors: Stemma, version %s (software); run with SHA-256 %s of run.json"
                    .formatted(version, run.sha256()));
    out.putArray("sources").addObject().put("title", "Run of Stemma, run.json " + run.sha256());
    new DataPackage(folder, tables).resources(out.putArray("resources"));
    Files.writeString(folder.resolve(FILE), JsonReport.string(out) + "\n");
  }

  private void resources(ArrayNode out) throws IOException {
    for (Form form : Form.ALL) {
      for (Table table : tables) {
        if (Files.isRegularFile(folder.resolve(file(table, form)))) {
          table(table, form, out.addObject());
        }
      }
    }
    for (Other other : Other.ALL) {
      if (Files.isRegularFile(folder.resolve(other.file))) {
        ObjectNode resource = out.addObject().put("name", other.file);
        put(other.file, "data-resource", other.mediaType, resource);
        resource.put("description", other.description);
      }
    }
  }

  private static String file(Table table, Form form) {
    return table.name() + "." + form.extension;
  }

  private void put(String file, String profile, String mediaType, ObjectNode out)
      throws IOException {
    HashedFile hashed = HashedFile.of(file, folder.resolve(file));
    out.put("path", file)
        .put("profile", profile)
        .put("format", file.substring(file.lastIndexOf('.') + 1))
        .put("mediatype", mediaType)
        .put("bytes", hashed.bytes())
        .put("hash", "sha256:" + hashed.sha256());
  }

  private void table(Table table, Form form, ObjectNode out) throws IOException {
    out.put("name", table.name() + form.suffix);
    put(file(table, form), form.profile, form.mediaType, out);
    out.put("description", "A row is " + table.row());
    if (form.extension.equals("csv")) {
      out.put("encoding", "utf-8");
      out.putObject("dialect")
          .put("delimiter", ",")
          .put("lineTerminator", "\r\n")
          .put("quoteChar", "\"")
          .put("doubleQuote", true)
          .put("header", true);
    }
    ObjectNode schema = out.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (Column column : table.columns()) {
      ObjectNode field =
          fields
              .addObject()
              .put("name", column.name())
              .put("type", column.type().frictionless())
              .put("description", column.meaning());
      if (table.key().contains(column.name())) {
        field.putObject("constraints").put("required", true);
      }
    }
    schema.putArray("missingValues").add("");
    if (!table.key().isEmpty()) {
      table.key().forEach(schema.putArray("primaryKey")::add);
    }
    references(table, form, schema);
  }

  private void references(Table table, Form form, ObjectNode schema) {
    for (Table.Reference reference : table.references()) {
      Optional<Table> other =
          tables.stream().filter(those -> those.name().equals(reference.table())).findFirst();
      if (other.isPresent()) {
        ObjectNode key = schema.withArray("foreignKeys").addObject();
        reference.columns().forEach(key.putArray("fields")::add);
        ObjectNode to =
            key.putObject("reference").put("resource", other.get().name() + form.suffix);
        other.get().key().forEach(to.putArray("fields")::add);
      }
    }
  }
}
