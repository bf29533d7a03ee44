package fivedoors.scenario;

import java.util.List;
import java.util.Map;

/**
 * Writes one JSON object, the same on every platform. What is null, and what is an empty list or
 * map, is left out, as documents leave it out.
 */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder("{");

  /** An object without a type. */
  static JsonText object() {
    return new JsonText();
  }

  /** An object of a union. */
  static JsonText of(String type) {
    return new JsonText().put("type", type);
  }

  JsonText put(String key, String value) {
    return value == null ? this : raw(key, quoted(value));
  }

  JsonText put(String key, Integer value) {
    return value == null ? this : raw(key, value.toString());
  }

  JsonText put(String key, Long value) {
    return value == null ? this : raw(key, value.toString());
  }

  JsonText put(String key, Boolean value) {
    return value == null ? this : raw(key, value.toString());
  }

  JsonText put(String key, JsonText value) {
    return value == null ? this : raw(key, value.text());
  }

  JsonText put(String key, List<String> values) {
    return items(key, values.stream().map(JsonText::quoted).toList(), "");
  }

  JsonText put(String key, Map<String, String> values) {
    JsonText map = object();
    for (Map.Entry<String, String> e : values.entrySet()) {
      map.put(e.getKey(), e.getValue());
    }
    return values.isEmpty() ? this : put(key, map);
  }

  /** A list of objects, one a line. */
  JsonText lines(String key, List<JsonText> values) {
    return items(key, values.stream().map(JsonText::text).toList(), "\n");
  }

  private JsonText items(String key, List<String> values, String before) {
    return values.isEmpty()
        ? this
        : raw(key, "[" + before + String.join(", " + before, values) + "]");
  }

  private JsonText raw(String key, String json) {
    out.append(out.length() == 1 ? "" : ", ").append(quoted(key)).append(": ").append(json);
    return this;
  }

  /** The whole object. */
  String text() {
    return out + "}";
  }

  private static String quoted(String text) {
    StringBuilder s = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        s.append('\\').append(c);
      } else if (c < ' ') {
        s.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        s.append(c);
      }
    }
    return s.append('"').toString();
  }
}
