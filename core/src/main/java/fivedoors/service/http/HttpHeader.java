package fivedoors.service.http;

/**
 * One header field line (RFC 9112 section 5).
 *
 * @param name field name; compared without regard to case
 * @param value field value, without white space around it
 */
public record HttpHeader(String name, String value) {
  static String find(Iterable<HttpHeader> headers, String name) {
    for (HttpHeader h : headers) {
      if (h.name.equalsIgnoreCase(name)) {
        return h.value;
      }
    }
    return null;
  }
}
