package fivedoors.service.http;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name what it is called when the form is sent
 * @param label what a person reads beside it; empty for a hidden one
 * @param kind how it is filled in
 * @param value what stands in it; of a {@link Kind#CHECK} empty or {@code on}
 * @param options what can be chosen, for {@link Kind#CHOICE}
 */
public record PageField(String name, String label, Kind kind, String value, List<String> options) {
  /** How a field is filled in. */
  public enum Kind {
    TEXT,
    PASSWORD,
    CHOICE,
    CHECK,
    HIDDEN
  }

  /** Keeps the list unchangeable. */
  public PageField {
    options = List.copyOf(options);
  }

  /** A field to write in. */
  public static PageField text(String name, String label, String value) {
    return new PageField(name, label, Kind.TEXT, value, List.of());
  }

  /** A field whose letters are not shown. */
  public static PageField password(String name, String label) {
    return new PageField(name, label, Kind.PASSWORD, "", List.of());
  }

  /** A choice of one. */
  public static PageField choice(String name, String label, String value, List<String> options) {
    return new PageField(name, label, Kind.CHOICE, value, options);
  }

  /** Something on or off. */
  public static PageField check(String name, String label, boolean on) {
    return new PageField(name, label, Kind.CHECK, on ? "on" : "", List.of());
  }

  /** Sent along without being seen. */
  public static PageField hidden(String name, String value) {
    return new PageField(name, "", Kind.HIDDEN, value, List.of());
  }
}
