package fivedoors.service.http;

import fivedoors.bytes.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A response (RFC 9112 section 4).
 *
 * @param status three digits
 * @param reason phrase after the status
 * @param headers in their order
 * @param body may be empty; never modified
 */
public record HttpResponse(int status, String reason, List<HttpHeader> headers, byte[] body) {
  /** Keeps the list unchangeable. */
  public HttpResponse {
    headers = List.copyOf(headers);
  }

  /** A page of HTML in UTF-8, after which the connection closes. */
  public static HttpResponse html(int status, String server, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    List<HttpHeader> h = new ArrayList<>();
    h.add(new HttpHeader("Server", server));
    h.add(new HttpHeader("Content-Type", "text/html; charset=utf-8"));
    h.add(new HttpHeader("Content-Length", "" + body.length));
    h.add(new HttpHeader("Connection", "close"));
    return new HttpResponse(status, reasonOf(status), h, body);
  }

  /**
   * Sends the client on to another address.
   *
   * @param status 301, 302, 303, 307 or 308
   */
  public static HttpResponse redirect(int status, String server, String location) {
    HttpResponse page =
        html(status, server, "<p><a href=\"" + Html.escape(location) + "\">" + "here</a></p>");
    return page.with("Location", location);
  }

  /** The same with one more header. */
  public HttpResponse with(String name, String value) {
    List<HttpHeader> h = new ArrayList<>(headers);
    h.add(new HttpHeader(name, value));
    return new HttpResponse(status, reason, h, body);
  }

  /** The usual phrase of a status (RFC 9110 section 15). */
  public static String reasonOf(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 301 -> "Moved Permanently";
      case 302 -> "Found";
      case 303 -> "See Other";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 408 -> "Request Timeout";
      case 413 -> "Content Too Large";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 503 -> "Service Unavailable";
      case 505 -> "HTTP Version Not Supported";
      default -> "Status " + status;
    };
  }

  /** The value of a header, or null. */
  public String header(String name) {
    return HttpHeader.find(headers, name);
  }

  /** The body as UTF-8 text. */
  public String text() {
    return Utf8.text(body);
  }

  /** The bytes as they are sent. */
  public byte[] encode() {
    return HttpBytes.join("HTTP/1.1 " + status + " " + reason, headers, body);
  }
}
