package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.testing.Mutator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The parser and the programs behind it take spoilt requests and responses, however cut. */
class MutatedMessagesTest {
  private static final int FEW = 100_000;
  private static final int MANY = 1_000_000;
  private static final byte[] NONE = {};
  private static final Endpoint CLIENT = new Endpoint(Ipv4Address.parse("55.66.77.8"), 51_000);
  private static final List<WebApp> APPS =
      List.of(
          new FlaskApp("문"),
          new DjangoApp("문", List.of("12.12.12.12", ".example")),
          new StaticSite("nginx", "<p>문</p>"),
          new AddressSite("nginx"));

  @Test
  void requestsAndResponsesMayBeSpoilt() {
    run(FEW);
  }

  @Tag("soak")
  @Test
  void aMillionRequestsAndResponsesMayBeSpoilt() {
    run(MANY);
  }

  private static void run(int count) {
    Mutator requests = new Mutator(9112, requests());
    Mutator responses = new Mutator(9110, responses());
    int complete = 0;
    int bad = 0;
    for (int i = 0; i < count; i++) {
      boolean isRequest = i % 2 == 0;
      byte[] b = (isRequest ? requests : responses).next();
      try {
        HttpParser parser = isRequest ? HttpParser.forRequest() : HttpParser.forResponse();
        HttpParser.Progress end = fed(parser, b, requests.below(b.length + 1));
        complete += end == HttpParser.Progress.COMPLETE ? 1 : 0;
        bad += end == HttpParser.Progress.BAD ? 1 : 0;
        if (end == HttpParser.Progress.COMPLETE) {
          readAgain(parser, isRequest);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(i + ": " + Hex.of(b), e);
      }
    }
    assertEquals(count, complete + bad);
    assertTrue(complete > count / 20 && bad > count / 20, complete + " complete, " + bad + " bad");
  }

  /** In two pieces, and the end; in one piece it has to come to the same. */
  private static HttpParser.Progress fed(HttpParser parser, byte[] b, int cut) {
    HttpParser whole = parser.copy();
    whole.feed(b);
    parser.feed(Arrays.copyOf(b, cut));
    parser.feed(Arrays.copyOfRange(b, cut, b.length));
    assertEquals(whole.progress(), parser.progress());
    whole.end();
    assertEquals(whole.progress(), parser.end());
    return parser.progress();
  }

  private static void readAgain(HttpParser parser, boolean isRequest) {
    if (isRequest) {
      HttpRequest r = parser.request();
      assertTrue(r.path().startsWith("/") && FormText.decode(r.text()).size() <= 100);
      HttpParser again = HttpParser.forRequest();
      assertEquals(HttpParser.Progress.COMPLETE, again.feed(r.encode()));
      assertEquals(r.headers(), again.request().headers());
      assertEquals(r.target(), again.request().target());
      for (WebApp app : APPS) {
        int status = app.copy().respond(r, CLIENT).status();
        assertTrue(status >= 200 && status <= 501, "status " + status);
      }
    } else {
      HttpResponse r = parser.response();
      assertTrue(r.status() >= 100 && r.status() <= 999 && r.text() != null);
      HttpParser again = HttpParser.forResponse();
      again.feed(r.encode());
      again.end();
      assertEquals(r.headers(), again.response().headers());
      assertTrue(Arrays.equals(r.body(), again.response().body()));
    }
  }

  private static List<byte[]> requests() {
    List<byte[]> all = new ArrayList<>();
    all.add(HttpRequest.of("GET", "/", "12.12.12.12:8081", NONE).encode());
    all.add(HttpRequest.of("GET", "/door?a=1&b=%EB%AC%B8", "home.example", NONE).encode());
    all.add(HttpRequest.of("POST", "/", "192.168.0.4", text("text=%EC%95%88+%EB%85%95")).encode());
    all.add(text("HEAD / HTTP/1.0\r\nUser-Agent: 문\r\nAccept: */*\r\n\r\n"));
    return all;
  }

  private static List<byte[]> responses() {
    List<byte[]> all = new ArrayList<>();
    all.add(HttpResponse.html(200, "Werkzeug", "<h1>안녕하세요</h1>").encode());
    all.add(HttpResponse.html(400, "WSGIServer", "DisallowedHost").encode());
    all.add(text("HTTP/1.0 302 Found\r\nLocation: /login\r\nSet-Cookie: s=1; Path=/\r\n\r\nbody"));
    return all;
  }

  private static byte[] text(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }
}
