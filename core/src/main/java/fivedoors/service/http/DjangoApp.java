package fivedoors.service.http;

import fivedoors.bytes.Endpoint;
import java.util.ArrayList;
import java.util.List;

/**
 * An app that checks the Host header as Django does: a name or address that is not in ALLOWED_HOSTS
 * gets status 400. An empty list allows localhost, 127.0.0.1 and [::1] only; {@code *} allows
 * everything; a leading dot allows a domain and what is below it.
 */
public final class DjangoApp implements WebApp {
  /** Name of the setting. */
  public static final String ALLOWED_HOSTS = "allowedHosts";

  private static final String SERVER = "WSGIServer";
  private static final List<String> LOCAL = List.of(".localhost", "127.0.0.1", "[::1]");

  private final String title;
  private List<String> allowedHosts;

  /** An app with that page title. */
  public DjangoApp(String title, List<String> allowedHosts) {
    this.title = title;
    this.allowedHosts = List.copyOf(allowedHosts);
  }

  /** The setting. */
  public List<String> allowedHosts() {
    return allowedHosts;
  }

  /** Changes the setting; the next request sees it. */
  public void allowedHosts(List<String> hosts) {
    allowedHosts = List.copyOf(new ArrayList<>(hosts));
  }

  @Override
  public List<String> settings() {
    return List.of(ALLOWED_HOSTS);
  }

  @Override
  public String setting(String setting) {
    return String.join(",", allowedHosts);
  }

  /** Takes {@code 12.12.12.12,localhost} and also what stands in a settings file: {@code ['*']}. */
  @Override
  public void setting(String setting, String value) {
    List<String> hosts = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      String host =
          part.replace("[", " ").replace("]", " ").replace("'", " ").replace("\"", " ").trim();
      if (!host.isEmpty()) {
        hosts.add(host);
      }
    }
    allowedHosts(hosts);
  }

  @Override
  public HttpResponse respond(HttpRequest request, Endpoint client) {
    String host = request.header("Host");
    if (host == null || !allows(withoutPort(host))) {
      return HttpResponse.html(
          400,
          SERVER,
          "<h1>DisallowedHost</h1><p>Invalid HTTP_HOST header: '"
              + FlaskApp.escape(host == null ? "" : host)
              + "'. ALLOWED_HOSTS</p>");
    }
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return HttpResponse.html(405, SERVER, "<h1>Method Not Allowed</h1>");
    }
    return HttpResponse.html(200, SERVER, "<h1>" + FlaskApp.escape(title) + "</h1>");
  }

  private boolean allows(String host) {
    for (String pattern : allowedHosts.isEmpty() ? LOCAL : allowedHosts) {
      String p = pattern.toLowerCase();
      boolean below = p.startsWith(".") && (host.endsWith(p) || host.equals(p.substring(1)));
      if (p.equals("*") || p.equals(host) || below) {
        return true;
      }
    }
    return false;
  }

  private static String withoutPort(String host) {
    String h = host.toLowerCase();
    int colon = h.lastIndexOf(':');
    return colon > h.lastIndexOf(']') ? h.substring(0, colon) : h;
  }

  @Override
  public WebApp copy() {
    return new DjangoApp(title, allowedHosts);
  }
}
