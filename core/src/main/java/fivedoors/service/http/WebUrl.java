package fivedoors.service.http;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * An address as it is typed into a browser, taken apart (RFC 3986 section 3; RFC 9110 section 4.2).
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name in lower case, or an IPv4 address
 * @param port 1 to 65535; 80 for http and 443 for https where none is written
 * @param target path and query, starting with a slash, in ASCII
 */
public record WebUrl(String scheme, String host, int port, String target) {
  /** The port of http where none is written. */
  public static final int HTTP_PORT = 80;

  /** The port of https where none is written. */
  public static final int HTTPS_PORT = 443;

  private static final int MAX_LENGTH = 2000;
  private static final String SLASHES = "://";

  /** What is wrong with a text that is no address. */
  public enum Flaw {
    /** Nothing is written, or far too much. */
    LENGTH,
    /** Another scheme than http and https. */
    SCHEME,
    /** The host is missing, or is neither a name nor an IPv4 address. */
    HOST,
    /** The port is not a whole number from 1 to 65535. */
    PORT
  }

  /** What is wrong with a text, or null if it can be opened. */
  public static Flaw flaw(String text) {
    String s = text == null ? "" : text.trim();
    if (s.isEmpty() || s.length() > MAX_LENGTH) {
      return Flaw.LENGTH;
    }
    String scheme = schemeOf(s);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Flaw.SCHEME;
    }
    String authority = authorityOf(s);
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    if (!isHost(host.toLowerCase())) {
      return Flaw.HOST;
    }
    boolean portWritten = colon >= 0 && colon < authority.length() - 1;
    return portWritten && port(authority.substring(colon + 1)) < 0 ? Flaw.PORT : null;
  }

  /**
   * Reads an address; without a scheme it is http, as in {@code 12.12.12.12:8081}.
   *
   * @throws IllegalArgumentException if {@link #flaw} finds something
   */
  public static WebUrl parse(String text) {
    if (flaw(text) != null) {
      throw new IllegalArgumentException(flaw(text) + ": " + text);
    }
    String s = text.trim();
    String scheme = schemeOf(s);
    String authority = authorityOf(s);
    int colon = authority.indexOf(':');
    String host = (colon < 0 ? authority : authority.substring(0, colon)).toLowerCase();
    int port = colon < 0 ? -1 : port(authority.substring(colon + 1));
    if (port < 0) {
      port = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    }
    return new WebUrl(scheme, host, port, targetOf(s));
  }

  /** The address that a link or a redirection on this page leads to; null if it leads nowhere. */
  public WebUrl resolve(String link) {
    String s = link.trim();
    if (s.indexOf(SLASHES) > 0) {
      return flaw(s) == null ? parse(s) : null;
    }
    if (s.startsWith("//")) {
      return flaw(scheme + ":" + s) == null ? parse(scheme + ":" + s) : null;
    }
    if (s.startsWith("/")) {
      return new WebUrl(scheme, host, port, escaped(withoutFragment(s)));
    }
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String folder = s.startsWith("?") ? path : path.substring(0, path.lastIndexOf('/') + 1);
    return s.isEmpty() || s.startsWith("#")
        ? this
        : new WebUrl(scheme, host, port, escaped(folder + withoutFragment(s)));
  }

  /** Whether the connection is to be encrypted. */
  public boolean secure() {
    return scheme.equals("https");
  }

  /** The host as an address if it is written as one, or is {@code localhost}; else null. */
  public Ipv4Address address() {
    if (host.equals("localhost")) {
      return new Ipv4Address(0x7F000001);
    }
    return literal(host);
  }

  /** What the Host header says: the port only where it is not the usual one. */
  public String authority() {
    return port == (secure() ? HTTPS_PORT : HTTP_PORT) ? host : host + ":" + port;
  }

  @Override
  public String toString() {
    return scheme + SLASHES + authority() + target;
  }

  // ---- parts

  private static String schemeOf(String s) {
    int mark = s.indexOf(SLASHES);
    return mark < 0 ? "http" : s.substring(0, mark).toLowerCase();
  }

  private static String rest(String s) {
    int mark = s.indexOf(SLASHES);
    return mark < 0 ? s : s.substring(mark + SLASHES.length());
  }

  private static int authorityEnd(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i;
      }
    }
    return rest.length();
  }

  private static String authorityOf(String s) {
    String rest = rest(s);
    return rest.substring(0, authorityEnd(rest));
  }

  private static String targetOf(String s) {
    String rest = rest(s);
    String after = withoutFragment(rest.substring(authorityEnd(rest)));
    return escaped(after.startsWith("/") ? after : "/" + after);
  }

  private static String withoutFragment(String s) {
    int hash = s.indexOf('#');
    return hash < 0 ? s : s.substring(0, hash);
  }

  /** What may not stand in a request line is percent-encoded as UTF-8 (RFC 3986 section 2.1). */
  private static String escaped(String s) {
    StringBuilder out = new StringBuilder();
    for (byte each : s.getBytes(StandardCharsets.UTF_8)) {
      int b = each & 0xFF;
      if (b > 0x20 && b < 0x7F && b != '"' && b != '<' && b != '>') {
        out.append((char) b);
      } else {
        FormText.percent(out, b);
      }
    }
    return out.toString();
  }

  private static int port(String s) {
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < '0' || c > '9' || n > 65_535) {
        return -1;
      }
      n = n * 10 + (c - '0');
    }
    return n < 1 || n > 65_535 ? -1 : n;
  }

  private static boolean isHost(String host) {
    boolean digitsOnly = true;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean digit = c >= '0' && c <= '9' || c == '.';
      if (!digit && !(c >= 'a' && c <= 'z') && c != '-' && c != '_') {
        return false;
      }
      digitsOnly = digitsOnly && digit;
    }
    boolean dots = host.startsWith(".") || host.endsWith(".") || host.contains("..");
    return !host.isEmpty()
        && host.length() <= 253
        && !dots
        && (!digitsOnly || literal(host) != null);
  }

  private static Ipv4Address literal(String host) {
    char last = host.charAt(host.length() - 1);
    if (last < '0' || last > '9') {
      return null;
    }
    try {
      return Ipv4Address.parse(host);
    } catch (BadAddressException e) {
      return null;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebUrl u
        && u.port == port
        && u.scheme.equals(scheme)
        && u.host.equals(host)
        && u.target.equals(target);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scheme, host, port, target);
  }
}
