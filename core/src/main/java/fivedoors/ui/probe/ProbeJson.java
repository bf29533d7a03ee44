package fivedoors.ui.probe;

/**
 * Writes JSON text member by member. Numbers are written without a fraction beyond two decimals,
 * the same on both platforms.
 */
public final class ProbeJson {
  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  /** Begins an object, as a member if {@code name} is not null. */
  public ProbeJson object(String name) {
    open(name, '{');
    return this;
  }

  /** Begins an array, as a member if {@code name} is not null. */
  public ProbeJson array(String name) {
    open(name, '[');
    return this;
  }

  /** Ends the object. */
  public ProbeJson endObject() {
    return close('}');
  }

  /** Ends the array. */
  public ProbeJson endArray() {
    return close(']');
  }

  /** A text, or null. */
  public ProbeJson put(String name, String value) {
    name(name);
    if (value == null) {
      out.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  /** A whole number. */
  public ProbeJson put(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  /** Yes or no. */
  public ProbeJson put(String name, boolean value) {
    name(name);
    out.append(value);
    return this;
  }

  /** A member that is JSON text already. */
  public ProbeJson raw(String name, String json) {
    name(name);
    out.append(json);
    return this;
  }

  /** A place or a size, rounded to hundredths. */
  public ProbeJson place(String name, float value) {
    return thousandths(name, Math.round(value * 100) * 10L);
  }

  /** A fraction from 0 to 1, rounded to thousandths. */
  public ProbeJson fraction(String name, double value) {
    return thousandths(name, Math.round(value * 1000));
  }

  private ProbeJson thousandths(String name, long value) {
    name(name);
    long size = Math.abs(value);
    String rest = Long.toString(size % 1000);
    out.append(value < 0 ? "-" : "").append(size / 1000).append('.');
    out.append("000".substring(rest.length())).append(rest);
    return this;
  }

  private void open(String name, char bracket) {
    name(name);
    out.append(bracket);
    first = true;
  }

  private ProbeJson close(char bracket) {
    out.append(bracket);
    first = false;
    return this;
  }

  private void name(String name) {
    if (!first) {
      out.append(',');
    }
    first = false;
    if (name != null) {
      quote(name);
      out.append(':');
    }
  }

  private void quote(String s) {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0000".substring(hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
