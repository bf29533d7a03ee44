package fivedoors.service.http;

import java.util.ArrayList;
import java.util.List;

/** What clients without a window print about a {@link WebFetch.Result}, as the real ones do. */
public final class ClientText {
  private static final long MS = 1_000_000L;

  private ClientText() {}

  /**
   * The lines of curl.
   *
   * @param headers whether the head is printed too ({@code -i}, {@code -I})
   * @param language {@code ko} or {@code en}: whose words of a {@link Bilingual} page are printed
   */
  public static List<String> curl(WebFetch.Result r, boolean headers, String language) {
    List<String> lines = new ArrayList<>();
    if (r.failure() != null) {
      lines.add(curlError(r));
      return lines;
    }
    if (headers) {
      lines.add("HTTP/1.1 " + r.response().status() + " " + r.response().reason());
      for (HttpHeader h : r.response().headers()) {
        lines.add(h.name() + ": " + h.value());
      }
      lines.add("");
    }
    body(r, lines, language);
    return lines;
  }

  private static void body(WebFetch.Result r, List<String> lines, String language) {
    String text = Bilingual.in(language, r.response().text());
    if (!text.isEmpty()) {
      String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
      lines.addAll(List.of(whole.split("\n", -1)));
    }
  }

  /** The numbers are the exit codes of curl. */
  private static String curlError(WebFetch.Result r) {
    String to = r.url().host() + " port " + r.url().port();
    String after = " after " + r.tookNs() / MS + " ms: ";
    return switch (r.failure()) {
      case NAME_NOT_FOUND -> "curl: (6) Could not resolve host: " + r.url().host();
      case REFUSED, UNREACHABLE ->
          "curl: (7) Failed to connect to " + to + after + "Couldn't connect to server";
      case TIMED_OUT -> "curl: (28) Failed to connect to " + to + after + "Timeout was reached";
      case EMPTY_ANSWER -> "curl: (52) Empty reply from server";
      case RESET -> "curl: (56) Recv failure: Connection reset by peer";
      case NOT_SECURE -> "curl: (35) TLS connect error: wrong version number";
      case BAD_ANSWER -> "curl: (1) Received HTTP/0.9 when not allowed";
      case TOO_MANY_REDIRECTS -> "curl: (47) Maximum (5) redirects followed";
    };
  }

  /**
   * The lines of a script that prints the answer of {@code requests.get} and its text; {@code
   * language} as in {@link #curl}.
   */
  public static List<String> requests(WebFetch.Result r, String language) {
    List<String> lines = new ArrayList<>();
    if (r.failure() != null) {
      lines.add(requestsError(r));
      return lines;
    }
    lines.add("<Response [" + r.response().status() + "]>");
    body(r, lines, language);
    return lines;
  }

  private static String requestsError(WebFetch.Result r) {
    String pool =
        "HTTPConnectionPool(host='" + r.url().host() + "', port=" + r.url().port() + "): ";
    String tries = pool + "Max retries exceeded with url: " + r.url().target() + " ";
    String connection = "requests.exceptions.ConnectionError: ";
    return switch (r.failure()) {
      case NAME_NOT_FOUND -> connection + tries + "(Name or service not known)";
      case REFUSED -> connection + tries + "([Errno 111] Connection refused)";
      case UNREACHABLE -> connection + tries + "([Errno 113] No route to host)";
      case TIMED_OUT -> "requests.exceptions.ConnectTimeout: " + tries + "(Connection timed out)";
      case EMPTY_ANSWER ->
          connection
              + "('Connection aborted.', RemoteDisconnected('Remote end closed connection"
              + " without response'))";
      case RESET ->
          connection
              + "('Connection aborted.', ConnectionResetError(104, 'Connection reset by"
              + " peer'))";
      case BAD_ANSWER -> connection + "('Connection aborted.', BadStatusLine)";
      case NOT_SECURE -> "requests.exceptions.SSLError: " + tries + "(WRONG_VERSION_NUMBER)";
      case TOO_MANY_REDIRECTS -> "requests.exceptions.TooManyRedirects: Exceeded 5 redirects.";
    };
  }
}
