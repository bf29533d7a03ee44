package fivedoors.device;

import static fivedoors.testing.NetLab.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.service.program.ProgramOut;
import fivedoors.testing.NatHome;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.testing.Probe;
import fivedoors.trace.Captures;
import fivedoors.trace.DropReason;
import fivedoors.trace.Pcapng;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import fivedoors.trace.TraceText;
import fivedoors.trace.Tshark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Programs at home and in the world talk through the router. What each side saw is asserted here,
 * and both sides' captures are kept for the capture check.
 */
class HomeAndWorldTest {
  private static final String NO_PRIVATE = "--min60 --quiet --allow-empty --wan-ip 12.12.12.12";

  private final NatHome home = NatHome.of(3);
  private final NetLab lab = home.lab();

  private Probe install(String host, Probe probe) {
    lab.host(host).programs().add(probe, false);
    lab.host(host).startProgram(lab.net(), probe.name());
    return probe;
  }

  private ProgramOut hand(String host, String program) {
    return lab.host(host).hand(lab.net(), program);
  }

  private Probe connect(String host, String to) {
    Probe p = install(host, Probe.client("client" + lab.host(host).programs().programs().size()));
    hand(host, p.name()).connect(Endpoint.parse(to));
    lab.run(1);
    return p;
  }

  private void say(String host, Probe p, String text) {
    byte[] data = text.getBytes(StandardCharsets.UTF_8);
    hand(host, p.name()).send(p.socket, data);
    lab.run(1);
  }

  private void keep(String name, String more) throws IOException {
    Captures captures = Captures.of(lab.trace(), lab.net().topology());
    for (String port : List.of("router.lan", "router.wan")) {
      String options = port.equals("router.wan") ? NO_PRIVATE : "--min60 --quiet --allow-empty";
      byte[] file = captures.at(port) == null ? new Pcapng(port).file() : captures.at(port).file();
      Tshark.keep("nat-" + name + "." + port, file, options + more);
    }
  }

  private void keep(String name) throws IOException {
    keep(name, "");
  }

  // ---- from home to the world

  @Test
  void aPageLoadsThroughTheTranslator() throws IOException {
    Probe web = install("web", Probe.tcp("web", "0.0.0.0", 80));
    Probe laptop = connect("laptop", "203.0.113.80:80");
    say("laptop", laptop, "GET / HTTP/1.1\r\nHost: web\r\n\r\n");
    assertEquals(List.of("start", "connected", "received 29"), laptop.log);
    assertEquals("accepted 12.12.12.12:49152", web.log.get(1));
    assertTrue(lab.get("router.nat").contains(" established "), lab.get("router.nat"));
    hand("laptop", laptop.name()).close(laptop.socket);
    lab.run(1);
    assertTrue(lab.get("router.nat").contains(" closing "), lab.get("router.nat"));
    lab.run(241);
    assertEquals("", lab.get("router.nat"));
    keep("page", " --no-rst --no-icmp-error");
  }

  @Test
  void twoHostsWithOneSourcePort() throws IOException {
    Probe web = install("web", Probe.tcp("web", "0.0.0.0", 80));
    Probe laptop = connect("laptop", "203.0.113.80:80");
    Probe phone = connect("phone", "203.0.113.80:80");
    say("laptop", laptop, "a");
    say("phone", phone, "bb");
    assertEquals("accepted 12.12.12.12:49152", web.log.get(1));
    assertEquals("accepted 12.12.12.12:40000", web.log.get(2));
    assertEquals("received 1", laptop.log.get(2));
    assertEquals("received 2", phone.log.get(2));
    keep("one-source-port", " --no-rst --no-icmp-error --strict");
  }

  @Test
  void traceroute() throws IOException {
    Probe probe = install("laptop", Probe.client("traceroute"));
    for (int ttl = 1; ttl <= 3; ttl++) {
      hand("laptop", "traceroute").echo(ip("203.0.113.80"), ttl, ttl, 32);
      lab.run(1);
    }
    assertEquals(
        List.of(
            "start",
            "echo TTL_EXCEEDED 192.168.0.1 seq 1 code 0",
            "echo TTL_EXCEEDED 12.12.12.1 seq 2 code 0",
            "echo REPLY 203.0.113.80 seq 3 code 0"),
        probe.log);
    keep("traceroute");
  }

  // ---- from the world to the home

  @Test
  void theForwardLetsTheFriendIn() throws IOException {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    Probe site = install("laptop", Probe.tcp("site", "0.0.0.0", 80));
    Probe friend = connect("friend", "12.12.12.12:8081");
    say("friend", friend, "hello");
    assertEquals(List.of("start", "connected", "received 5"), friend.log);
    assertEquals("accepted 55.66.77.8:49152", site.log.get(1));
    assertTrue(
        lab.get("router.nat").startsWith("tcp 192.168.0.4:80 12.12.12.12:8081 55.66.77.8:49152"));
    keep("forward", " --no-rst --no-icmp-error --strict");
  }

