package fivedoors.service.http;

import fivedoors.bytes.Endpoint;

/** A web server with one page. Answers GET and HEAD; anything else is 501. */
public record StaticSite(String server, String page) implements WebApp {
  @Override
  public HttpResponse respond(HttpRequest request, Endpoint client) {
    if (request.header("Host") == null && request.version().equals("HTTP/1.1")) {
      return HttpResponse.html(400, server, "<h1>400 Bad Request</h1>");
    }
    boolean head = request.method().equals("HEAD");
    if (!head && !request.method().equals("GET")) {
      return HttpResponse.html(501, server, "<h1>501 Not Implemented</h1>");
    }
    if (!request.path().equals("/")) {
      return HttpResponse.html(404, server, "<h1>404 Not Found</h1>");
    }
    HttpResponse full = HttpResponse.html(200, server, page);
    return head ? new HttpResponse(200, full.reason(), full.headers(), new byte[0]) : full;
  }

  @Override
  public WebApp copy() {
    return this;
  }
}
