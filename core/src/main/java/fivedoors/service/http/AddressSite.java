package fivedoors.service.http;

import fivedoors.bytes.Endpoint;

/** A site that tells visitors the address their request came from. */
public record AddressSite(String server) implements WebApp {
  @Override
  public HttpResponse respond(HttpRequest request, Endpoint client) {
    return HttpResponse.html(200, server, "<h1>" + client.address() + "</h1>");
  }

  @Override
  public WebApp copy() {
    return this;
  }
}
