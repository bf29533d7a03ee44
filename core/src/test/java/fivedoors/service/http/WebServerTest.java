package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.testing.ProgramRig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private final ProgramRig rig = new ProgramRig();
  private final ProgramRig.Machine host = rig.machine("192.168.0.4");
  private final WebServer server =
      new WebServer(
          "web", Ipv4Address.UNSPECIFIED, 80, new StaticSite("nginx", "<title>집</title>"));

  /** Sends pieces of text, a second between two, and keeps what comes back. */
  private static final class Talker implements Program {
    private final List<String> pieces;
    private final StringBuilder heard = new StringBuilder();
    private final List<ConnectionEnd> ends = new ArrayList<>();
    private int socket;

    Talker(String... pieces) {
      this.pieces = List.of(pieces);
    }

    @Override
    public String name() {
      return "talker";
    }

    @Override
    public void start(long now, ProgramOut out) {
      socket = out.connect(Endpoint.parse("192.168.0.4:80"));
    }

    @Override
    public void connected(long now, int which, ProgramOut out) {
      for (int i = 0; i < pieces.size(); i++) {
        out.timer(1, i, now + i * 1_000_000_000L);
      }
    }

    @Override
    public void timer(long now, int what, int i, ProgramOut out) {
      out.send(socket, pieces.get(i).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void received(long now, int which, byte[] data, ProgramOut out) {
      heard.append(new String(data, StandardCharsets.UTF_8));
    }

    @Override
    public void ended(long now, int which, ConnectionEnd how, ProgramOut out) {
      ends.add(how);
    }

    @Override
    public Program copy() {
      return this;
    }

    String firstLine() {
      return heard.toString().split("\r\n")[0];
    }
  }

  private Talker talk(int seconds, String... pieces) {
    Talker t = new Talker(pieces);
    rig.machine("192.168.0.9").start(t);
    rig.run(seconds);
    return t;
  }

  @Test
  void rfc9112_s9_6_answersAndCloses() {
    host.start(server);
    Talker t = talk(5, "GET / HTTP/1.1\r\nHo", "st: a\r\n", "\r\n");
    assertEquals("HTTP/1.1 200 OK", t.firstLine());
    assertTrue(t.heard.toString().contains("Connection: close\r\n"));
    assertTrue(t.heard.toString().endsWith("\r\n\r\n<title>집</title>"));
    assertEquals(List.of(ConnectionEnd.PEER_CLOSED), t.ends);
    assertEquals(List.of("delivered web GET / 200"), rig.logged("delivered"));
    assertEquals(
        List.of("web listening->listening client=192.168.0.9:50000 request=GET / status=200"),
        rig.logged("request="));
  }

  @Test
  void garbageGets400AtOnce() {
    host.start(server);
    assertEquals("HTTP/1.1 400 Bad Request", talk(1, "\u0016\u0003\u0001").firstLine());
    assertEquals("HTTP/1.1 400 Bad Request", talk(1, "hello\r\n\r\n").firstLine());
    assertEquals("HTTP/1.1 400 Bad Request", talk(1, "G".repeat(9_000)).firstLine());
    assertEquals(3, rig.logged("delivered web ? 400").size());
  }

  @Test
  void whoSaysNothingGets408AfterHalfAMinute() {
    host.start(server);
    Talker t = talk(29, "GET / HT");
    assertEquals("", t.firstLine());
    rig.run(2);
    assertEquals("HTTP/1.1 408 Request Timeout", t.firstLine());
  }

  @Test
  void tooManyAtOnceGet503() {
    host.start(server);
    List<Talker> all = new ArrayList<>();
    for (int i = 0; i <= WebServer.MAX_VISITS; i++) {
      all.add(new Talker("G"));
      rig.machine("192.168.0.9").start(all.get(i));
    }
    rig.run(1);
    assertEquals("", all.get(0).firstLine());
    assertEquals("HTTP/1.1 503 Service Unavailable", all.get(WebServer.MAX_VISITS).firstLine());
  }

  @Test
  void aTakenPortIsSaidAndNothingServed() {
    WebServer second = new WebServer("flask", Ipv4Address.UNSPECIFIED, 80, server.app());
    host.start(server).start(second);
    assertTrue(server.serving());
    assertFalse(second.serving());
    assertEquals(
        List.of("flask stopped->port-taken bind=0.0.0.0 port=80"), rig.logged("port-taken"));
  }

  @Test
  void stoppedItIsGoneAndStartedAgainItServesElsewhere() {
    host.start(server).stop(server);
    assertFalse(server.serving());
    assertEquals(List.of(ConnectionEnd.REFUSED), talk(1, "G").ends);
    server.bind(Ipv4Address.parse("192.168.0.4"), 8080);
    host.start(server);
    assertEquals(
        List.of("web stopped->listening bind=192.168.0.4 port=8080"), rig.logged("port=8080"));
  }

  @Test
  void aVisitorWhoLeavesInTheMiddleIsForgotten() {
    host.start(server);
    Talker t = new Talker("GET / HTTP/1.1\r\n");
    ProgramRig.Machine visitor = rig.machine("192.168.0.9");
    visitor.start(t);
    rig.run(1);
    visitor.with(t, out -> out.close(t.socket));
    rig.run(60);
    assertEquals("HTTP/1.1 400 Bad Request", t.firstLine());
    assertEquals(1, host.sockets());
  }

  @Test
  void aCopyServesTheSameVisitWithoutTheOther() {
    host.start(server);
    talk(1, "GET / HTTP/1.1\r\n");
    WebServer copy = (WebServer) server.copy();
    ProgramRig.Out out = host.out(copy);
    copy.received(rig.now(), 2, "Host: a\r\n\r\n".getBytes(StandardCharsets.UTF_8), out);
    assertEquals(List.of("delivered web GET / 200"), rig.logged("delivered"));
    server.received(rig.now(), 2, "Host: a\r\n\r\n".getBytes(StandardCharsets.UTF_8), out);
    assertEquals(2, rig.logged("delivered").size());
  }
}
