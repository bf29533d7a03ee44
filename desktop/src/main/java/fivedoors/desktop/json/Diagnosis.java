package fivedoors.desktop.json;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fivedoors.scenario.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns what Jackson throws into a {@link Problem} with the place in the text. */
final class Diagnosis {
  private static final int SHOWN = 24;
  private final String text;
  private final String file;

  Diagnosis(String text, String file) {
    this.text = text;
    this.file = file;
  }

  Problem of(JsonProcessingException e) {
    if (e instanceof JsonMappingException m && m.getCause() instanceof StreamReadException s) {
      return s instanceof InputCoercionException
          ? at(path(m), false, "jsonRange", standing(path(m)))
          : syntax(s, written(path(m)));
    } else if (e instanceof UnrecognizedPropertyException u) {
      return unknown(u);
    } else if (e instanceof InvalidTypeIdException t) {
      return typeId(t);
    } else if (e instanceof MismatchedInputException m) {
      return mismatch(m);
    } else if (e instanceof JsonMappingException m) {
      return at(path(m), false, "jsonValue", String.valueOf(m.getOriginalMessage()));
    }
    return syntax(e, "");
  }

  // ---- not JSON at all

  private Problem syntax(JsonProcessingException e, String path) {
    String message = String.valueOf(e.getOriginalMessage());
    JsonLocation at = e.getLocation();
    int line = at == null ? 0 : at.getLineNr();
    int column = at == null ? 0 : at.getColumnNr();
    String twice = between(message, "Duplicate field '", "'");
    if (e instanceof NullRefusingParser.NullFound found) {
      return problem("jsonNull", found.path(), line, column);
    } else if (twice != null) {
      // Jackson stands behind the name already; the reader wants to see its first quote.
      return problem("jsonDuplicate", path, line, Math.max(1, column - twice.length() - 2), twice);
    }
    return message.startsWith("Unexpected end-of-input")
        ? problem("jsonEnd", path, line, column)
        : problem("jsonSyntax", path, line, column, rest(line, column));
  }

  /** What stands at a place, up to the end of its line and not too much of it. */
  private String rest(int line, int column) {
    String[] lines = text.split("\n", -1);
    if (line < 1 || line > lines.length || column < 1 || column > lines[line - 1].length()) {
      return "";
    }
    String s = lines[line - 1].substring(column - 1).strip();
    return s.length() <= SHOWN ? s : s.substring(0, SHOWN) + "...";
  }

  // ---- JSON, but not this document

  private Problem unknown(UnrecognizedPropertyException e) {
    String known = e.getKnownPropertyIds() == null ? "" : names(e.getKnownPropertyIds());
    return at(path(e), true, "jsonUnknown", e.getPropertyName(), known);
  }

  private Problem typeId(InvalidTypeIdException e) {
    List<Object> path = path(e);
    if (e.getTypeId() == null) {
      return standing(path).equals(Locator.OBJECT)
          ? at(path, false, "jsonNoType", typeNames(e.getBaseType().getRawClass()))
          : at(path, false, "jsonObject", standing(path));
    }
    path.add("type");
    return at(path, false, "jsonType", e.getTypeId(), typeNames(e.getBaseType().getRawClass()));
  }

  private static String typeNames(Class<?> union) {
    JsonSubTypes types = union.getAnnotation(JsonSubTypes.class);
    return types == null
        ? ""
        : Stream.of(types.value()).map(JsonSubTypes.Type::name).collect(joining(", "));
  }

  private Problem mismatch(MismatchedInputException e) {
    String message = String.valueOf(e.getOriginalMessage());
    List<Object> path = path(e);
    String missing = between(message, "Missing required creator property '", "'");
    if (missing != null) {
      List<Object> parent = new ArrayList<>(path);
      if (!parent.isEmpty() && missing.equals(parent.get(parent.size() - 1))) {
        parent.remove(parent.size() - 1);
      }
      return at(parent, false, "jsonMissing", missing);
    } else if (message.startsWith("Trailing token")) {
      JsonLocation at = e.getLocation();
      return problem(
          "jsonTrailing", "", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
    } else if (message.startsWith("No content to map")) {
      return problem("jsonEnd", "", 1, 1);
    }
    return wrongKind(e, path);
  }

  private Problem wrongKind(MismatchedInputException e, List<Object> path) {
    String found = standing(path);
    Class<?> wanted = e.getTargetType();
    if (wanted != null && wanted.isEnum()) {
      List<String> names = new ArrayList<>();
      for (Object constant : wanted.getEnumConstants()) {
        names.add(constant.toString());
      }
      return at(path, false, "jsonOneOf", found, String.join(", ", names));
    }
    return at(path, false, "json" + kind(wanted), found);
  }

  private static String kind(Class<?> wanted) {
    if (wanted == null) {
      return "Object";
    } else if (wanted == String.class) {
      return "Text";
    } else if (wanted == boolean.class || wanted == Boolean.class) {
      return "Boolean";
    } else if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
      return "Number";
    } else if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
      return "List";
    }
    return "Object";
  }

  // ---- places

  private Problem at(List<Object> path, boolean atName, String code, String... args) {
    Locator.Place place = Locator.find(text, path, atName);
    if (place != null) {
      return problem(code, written(path), place.line(), place.column(), args);
    }
    // What is no JSON has no parts, even where Jackson noticed something else first.
    JsonProcessingException fault = Locator.fault(text);
    return fault != null ? syntax(fault, "") : problem(code, written(path), 1, 1, args);
  }

  private String standing(List<Object> path) {
    Locator.Place place = Locator.find(text, path, false);
    return place == null ? "" : place.text();
  }

  private Problem problem(String code, String path, int line, int column, String... args) {
    return new Problem(file, path, line, column, code, List.of(args));
  }

  private static List<Object> path(JsonMappingException e) {
    List<Object> path = new ArrayList<>();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.add(step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName());
    }
    return path;
  }

  /** {@code steps[3].until.at}. */
  static String written(List<Object> path) {
    StringBuilder s = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer) {
        s.append('[').append(step).append(']');
      } else {
        s.append(s.length() == 0 ? "" : ".").append(step);
      }
    }
    return s.toString();
  }

  private static String names(Collection<Object> ids) {
    TreeSet<String> sorted = new TreeSet<>();
    for (Object id : ids) {
      sorted.add(String.valueOf(id));
    }
    return String.join(", ", sorted);
  }

  private static String between(String s, String before, String after) {
    int from = s == null ? -1 : s.indexOf(before);
    if (from < 0) {
      return null;
    }
    int to = s.indexOf(after, from + before.length());
    return to < 0 ? null : s.substring(from + before.length(), to);
  }
}
