package fivedoors.service.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Who asks a web server, and how: what differs between a browser, curl and a script.
 *
 * @param userAgent what it calls itself
 * @param accept what it would like to get
 * @param language {@code ko}, {@code en}, or null for no wish
 * @param follows whether it follows redirections
 * @param formType whether a body is sent as a form
 */
public record WebAgent(
    String userAgent, String accept, String language, boolean follows, boolean formType) {
  /** A browser; {@code language} is what its user reads. */
  public static WebAgent browser(String language) {
    return new WebAgent("Mozilla/5.0 (Five Doors)", "text/html", language, true, true);
  }

  /** The command curl; it follows redirections only with {@code -L}. */
  public static WebAgent curl(boolean follows) {
    return new WebAgent("curl/8.5.0", "*/*", null, follows, true);
  }

  /** A script with the library requests. */
  public static WebAgent requests() {
    return new WebAgent("python-requests/2.32.3", "*/*", null, true, true);
  }

  HttpRequest request(String method, WebUrl url, String cookies, byte[] body) {
    List<HttpHeader> h = new ArrayList<>();
    h.add(new HttpHeader("Host", url.authority()));
    h.add(new HttpHeader("User-Agent", userAgent));
    h.add(new HttpHeader("Accept", accept));
    if (language != null) {
      h.add(new HttpHeader("Accept-Language", language));
    }
    if (!cookies.isEmpty()) {
      h.add(new HttpHeader("Cookie", cookies));
    }
    if (body.length > 0 || method.equals("POST")) {
      if (formType) {
        h.add(new HttpHeader("Content-Type", FormText.TYPE));
      }
      h.add(new HttpHeader("Content-Length", "" + body.length));
    }
    h.add(new HttpHeader("Connection", "close"));
    return new HttpRequest(method, url.target(), "HTTP/1.1", h, body);
  }
}
