package fivedoors.service.http;

import fivedoors.bytes.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * A request (RFC 9112 section 3).
 *
 * @param method such as {@code GET}
 * @param target origin form: path and query, starting with a slash
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param headers in their order
 * @param body may be empty; never modified
 */
public record HttpRequest(
    String method, String target, String version, List<HttpHeader> headers, byte[] body) {
  /** Keeps the list unchangeable. */
  public HttpRequest {
    headers = List.copyOf(headers);
  }

  /**
   * A request with Host, and Content-Length where there is a body. The connection closes after it.
   */
  public static HttpRequest of(String method, String target, String host, byte[] body) {
    List<HttpHeader> h = new ArrayList<>();
    h.add(new HttpHeader("Host", host));
    h.add(new HttpHeader("Connection", "close"));
    if (body.length > 0) {
      h.add(new HttpHeader("Content-Type", "application/x-www-form-urlencoded"));
      h.add(new HttpHeader("Content-Length", "" + body.length));
    }
    return new HttpRequest(method, target, "HTTP/1.1", h, body);
  }

  /** The value of a header, or null. */
  public String header(String name) {
    return HttpHeader.find(headers, name);
  }

  /** The path without the query. */
  public String path() {
    int q = target.indexOf('?');
    return q < 0 ? target : target.substring(0, q);
  }

  /** The body as UTF-8 text. */
  public String text() {
    return Utf8.text(body);
  }

  /** The bytes as they are sent. */
  public byte[] encode() {
    return HttpBytes.join(method + " " + target + " " + version, headers, body);
  }
}
