package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.sim.Rng;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Rfc9112Test {
  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static HttpParser.Progress request(String s) {
    return HttpParser.forRequest().feed(bytes(s));
  }

  @Test
  void s3_requestAsItGoesOverTheWire() {
    HttpRequest r = HttpRequest.of("GET", "/", "12.12.12.12:8081", new byte[0]);
    assertEquals(
        "GET / HTTP/1.1\r\nHost: 12.12.12.12:8081\r\nConnection: close\r\n\r\n",
        new String(r.encode(), StandardCharsets.UTF_8));
  }

  @Test
  void s6_anyCutOfTheBytesGivesTheSameMessage() {
    HttpRequest r = HttpRequest.of("POST", "/?a=1", "집.example", bytes("text=안녕하세요"));
    byte[] all = r.encode();
    for (int cut = 0; cut <= all.length; cut++) {
      HttpParser p = HttpParser.forRequest();
      byte[] first = new byte[cut];
      byte[] second = new byte[all.length - cut];
      System.arraycopy(all, 0, first, 0, cut);
      System.arraycopy(all, cut, second, 0, second.length);
      HttpParser.Progress half = p.feed(first);
      assertEquals(
          cut == all.length ? HttpParser.Progress.COMPLETE : HttpParser.Progress.INCOMPLETE, half);
      assertEquals(HttpParser.Progress.COMPLETE, p.copy().feed(second));
      p.feed(second);
      assertEquals("text=안녕하세요", p.request().text());
      assertEquals("/", p.request().path());
      assertEquals(r.headers(), p.request().headers());
    }
  }

  @Test
  void s6_3_responseWithoutLengthEndsWithTheConnection() {
    HttpParser p = HttpParser.forResponse();
    assertEquals(HttpParser.Progress.INCOMPLETE, p.feed(bytes("HTTP/1.0 200 OK\r\n\r\nhel")));
    p.feed(bytes("lo"));
    assertEquals(HttpParser.Progress.COMPLETE, p.end());
    assertEquals("hello", p.response().text());
  }

  @Test
  void aResponseRoundTrips() {
    HttpResponse r = HttpResponse.html(400, "x", "<p>아니요</p>");
    HttpParser p = HttpParser.forResponse();
    assertEquals(HttpParser.Progress.COMPLETE, p.feed(r.encode()));
    assertEquals(400, p.response().status());
    assertEquals("Bad Request", p.response().reason());
    assertArrayEquals(r.body(), p.response().body());
  }

  @Test
  void whatIsNotHttpIsBad() {
    for (String s :
        new String[] {
          "SSH-2.0-OpenSSH\r\n\r\n",
          "GET /\r\n\r\n",
          "GET / HTTP/2.0\r\n\r\n",
          "GET x HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost\r\n\r\n",
          "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
          "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
          "GET / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n",
          "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        }) {
      assertEquals(HttpParser.Progress.BAD, request(s), s);
    }
    assertEquals(HttpParser.Progress.BAD, HttpParser.forRequest().feed(new byte[9000]));
    assertEquals(HttpParser.Progress.BAD, HttpParser.forRequest().end());
  }

  @Test
  void noiseNeverThrows() {
    Rng random = new Rng(5);
    byte[] good = HttpRequest.of("GET", "/", "a", new byte[0]).encode();
    for (int i = 0; i < 20_000; i++) {
      byte[] b = new byte[good.length];
      System.arraycopy(good, 0, b, 0, b.length);
      for (int k = random.below(4); k >= 0; k--) {
        b[random.below(b.length)] = (byte) random.next();
      }
      HttpParser p = HttpParser.forRequest();
      if (p.feed(b) == HttpParser.Progress.COMPLETE) {
        p.request().encode();
      }
    }
  }
}
