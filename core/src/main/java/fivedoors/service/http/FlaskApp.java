package fivedoors.service.http;

import fivedoors.bytes.Endpoint;

/**
 * A small app like a first Flask program: a page for GET, and POST with a text that the page then
 * shows.
 */
public final class FlaskApp implements WebApp {
  private static final String SERVER = "Werkzeug";
  private static final int MAX_TEXT = 200;

  private final String title;
  private String last = "";

  /** An app whose page has that title. */
  public FlaskApp(String title) {
    this.title = title;
  }

  @Override
  public HttpResponse respond(HttpRequest request, Endpoint client) {
    if (!request.path().equals("/")) {
      return HttpResponse.html(404, SERVER, "<h1>Not Found</h1>");
    }
    switch (request.method()) {
      case "POST":
        String text = written(request);
        last = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return page();
      case "GET":
      case "HEAD":
        return page();
      default:
        return HttpResponse.html(405, SERVER, "<h1>Method Not Allowed</h1>");
    }
  }

  /** The values of a form, or the body as it is. */
  private static String written(HttpRequest request) {
    String type = request.header("Content-Type");
    boolean form = type != null && type.startsWith(FormText.TYPE);
    return form && request.text().indexOf('=') > 0
        ? String.join(" ", FormText.decode(request.text()).values())
        : request.text();
  }

  private HttpResponse page() {
    String said = last.isEmpty() ? "" : "<p>" + escape(last) + "</p>";
    return HttpResponse.html(200, SERVER, "<h1>" + escape(title) + "</h1>" + said);
  }

  static String escape(String s) {
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public WebApp copy() {
    FlaskApp a = new FlaskApp(title);
    a.last = last;
    return a;
  }
}
