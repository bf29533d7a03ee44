package fivedoors.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What document records do with parts that were not written: unmodifiable, never null, order kept.
 */
public final class Docs {
  private Docs() {}

  /**
   * An unmodifiable copy; empty for null. A JSON {@code null} inside stays, for the validator to
   * find.
   */
  public static <T> List<T> list(List<T> written) {
    return written == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(written));
  }

  /** An unmodifiable copy in the same order; empty for null. */
  public static Map<String, String> map(Map<String, String> written) {
    return written == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }

  /** A visible name that is the same in every language. */
  static Map<String, String> label(String text) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("ko", text);
    labels.put("en", text);
    return map(labels);
  }

  /** What was written, or else what counts instead. */
  public static <T> T or(T written, T otherwise) {
    return written == null ? otherwise : written;
  }

  /** The node of a fact path or of {@code <node>.<port>}: what stands before the first dot. */
  static String node(String path) {
    int dot = path == null ? -1 : path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** The one, then the other. */
  public static <T> List<T> join(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return list(both);
  }
}
