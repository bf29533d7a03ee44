package fivedoors.wire;

import fivedoors.bytes.Hex;
import java.util.ArrayList;
import java.util.List;

/** A layer under way: adds what is there and notes what is not. */
final class LayerBuilder {
  final byte[] bytes;
  final int from;

  /** Index after the last byte this layer may look at. */
  final int limit;

  /**
   * True if the end may be missing for a reason told elsewhere, or without fault: then it is no
   * problem, and lengths and checksums prove nothing.
   */
  final boolean partial;

  private final String protocol;
  private final List<Field> fields = new ArrayList<>();
  private WireProblem problem;

  LayerBuilder(String protocol, byte[] bytes, int from, int limit, boolean partial) {
    this.protocol = protocol;
    this.bytes = bytes;
    this.from = from;
    this.limit = limit;
    this.partial = partial;
  }

  /** Adds every field of the table that is whole; false, and a problem, if one is not. */
  boolean table(List<FieldSpec> table) {
    for (FieldSpec spec : table) {
      if (spec.offset() + spec.length() > limit - from) {
        problem(WireProblem.TRUNCATED);
        return false;
      }
      fields.add(spec.read(bytes, from));
    }
    return true;
  }

  /** Adds one field. */
  void add(String name, int start, int end, String value) {
    fields.add(new Field(name, start, end, value));
  }

  /** Adds a field that is shown as hex digits, unless it is empty. */
  void addBytes(String name, int start, int end) {
    if (start < end) {
      add(name, start, end, Hex.of(bytes, start, end));
    }
  }

  /** Adds one field of a table entry that stands at {@code start} and not at its offset. */
  void addAt(FieldSpec spec, int start) {
    fields.add(spec.read(bytes, start));
  }

  /** Notes what is wrong; the first thing noted stays. What is partial may stop anywhere. */
  void problem(WireProblem found) {
    boolean cut = found == WireProblem.TRUNCATED || found == WireProblem.BAD_OPTION;
    if (problem == null && !(partial && cut)) {
      problem = found;
    }
  }

  /** What was noted, or null. */
  WireProblem problem() {
    return problem;
  }

  /** Index after the last byte of the fields so far. */
  int end() {
    int end = from;
    for (Field field : fields) {
      end = Math.max(end, field.to());
    }
    return end;
  }

  /** The layer from its start to {@code to}. */
  Layer build(int to) {
    String key = problem == null ? null : problem.key();
    return new Layer(protocol, from, to, List.copyOf(fields), key);
  }
}
