package fivedoors.stack;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.Probe;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IcmpMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 768, RFC 792 and what RFC 1122 asks of hosts: datagrams, echo, and errors about them. */
class UdpAndEchoTest {
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

  private final NetLab lab = new NetLab(7);
  private Probe client;

  @BeforeEach
  void build() {
    lab.add(fixed("a", 1, "10.0.0.1/24", null));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.connect("a.eth0", "b.eth0");
    client = lab.install("a", Probe.client("client"));
  }

  private int bind() {
    return lab.hand("a", "client").bindUdp(ip("0.0.0.0"), 0);
  }

  private static Endpoint b(int port) {
    return new Endpoint(ip("10.0.0.2"), port);
  }

  @Test
  void rfc768_datagramGetsItsAnswer() {
    Probe game = lab.install("b", Probe.udp("game", "0.0.0.0", 5000));
    lab.start("a", "b");
    lab.hand("a", "client").sendTo(bind(), b(5000), HELLO);
    lab.run(1);
    assertEquals(List.of("start", "datagram 10.0.0.1:49152 hello"), game.log);
    assertEquals(List.of("start", "datagram 10.0.0.2:5000 hello"), client.log);
    assertEquals(2, lab.events(TraceEvent.Delivered.class, e -> e.bytes()[23] == 17).size());
  }

  @Test
  void rfc1122_s4_1_3_3_portUnreachableReachesTheSocketThatSent() {
    lab.start("a", "b").mark();
    lab.hand("a", "client").sendTo(bind(), b(5000), HELLO);
    lab.run(1);
    assertEquals(List.of("start", "echo UNREACHABLE 10.0.0.2 seq 5000 code 3"), client.log);
    assertEquals(RefuseReason.NO_LISTENER, lab.refusals("b").get(0).reason());
  }

  @Test
  void loopbackOnlyDatagramSocketRefusesOthers() {
    lab.install("b", Probe.udp("game", "127.0.0.1", 5000));
    lab.start("a", "b").mark();
    lab.hand("a", "client").sendTo(bind(), b(5000), HELLO);
    lab.run(1);
    TraceEvent.Refused r = lab.refusals("b").get(0);
    assertEquals(RefuseReason.LOOPBACK_ONLY, r.reason());
    assertEquals("b.programs.game.bind", r.setting());
  }

  @Test
  void switchedOffGameIsNamedForUdpButNotForTcp() {
    lab.install("b", Probe.udp("game", "0.0.0.0", 5000));
    lab.start("a", "b");
    lab.set("b.programs.game.on", "false").mark();
    lab.hand("a", "client").sendTo(bind(), b(5000), HELLO);
    lab.hand("a", "client").connect(b(5000));
    lab.run(1);
    assertEquals("b.programs.game.on", lab.refusals("b").get(0).setting());
    assertEquals(null, lab.refusals("b").get(1).setting());
  }

  @Test
  void ttlIsTheSenders() {
    lab.start("a", "b").mark();
    lab.hand("a", "client").sendTo(bind(), b(33_434), 3, HELLO);
    lab.run(1);
    assertEquals(
        3, lab.sent("a").stream().filter(p -> p.udp() != null).findFirst().get().ip().ttl());
  }

  @Test
  void rfc792_echoOfAProgramComesBackToIt() {
    lab.start("a", "b").mark();
    lab.hand("a", "client").echo(ip("10.0.0.2"), 64, 7, 100);
    lab.run(1);
    assertEquals(List.of("start", "echo REPLY 10.0.0.2 seq 7 code 0"), client.log);
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("client")).size());
    lab.hand("a", "client").echo(ip("127.0.0.1"), 64, 8, 10);
    lab.run(1);
    assertEquals("echo REPLY 127.0.0.1 seq 8 code 0", client.log.get(2));
  }

  @Test
  void timeExceededAboutAnEchoAndADatagramReachesTheirSender() {
    lab.start("a", "b").mark();
    lab.hand("a", "client").echo(ip("10.0.0.2"), 1, 9, 10);
    lab.hand("a", "client").sendTo(bind(), b(33_434), 1, HELLO);
    lab.run(0.01);
    for (var p : lab.sent("a")) {
      if (p.ip() != null) {
        byte[] quote = java.util.Arrays.copyOfRange(p.bytes(), 14, 14 + 28);
        byte[] error = new IcmpMessage(IcmpMessage.TIME_EXCEEDED, 0, 0, quote).encode();
        lab.inject("a.eth0", Make.ip(mac(1), mac(2), ip("10.0.0.9"), ip("10.0.0.1"), 1, error));
      }
    }
    assertTrue(client.log.contains("echo TTL_EXCEEDED 10.0.0.9 seq 33434 code 0"));
    // The echo was answered before the error came: nobody waits for it any more.
    assertEquals(1, client.log.stream().filter(l -> l.contains("TTL_EXCEEDED")).count());
  }

  @Test
  void withoutNeighbourOrRouteTheSenderIsTold() {
    lab.start("a", "b").mark();
    int s = bind();
    lab.hand("a", "client").sendTo(s, new Endpoint(ip("10.0.0.50"), 1), HELLO);
    lab.hand("a", "client").sendTo(s, new Endpoint(ip("9.9.9.9"), 2), HELLO);
    assertEquals(List.of("start"), client.log, "not within its own call");
    lab.run(4);
    assertEquals(
        List.of(
            "start",
            "echo UNREACHABLE 0.0.0.0 seq 2 code 0",
            "echo UNREACHABLE 10.0.0.1 seq 1 code 1"),
        client.log);
    assertEquals(1, lab.drops("a", DropReason.NO_HOST).size());
    assertEquals(1, lab.drops("a", DropReason.NO_GATEWAY).size());
  }

  @Test
  void rfc1122_s3_2_1_3_loopbackAddressFromALinkIsNotTaken() {
    lab.install("b", Probe.udp("game", "127.0.0.1", 5000));
    lab.start("a", "b").mark();
    lab.inject("b.eth0", Make.udp(mac(2), mac(1), ip("10.0.0.1"), 9, ip("127.0.0.1"), 5000, HELLO));
    lab.inject("b.eth0", Make.udp(mac(2), mac(1), ip("127.0.0.1"), 9, ip("10.0.0.2"), 5000, HELLO));
    assertEquals(2, lab.drops("b", DropReason.MARTIAN).size());
  }

  @Test
  void brokenOrPrematureErrorsHarmNobody() {
    lab.start("a", "b").mark();
    for (int length = 0; length < 40; length++) {
      byte[] error = new IcmpMessage(3, 1, 0, new byte[length]).encode();
      lab.inject("a.eth0", Make.ip(mac(1), mac(2), ip("10.0.0.2"), ip("10.0.0.1"), 1, error));
    }
    assertEquals(40, lab.events(TraceEvent.Delivered.class, e -> e.status().equals("3/1")).size());
    assertEquals(List.of("start"), client.log);
  }
}
