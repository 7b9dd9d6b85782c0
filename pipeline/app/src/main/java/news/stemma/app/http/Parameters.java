package news.stemma.app.http;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import com.google.common.primitives.Ints;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.app.newsroom.Offset;
import news.stemma.index.living.FindingQuery;
import news.stemma.index.living.Judgement;
import news.stemma.index.living.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what else requests say: filters, offsets, judgements.
final class Parameters {
  static final ImmutableSet<String> FILTERS =
      ImmutableSet.of("q", "outlet", "relation", "status", "from", "to");
  static final ImmutableSet<String> FILTERS_AND_PAGE =
      ImmutableSet.<String>builder().addAll(FILTERS).add("offset", "limit").build();
  private static final ImmutableSet<String> RELATIONS =
      ImmutableSet.of(
          "copy", "excerpt", "extension", "shared-source", "quote-only", "furniture-only");
  private static final ImmutableSet<String> STATUSES =
      ImmutableSet.of("machine", "confirmed", "dismissed");
  private static final Pattern OFFSET =
      Pattern.compile("([\\x21-\\x3c\\x3e-\\x7e]{1,200})=(\\d{1,18})");
  private static final int LONGEST = 1_000;

  private Parameters() {}

  /// What findings are looked for.
  ///
  /// @param known names of parameters
  static FindingQuery query(Context context, ImmutableSet<String> known) {
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw malformed("no parameter '" + name + "'; there are " + String.join(", ", known));
      }
    }
    return new FindingQuery(
        String.join(" ", texts(context, "q")),
        texts(context, "outlet"),
        someOf(context, "relation", RELATIONS),
        someOf(context, "status", STATUSES).stream()
            .map(Parameters::status)
            .collect(ImmutableSet.toImmutableSet()),
        day(context, "from").map(Parameters::start),
        day(context, "to").map(day -> start(day.plusDays(1))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static ImmutableSet<String> texts(Context context, String name) {
    ImmutableSet<String> texts =
        context.queryParams(name).stream()
            .filter(text -> !text.isBlank())
            .collect(ImmutableSet.toImmutableSet());
    if (texts.stream().mapToInt(String::length).sum() > LONGEST) {
      throw malformed(name + " may have " + LONGEST + " characters; shorten it");
    }
    return texts;
  }

  private static ImmutableSet<String> someOf(
      Context context, String name, ImmutableSet<String> values) {
    ImmutableSet<String> texts = texts(context, name);
    if (!values.containsAll(texts)) {
      throw malformed(name + " is one of " + String.join(", ", values));
    }
    return texts;
  }

  private static Optional<LocalDate> day(Context context, String name) {
    ImmutableSet<String> texts = texts(context, name);
    try {
      return texts.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(Iterables.getOnlyElement(texts)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw malformed(name + " is a day such as 2026-11-28");
    }
  }

  /// @param absent where the request doesn't say
  static int number(Context context, String name, int absent, Range<Integer> range) {
    ImmutableSet<String> texts = texts(context, name);
    if (texts.isEmpty()) {
      return absent;
    }
    Integer number = Ints.tryParse(texts.iterator().next());
    if (texts.size() > 1 || number == null || !range.contains(number)) {
      throw malformed(
          name + " is a number from " + range.lowerEndpoint() + " to " + range.upperEndpoint());
    }
    return number;
  }

  /// Of the header `Stemma-Offset: SOURCE=NUMBER`.
  static Optional<Offset> offset(Context context) {
    return Optional.ofNullable(context.header("Stemma-Offset"))
        .map(header -> {
          Matcher matcher = OFFSET.matcher(header);
          if (!matcher.matches()) {
            throw malformed("Stemma-Offset is SOURCE=NUMBER, such as wire=1024");
          }
          return new Offset(matcher.group(1), matcher.group(2));
        });
  }

  /// Of `{"status": "confirmed", "note": "…"}`.
  ///
  /// @param now when it is said
  static Judgement judgement(byte[] json, Instant now) {
    JsonNode node;
    try {
      node = JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw malformed("no JSON that can be read");
    }
    String status = node.path("status").asString("");
    if (!STATUSES.contains(status)) {
      throw malformed("status is one of " + String.join(", ", STATUSES));
    }
    JsonNode note = node.path("note");
    if (!note.isMissingNode() && (!note.isString() || note.asString().length() > LONGEST)) {
      throw malformed("note is a text of up to " + LONGEST + " characters");
    }
    return new Judgement(status(status), note.asString(""), now);
  }

  private static Status status(String name) {
    return Status.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static ProblemException malformed(String detail) {
    return ProblemException.of(ProblemKind.MALFORMED, detail);
  }
}