  @Test
  void withoutTheForwardTheFriendWaitsInVain() throws IOException {
    install("laptop", Probe.tcp("site", "0.0.0.0", 80));
    Probe friend = connect("friend", "12.12.12.12:8081");
    lab.run(200);
    assertEquals(List.of("start", "ended TIMED_OUT"), friend.log);
    assertTrue(lab.drops("router", DropReason.NO_FORWARD).size() >= 5);
    keep("no-forward", " --no-rst --no-icmp-error");
  }

  @Test
  void withoutTheForwardAndRejectTheFriendIsRefusedAtOnce() throws IOException {
    lab.set("router.missing", "reject");
    Probe friend = connect("friend", "12.12.12.12:8081");
    assertEquals(List.of("start", "ended REFUSED"), friend.log);
    keep("reject");
  }

  @Test
  void theTargetIsOff() throws IOException {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    lab.set("laptop.power", "false");
    Probe friend = connect("friend", "12.12.12.12:8081");
    lab.run(200);
    assertTrue(friend.log.contains("ended UNREACHABLE"), friend.log.toString());
    keep("target-off");
  }

  @Test
  void nobodyListensOrOnlyForItself() throws IOException {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    assertEquals(List.of("start", "ended REFUSED"), connect("friend", "12.12.12.12:8081").log);
    assertEquals(RefuseReason.NO_LISTENER, refused());
    install("laptop", Probe.tcp("site", "127.0.0.1", 80));
    lab.mark();
    assertEquals(List.of("start", "ended REFUSED"), connect("friend", "12.12.12.12:8081").log);
    assertEquals(RefuseReason.LOOPBACK_ONLY, refused());
    keep("port-closed", " --no-icmp-error");
  }

  private RefuseReason refused() {
    return lab.events(TraceEvent.Refused.class, e -> true).get(0).reason();
  }

  @Test
  void aUdpLetterToATcpLine() throws IOException {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    Probe p = install("friend", Probe.client("udp"));
    ProgramOut out = hand("friend", "udp");
    int socket = out.bindUdp(ip("0.0.0.0"), 0);
    out.sendTo(socket, Endpoint.parse("12.12.12.12:8081"), new byte[] {1});
    lab.run(1);
    assertEquals("forwards/web", lab.drops("router", DropReason.NO_FORWARD).get(0).nearest());
    assertEquals(List.of("start"), p.log);
    keep("udp-to-tcp");
  }

  @Test
  void aUdpGameInARangeAnswers() throws IOException {
    home.forward("game", "udp", "7000-7010", "192.168.0.5:7000");
    install("phone", Probe.udp("game", "0.0.0.0", 7007));
    Probe p = install("friend", Probe.client("udp"));
    ProgramOut out = hand("friend", "udp");
    int socket = out.bindUdp(ip("0.0.0.0"), 0);
    out.sendTo(socket, Endpoint.parse("12.12.12.12:7007"), "hi".getBytes(StandardCharsets.UTF_8));
    lab.run(1);
    assertEquals(List.of("start", "datagram 12.12.12.12:7007 hi"), p.log);
    keep("range", " --no-icmp-error --strict");
  }

  @Test
  void theDmzHostIsReachedOnEveryPort() throws IOException {
    lab.set("router.dmz", "192.168.0.5");
    install("phone", Probe.tcp("any", "0.0.0.0", 7800));
    Probe friend = connect("friend", "12.12.12.12:7800");
    say("friend", friend, "x");
    assertEquals(List.of("start", "connected", "received 1"), friend.log);
    keep("dmz", " --no-rst --strict");
  }

  @Test
  void hairpinOnAndOff() throws IOException {
    home.forward("web", "tcp", "8081", "192.168.0.5:80");
    Probe site = install("phone", Probe.tcp("site", "0.0.0.0", 80));
    Probe laptop = connect("laptop", "12.12.12.12:8081");
    say("laptop", laptop, "hello");
    assertEquals(List.of("start", "connected", "received 5"), laptop.log);
    assertEquals("accepted 12.12.12.12:49152", site.log.get(1));
    assertTrue(lab.sent("router").stream().noneMatch(p -> p.port() == 0 && isTcp(p)));
    lab.mark().set("router.hairpin", "false");
    Probe again = connect("laptop", "12.12.12.12:8081");
    assertEquals(List.of("start"), again.log);
    assertEquals("router.hairpin", lab.drops("router", DropReason.HAIRPIN_OFF).get(0).setting());
    keep("hairpin");
  }

  private static boolean isTcp(Packet p) {
    return p.ip() != null && p.ip().protocol() == 6;
  }

