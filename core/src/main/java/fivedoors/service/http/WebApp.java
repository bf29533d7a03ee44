package fivedoors.service.http;

import fivedoors.bytes.Endpoint;
import fivedoors.service.program.ProgramOut;
import java.util.List;

/** A program that answers requests. */
public interface WebApp {
  /** The answer to a request that came from {@code client}. */
  HttpResponse respond(HttpRequest request, Endpoint client);

  /** The same, for apps that look at the clock or ask something of the machine they run on. */
  default HttpResponse respond(long now, HttpRequest request, Endpoint client, ProgramOut out) {
    return respond(request, client);
  }

  /** Whether something is left to do when the answer is on its way. */
  default boolean wantsAfter() {
    return false;
  }

  /** Does it; called {@link WebServer#AFTER_NS} after the answer. */
  default void after(long now, ProgramOut out) {}

  /** The names of its settings; see {@link fivedoors.service.program.Tunable}. */
  default List<String> settings() {
    return List.of();
  }

  /** The value of a setting, as text. */
  default String setting(String setting) {
    return "";
  }

  /** Changes a setting; every text is allowed. */
  default void setting(String setting, String value) {}

  /** An independent copy. */
  WebApp copy();
}
