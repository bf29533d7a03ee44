package fivedoors.service.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cookies of one client, by host (RFC 6265 section 5.3). They last until the client forgets them;
 * paths and dates are not told apart.
 */
final class CookieJar {
  private static final int MAX_COOKIES = 50;

  /** By host, a space, and name. */
  private final Map<String, String> values = new LinkedHashMap<>();

  void take(WebUrl from, List<HttpHeader> headers) {
    for (HttpHeader h : headers) {
      if (h.name().equalsIgnoreCase("Set-Cookie")) {
        set(from.host(), h.value());
      }
    }
  }

  private void set(String host, String line) {
    int end = line.indexOf(';');
    String pair = end < 0 ? line : line.substring(0, end);
    int equals = pair.indexOf('=');
    if (equals < 1) {
      return;
    }
    String key = host + " " + pair.substring(0, equals).trim();
    values.remove(key);
    boolean gone = line.toLowerCase().contains("max-age=0");
    if (!gone && values.size() < MAX_COOKIES) {
      values.put(key, pair.substring(equals + 1).trim());
    }
  }

  /** The Cookie header for a request, empty for none. */
  String header(WebUrl to) {
    StringBuilder s = new StringBuilder();
    String prefix = to.host() + " ";
    for (Map.Entry<String, String> e : values.entrySet()) {
      if (e.getKey().startsWith(prefix)) {
        s.append(s.length() == 0 ? "" : "; ");
        s.append(e.getKey().substring(prefix.length())).append('=').append(e.getValue());
      }
    }
    return s.toString();
  }

  List<String> names() {
    return new ArrayList<>(values.keySet());
  }

  CookieJar copy() {
    CookieJar c = new CookieJar();
    c.values.putAll(values);
    return c;
  }
}