  @Test
  void aForwardedHostAnswersOnlyByTheRouterItKnows() {
    Probe site = install("laptop", Probe.tcp("site", "0.0.0.0", 80));
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    lab.set("laptop.gateway", "192.168.0.5").mark();
    assertEquals("start", last(connect("friend", "12.12.12.12:8081")));
    assertFalse(lab.drops("phone", DropReason.NOT_FOR_ME).isEmpty(), "the phone is no router");
    lab.set("laptop.gateway", "192.168.0.1");
    assertEquals("connected", last(connect("friend", "12.12.12.12:8081")));
    assertTrue(site.log.get(1).startsWith("accepted 55.66.77.8:"), site.log.toString());
  }

  private static String last(Probe p) {
    return p.log.get(p.log.size() - 1);
  }

  // ---- the address changes

  @Test
  void whenTheWanIsRenumberedOldConnectionsBreakAndNewOnesWork() throws IOException {
    Probe web = install("web", Probe.tcp("web", "0.0.0.0", 80));
    Probe laptop = connect("laptop", "203.0.113.80:80");
    say("laptop", laptop, "one");
    lab.set("router.wan.ip", "12.12.12.77");
    assertEquals("", lab.get("router.nat"));
    say("laptop", laptop, "two");
    assertEquals("ended RESET", laptop.log.get(3));
    Probe fresh = connect("laptop", "203.0.113.80:80");
    say("laptop", fresh, "three");
    assertEquals("received 5", fresh.log.get(2));
    assertTrue(web.log.contains("accepted 12.12.12.77:49153"), web.log.toString());
    Captures captures = Captures.of(lab.trace(), lab.net().topology());
    Tshark.keep(
        "nat-renumbered.router.wan",
        captures.at("router.wan").file(),
        NO_PRIVATE + " --wan-ip 12.12.12.77");
  }

  // ---- hard to break

  @Test
  void aScanOfAllPortsLeavesNothingBehind() {
    lab.simulation().trace(TraceSink.OFF);
    for (int port = 1; port <= 65_535; port++) {
      byte[] syn =
          NatHome.tcp(
              NetLab.mac(0xF1), NetLab.mac(0xF0), "55.66.77.8:51000", "12.12.12.12:" + port, 2);
      lab.inject("router.wan", syn);
    }
    assertEquals(0, lab.router().nat().table().nat().flows().size());
  }

  @Test
  void rfc5508_req8_theTableIsBoundedAndTheSenderIsToldAndItEmptiesByItself() {
    lab.simulation().trace(TraceSink.OFF);
    for (int i = 0; i < 20_000; i++) {
      int port = 1024 + i % 50_000;
      String from = (i < 10_000 ? "192.168.0.4:" : "192.168.0.5:") + port;
      byte[] b =
          NatHome.udp(NetLab.mac(0xF2), NetLab.mac(4), from, "203.0.113.80:" + (1 + i % 9), 64);
      lab.inject("router.lan1", b);
      if (i % 512 == 0) {
        lab.run(0.01);
      }
    }
    lab.simulation().trace(lab.trace());
    assertEquals(HomeRouter.NAT_CAPACITY, lab.router().nat().table().nat().flows().size());
    lab.mark()
        .inject(
            "router.lan1",
            NatHome.udp(NetLab.mac(0xF2), NetLab.mac(4), "192.168.0.4:9", "203.0.113.80:9", 64));
    assertEquals("router.nat", lab.drops("router", DropReason.TABLE_FULL).get(0).place());
    lab.run(0.1);
    Packet told =
        lab.received("laptop.eth0").stream().filter(p -> p.icmp() != null).findFirst().get();
    assertEquals("3/13", told.icmp().type() + "/" + told.icmp().code());
    assertEquals(ip("192.168.0.1"), told.ip().src());
    lab.run(302);
    assertEquals(0, lab.router().nat().table().nat().flows().size());
  }

  @Test
  void aCopyOfTheWorldRunsOnAsTheOriginalDoes() {
    install("web", Probe.tcp("web", "0.0.0.0", 80));
    install("laptop", Probe.tcp("site", "0.0.0.0", 80));
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    Probe laptop = connect("laptop", "203.0.113.80:80");
    connect("friend", "12.12.12.12:8081");
    for (int turn = 0; turn < 20; turn++) {
      say("laptop", laptop, "turn " + turn);
      lab.host("phone").ping(lab.net(), ip("203.0.113.80"));
      lab.run(0.013);
      Trace branch = lab.trace().branch(lab.trace().size());
      fivedoors.sim.Simulation<fivedoors.net.Network> copy = lab.simulation().copy(branch);
      copy.runUntil(copy.now() + 90 * NetLab.SECOND);
      if (turn == 19) {
        lab.run(90);
        assertEquals(
            TraceText.of(lab.trace(), lab.net().topology()),
            TraceText.of(branch, lab.net().topology()));
      }
    }
  }
}
