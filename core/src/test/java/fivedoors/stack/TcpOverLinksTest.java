package fivedoors.stack;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.net.LinkSpec;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.testing.Probe;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.TcpSegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9293 between two hosts on a real link: sockets, ports, listeners, refusals. */
class TcpOverLinksTest {
  private static final Endpoint WEB = new Endpoint(ip("10.0.0.2"), 80);

  private final NetLab lab = new NetLab(7);
  private Probe client;
  private Probe web;

  private void two(LinkSpec link, Probe server) {
    lab.add(fixed("a", 1, "10.0.0.1/24", null));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.connect("a.eth0", "b.eth0", link);
    client = lab.install("a", Probe.client("client"));
    web = server == null ? null : lab.install("b", server);
    lab.start("a", "b");
  }

  private void two(Probe server) {
    two(LinkSpec.cable(), server);
  }

  private int open(Endpoint to) {
    client.socket = lab.hand("a", "client").connect(to);
    return client.socket;
  }

  private static byte[] text(int length) {
    byte[] b = new byte[length];
    for (int i = 0; i < length; i++) {
      b[i] = (byte) (i * 7 + (i >> 8));
    }
    return b;
  }

  @Test
  void s3_5_handshakeDataAndCloseFromBothSides() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    lab.mark();
    int socket = open(WEB);
    lab.run(1);
    assertEquals(List.of("start", "connected"), client.log);
    assertEquals(List.of("start", "accepted 10.0.0.1:49152"), web.log);
    lab.hand("a", "client").send(socket, text(3000));
    lab.run(1);
    assertArrayEquals(text(3000), web.bytes.toByteArray());
    assertArrayEquals(text(3000), client.bytes.toByteArray());
    lab.hand("a", "client").close(socket);
    lab.run(1);
    assertEquals("ended CLOSED", client.log.get(client.log.size() - 1));
    assertEquals(
        List.of("ended PEER_CLOSED", "ended CLOSED"),
        web.log.subList(web.log.size() - 2, web.log.size()));
    assertEquals(
        List.of("SYN-SENT", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT"),
        lab.sockets("a"));
    assertEquals(
        List.of("SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT", "LAST-ACK", "CLOSED"),
        lab.sockets("b"));
    lab.mark().run(60);
    assertEquals(List.of("CLOSED"), lab.sockets("a"), "two MSL of 30 s later");
    assertEquals("", lab.get("a.sockets"));
  }

