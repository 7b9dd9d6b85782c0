package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.stemma.app.report.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes articles and inferred sources, and what is between them, as GraphML, one after the other.
final class GraphMl {
  static final String FILE = "graph.graphml";

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final XMLStreamWriter out;

  private GraphMl(XMLStreamWriter out) {
    this.out = out;
  }

  static void write(Path run, Path file) throws IOException {
    try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new GraphMl(out).write(run);
      out.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IOException failed(XMLStreamException e) {
    return e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
  }

  private void write(Path run) throws IOException, XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("graphml");
    out.writeDefaultNamespace(NAMESPACE);
    declare(Kind.NODE);
    declare(Kind.EDGE);
    out.writeStartElement("graph");
    out.writeAttribute("id", "stemma");
    out.writeAttribute("edgedefault", "directed");
    Ties ties = Ties.of(run);
    for (Table table : Schema.NODES) {
      table
          .source()
          .read(
              run,
              object -> {
                if (table.source() == Source.DOCUMENTS) {
                  ties.article(object);
                }
                table.rows(object, row -> write(Kind.NODE, table, row));
              });
    }
    ties.read(new Edges());
    out.writeEndDocument();
  }

  /// Writes text with its carriage returns, which would be read as line feeds (XML 1.0, section
  /// 2.11).
  private void writeCharacters(String text) throws XMLStreamException {
    int from = 0;
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
      out.writeCharacters(text.substring(from, at));
      out.writeEntityRef("#13");
      from = at + 1;
    }
    out.writeCharacters(text.substring(from));
  }

  /// Writes what is between two nodes.
  private final class Edges implements Ties.Taker {
    @Override
    public void descent(ObjectNode tie) throws IOException {
      write(Schema.DESCENT_EDGES, tie);
    }

    @Override
    public void relation(ObjectNode tie) throws IOException {
      write(Schema.RELATION_EDGES, tie);
    }

    private void write(Table table, ObjectNode tie) throws IOException {
      table.rows(tie, row -> GraphMl.this.write(Kind.EDGE, table, row));
    }
  }

  /// What an element is called, and which columns come as attributes of its own.
  private record Kind(String element, ImmutableList<Table> tables, ImmutableList<String> ids) {
    static final Kind NODE = new Kind("node", Schema.NODES, ImmutableList.of("id"));
    static final Kind EDGE =
        new Kind(
            "edge",
            ImmutableList.of(Schema.DESCENT_EDGES, Schema.RELATION_EDGES),
            ImmutableList.of("source", "target"));

    /// The columns that come as data.
    List<Column> data(Table table) {
      return table.columns().subList(ids.size(), table.columns().size());
    }

    String key(Column column) {
      return element + "-" + column.name();
    }
  }

  private void declare(Kind kind) throws XMLStreamException {
    Set<String> declared = new HashSet<>();
    for (Table table : kind.tables) {
      for (Column column : kind.data(table)) {
        if (declared.add(column.name())) {
          out.writeCharacters("\n");
          out.writeEmptyElement("key");
          out.writeAttribute("id", kind.key(column));
          out.writeAttribute("for", kind.element);
          out.writeAttribute("attr.name", column.name());
          out.writeAttribute("attr.type", column.type().graphMl());
        }
      }
    }
    out.writeCharacters("\n");
  }

  private void write(Kind kind, Table table, ImmutableList<JsonNode> row) throws IOException {
    try {
      out.writeCharacters("\n");
      out.writeStartElement(kind.element);
      int ids = kind.ids.size();
      for (int i = 0; i < ids; i++) {
        out.writeAttribute(kind.ids.get(i), PlainText.onALine(row.get(i).asString()));
      }
      List<Column> data = kind.data(table);
      for (int i = 0; i < data.size(); i++) {
        write(kind.key(data.get(i)), data.get(i).type(), row.get(ids + i));
      }
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void write(String key, ValueType type, JsonNode value) throws XMLStreamException {
    if (!value.isMissingNode()) {
      out.writeStartElement("data");
      out.writeAttribute("key", key);
      writeCharacters(type.text(value));
      out.writeEndElement();
    }
  }
}
