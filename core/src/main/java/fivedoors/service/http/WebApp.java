package fivedoors.service.http;

import fivedoors.bytes.Endpoint;

/** A program that answers requests. */
public interface WebApp {
  /** The answer to a request that came from {@code client}. */
  HttpResponse respond(HttpRequest request, Endpoint client);

  /** An independent copy. */
  WebApp copy();
}