  @Test
  void netstatShowsListenersAndConnections() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    open(WEB);
    lab.run(1);
    assertEquals(
        "tcp/1 0.0.0.0:80 0.0.0.0:0 LISTEN web; tcp/2 10.0.0.2:80 10.0.0.1:49152 ESTABLISHED web",
        lab.get("b.sockets"));
    assertEquals("tcp/1 10.0.0.1:49152 10.0.0.2:80 ESTABLISHED client", lab.get("a.sockets"));
  }

  @Test
  void s3_10_7_1_closedPortIsRefusedAndNamesNoSetting() {
    two(null);
    lab.mark();
    open(WEB);
    lab.run(1);
    assertEquals(List.of("start", "ended REFUSED"), client.log);
    TraceEvent.Refused r = lab.refusals("b").get(0);
    assertEquals(RefuseReason.NO_LISTENER, r.reason());
    assertEquals("b.tcp80", r.place());
    assertEquals(null, r.setting());
    Packet rst = lab.tcp("b").get(0);
    assertTrue(rst.tcp().has(TcpSegment.RST | TcpSegment.ACK));
    assertEquals(0, rst.tcp().seq());
    assertEquals(lab.tcp("a").get(0).tcp().seq() + 1, rst.tcp().ack());
    assertEquals(0, rst.tcp().window());
    assertEquals(64, rst.ip().ttl());
  }

  @Test
  void refusalNamesTheSwitchOfTheProgramThatIsOff() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    lab.set("b.programs.web.on", "false").mark();
    open(WEB);
    lab.run(1);
    assertEquals("b.programs.web.on", lab.refusals("b").get(0).setting());
    lab.set("b.programs.web.on", "true");
    open(WEB);
    lab.run(1);
    assertEquals("connected", client.log.get(client.log.size() - 1));
  }

  @Test
  void listenerOnLoopbackOnlyRefusesOthersAndServesItself() {
    two(Probe.tcp("web", "127.0.0.1", 80));
    Probe own = Probe.client("browser");
    lab.host("b").programs().add(own, false);
    lab.host("b").startProgram(lab.net(), "browser");
    lab.mark();
    open(WEB);
    lab.run(1);
    TraceEvent.Refused r = lab.refusals("b").get(0);
    assertEquals(RefuseReason.LOOPBACK_ONLY, r.reason());
    assertEquals("b.programs.web.bind", r.setting());
    assertEquals("sockets/tcp/1", r.row());
    assertEquals("ended REFUSED", client.log.get(client.log.size() - 1));
    lab.mark();
    lab.hand("b", "browser").connect(new Endpoint(ip("127.0.0.1"), 80));
    lab.run(1);
    assertEquals(List.of("start", "connected"), own.log);
    assertTrue(
        lab.events(TraceEvent.FrameSent.class, e -> e.link() >= 0).isEmpty(), "never on a link");
    assertEquals("accepted 127.0.0.1:49152", web.log.get(web.log.size() - 1));
  }

  @Test
  void changedBindAddressCountsFromTheNextStart() {
    two(Probe.tcp("web", "127.0.0.1", 80));
    lab.set("b.programs.web.bind", "0.0.0.0");
    open(WEB);
    lab.run(1);
    assertEquals("ended REFUSED", client.log.get(client.log.size() - 1));
    lab.set("b.programs.web.on", "false").set("b.programs.web.on", "true");
    open(WEB);
    lab.run(1);
    assertEquals("connected", client.log.get(client.log.size() - 1));
  }

  @Test
  void portInUseIsNotGivenTwice() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    Probe second = Probe.tcp("other", "127.0.0.1", 80);
    lab.host("b").programs().add(second, false);
    lab.host("b").startProgram(lab.net(), "other");
    assertEquals(List.of("start", "taken"), second.log);
  }

  @Test
  void ephemeralPortsGoUpFromTheLowest() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    for (int i = 0; i < 3; i++) {
      int s = open(WEB);
      assertEquals(49_152 + i, lab.hand("a", "client").local(s).port());
    }
  }

  @Test
  void sequenceNumbersStartElsewhereForEachConnection() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    lab.mark();
    open(WEB);
    open(WEB);
    lab.run(1);
    List<Integer> starts =
        lab.tcp("a").stream()
            .filter(p -> p.tcp().has(TcpSegment.SYN))
            .map(p -> p.tcp().seq())
            .toList();
    assertEquals(2, starts.size());
    assertFalse(starts.get(0).equals(starts.get(1)) || starts.get(0) == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void everyByteArrivesOnceThroughLoss(int seed) {
    NetLab lossy = new NetLab(seed);
    lossy.add(fixed("a", 1, "10.0.0.1/24", null));
    lossy.add(fixed("b", 2, "10.0.0.2/24", null));
    lossy.connect("a.eth0", "b.eth0", new LinkSpec(5_000_000, 10_000_000, 100, 50_000, false));
    Probe c = lossy.install("a", Probe.client("client"));
    Probe s = lossy.install("b", Probe.tcp("web", "0.0.0.0", 80));
    lossy.start("a", "b");
    int socket = lossy.hand("a", "client").connect(WEB);
    lossy.run(20);
    lossy.hand("a", "client").send(socket, text(200_000));
    lossy.hand("a", "client").close(socket);
    lossy.run(600);
    assertArrayEquals(text(200_000), s.bytes.toByteArray());
    assertArrayEquals(text(200_000), c.bytes.toByteArray());
    assertEquals("ended CLOSED", c.log.get(c.log.size() - 1));
    assertTrue(lossy.get("b.sockets").startsWith("tcp/1 0.0.0.0:80 0.0.0.0:0 LISTEN"));
  }

  @Test
  void rfc6298_nobodyAnswersAndTheProgramLearnsItAfter127Seconds() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    open(WEB);
    lab.run(1);
    lab.net().change(0, new LinkSpec(5_000, 0, 100, 1_000_000, false));
    lab.mark();
    lab.hand("a", "client").connect(WEB);
    lab.run(126);
    assertEquals(1, client.log.stream().filter(l -> l.startsWith("connected")).count());
    assertFalse(client.log.contains("ended TIMED_OUT"));
    lab.run(2);
    assertTrue(
        client.log.contains("ended TIMED_OUT") || client.log.contains("ended UNREACHABLE"),
        client.log.toString());
  }

  @Test
  void arpFailureIsUnreachableAfterThreeTries() {
    two(null);
    lab.mark();
    open(new Endpoint(ip("10.0.0.77"), 80));
    lab.run(2.9);
    assertEquals(List.of("start"), client.log);
    lab.run(0.2);
    assertEquals(List.of("start", "ended UNREACHABLE"), client.log);
  }

  @Test
  void withoutRouteTheProgramIsToldAfterItsCall() {
    two(null);
    lab.mark();
    open(new Endpoint(ip("8.8.8.8"), 80));
    assertEquals(List.of("start"), client.log);
    lab.run(0.1);
    assertEquals(List.of("start", "ended UNREACHABLE"), client.log);
    assertEquals("", lab.get("a.sockets"));
  }

  @Test
  void powerOffTellsNobodyAndThePeerLearnsItFromTheNextSegment() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    int socket = open(WEB);
    lab.run(1);
    lab.mark();
    lab.host("b").reboot(lab.net());
    lab.run(2);
    assertTrue(lab.tcp("b").isEmpty(), "no FIN, no RST");
    assertEquals(
        List.of("CLOSED", "CLOSED", "LISTEN"), lab.sockets("b"), "the table of sockets is told");
    lab.hand("a", "client").send(socket, text(10));
    lab.run(2);
    assertEquals("ended RESET", client.log.get(client.log.size() - 1));
    assertEquals(RefuseReason.NO_LISTENER, lab.refusals("b").get(0).reason());
  }

  @Test
  void stoppedProgramClosesItsConnectionsInGoodOrder() {
    two(Probe.tcp("web", "0.0.0.0", 80));
    open(WEB);
    lab.run(1);
    lab.host("b").stopProgram(lab.net(), "web");
    lab.run(1);
    assertEquals("ended CLOSED", client.log.get(client.log.size() - 1));
    assertEquals("stop", web.log.get(web.log.size() - 1), "it hears no more");
  }

  @Test
  void s3_6_halfCloseStillReceives() {
    Probe mute = Probe.mute("web", 80);
    mute.polite = false;
    two(mute);
    int socket = open(WEB);
    lab.run(1);
    lab.hand("a", "client").close(socket);
    lab.run(1);
    assertEquals("ended PEER_CLOSED", mute.log.get(mute.log.size() - 1));
    assertTrue(lab.hand("b", "web").send(mute.socket, text(5000)));
    lab.run(1);
    assertArrayEquals(text(5000), client.bytes.toByteArray());
    assertFalse(lab.hand("a", "client").send(socket, text(1)));
    lab.hand("b", "web").close(mute.socket);
    lab.run(1);
    assertEquals("ended CLOSED", client.log.get(client.log.size() - 1));
  }
}
