package fivedoors.device;

import static fivedoors.testing.NatHome.ends;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.NatHome;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.TcpSegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes from outside and nobody inside has asked for. */
class ForwardingTest {
  private static final int SYN = TcpSegment.SYN;
  private static final String FRIEND = "55.66.77.8:51000";

  private final NatHome home = NatHome.of(1);
  private final NetLab lab = home.lab();

  private String syn(String to) {
    return ends(home.tcpIn(FRIEND, to, SYN));
  }

  @Test
  void aLineOfTheTableLeadsInsideAndAnswersComeBackFromTheOutsideAddress() {
    assertNull(home.forward("web", "tcp", "8081", "192.168.0.4:80"));
    assertEquals("55.66.77.8:51000 > 192.168.0.4:80", syn("12.12.12.12:8081"));
    List<TraceEvent.Lookup> looks =
        lab.events(TraceEvent.Lookup.class, e -> e.table().equals("forwards"));
    assertEquals("tcp 8081", looks.get(0).key());
    assertEquals("web", looks.get(0).row());
    TraceEvent.Verdict v = lab.events(TraceEvent.Verdict.class, e -> true).get(0);
    assertEquals("forward forwards/web true", v.hook() + " " + v.rule() + " " + v.accept());
    assertEquals(
        "12.12.12.12:8081 > 55.66.77.8:51000",
        ends(home.tcpOut("192.168.0.4:80", FRIEND, SYN | TcpSegment.ACK)));
  }

  @Test
  void hitsCountConversationsNotPackets() {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    syn("12.12.12.12:8081");
    syn("12.12.12.12:8081");
    home.tcpIn("55.66.77.8:51001", "12.12.12.12:8081", SYN);
    assertEquals("web 8081 tcp 192.168.0.4:80 on 2", lab.get("router.forwards"));
    TraceEvent.RowChanged row =
        lab.events(TraceEvent.RowChanged.class, e -> e.table().equals("forwards")).get(0);
    assertEquals("2", Cell.value(row.cells(), "hits"));
  }

  @Test
  void withoutALineTheLetterVanishesAndTheRouterSaysWhatWouldChangeIt() {
    assertEquals("none", syn("12.12.12.12:8081"));
    TraceEvent.Dropped d = home.drop();
    assertEquals(DropReason.NO_FORWARD, d.reason());
    assertEquals("router.forwards", d.place());
    assertEquals("router.forwards", d.setting());
    assertNull(d.nearest());
    assertTrue(lab.received("isp.home").stream().noneMatch(p -> p.ip() != null));
  }

  @Test
  void aTcpLineDoesNotLetUdpInAndIsNamedAsTheNearest() {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    assertNull(home.udpIn(FRIEND, "12.12.12.12:8081"));
    assertEquals(DropReason.NO_FORWARD, home.reason());
    assertEquals("forwards/web", home.drop().nearest());
  }

  @Test
  void aLineThatIsOffCountsAsNearestOnly() {
    lab.set("router.forwards.rules", "web 8081 tcp 192.168.0.4:80 off");
    assertEquals("none", syn("12.12.12.12:8081"));
    assertEquals("forwards/web", home.drop().nearest());
    lab.set("router.forwards.rules", "web 8081 tcp 192.168.0.4:80 on");
    assertEquals("55.66.77.8:51000 > 192.168.0.4:80", syn("12.12.12.12:8081"));
  }

  @Test
  void aRangeMapsOneToOneAndEndsAtItsEnds() {
    home.forward("game", "both", "5000-5002", "192.168.0.4:6000");
    assertEquals("none", syn("12.12.12.12:4999"));
    assertEquals("55.66.77.8:51000 > 192.168.0.4:6000", syn("12.12.12.12:5000"));
    assertEquals(
        "55.66.77.8:51000 > 192.168.0.4:6002", ends(home.udpIn(FRIEND, "12.12.12.12:5002")));
    assertEquals("none", syn("12.12.12.12:5003"));
  }

  @Test
  void dmzTakesTheRestBehindTheLines() {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    lab.set("router.dmz", "192.168.0.5");
    assertEquals("55.66.77.8:51000 > 192.168.0.4:80", syn("12.12.12.12:8081"));
    assertEquals("55.66.77.8:51000 > 192.168.0.5:22", syn("12.12.12.12:22"));
    assertEquals(
        "55.66.77.8:51000 > 192.168.0.5:8081", ends(home.udpIn(FRIEND, "12.12.12.12:8081")));
    lab.set("router.dmz", "");
    assertEquals("none", ends(home.tcpIn("55.66.77.8:51002", "12.12.12.12:22", SYN)));
  }

  @Test
  void conversationsThatAreKnownGoBeforeTheDmz() {
    lab.set("router.dmz", "192.168.0.5");
    home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    assertEquals(
        "203.0.113.80:53 > 192.168.0.4:5000",
        ends(home.udpIn("203.0.113.80:53", "12.12.12.12:5000")));
    assertEquals(
        "55.66.77.8:51000 > 192.168.0.5:5000", ends(home.udpIn(FRIEND, "12.12.12.12:5000")));
  }

  @Test
  void rejectAnswersTcpWithAResetAndUdpWithPortUnreachable() {
    lab.set("router.missing", "reject");
    Packet reset = home.tcpIn(FRIEND, "12.12.12.12:8081", SYN);
    assertEquals("12.12.12.12:8081 > 55.66.77.8:51000", ends(reset));
    byte[] load = reset.ip().payload();
    TcpSegment s = TcpSegment.decode(load, 0, load.length, reset.ip().src(), reset.ip().dst());
    assertEquals(TcpSegment.RST | TcpSegment.ACK, s.flags());
    assertEquals(0, s.seq());
    assertEquals(1001, s.ack());
    TraceEvent.Refused r = lab.events(TraceEvent.Refused.class, e -> true).get(0);
    assertEquals(RefuseReason.FW_REJECT, r.reason());
    assertEquals("router.forwards", r.setting());
    assertTrue(lab.drops("router").isEmpty());
    Packet error = home.udpIn(FRIEND, "12.12.12.12:8081");
    assertEquals("3/3", error.icmp().type() + "/" + error.icmp().code());
    assertEquals(ip("12.12.12.12"), error.ip().src());
  }

  @Test
  void aResetIsNeverAnswered() {
    lab.set("router.missing", "reject");
    assertNull(home.tcpIn(FRIEND, "12.12.12.12:8081", TcpSegment.RST));
    assertEquals(DropReason.NO_FORWARD, home.reason());
  }

  @Test
  void forwardToADeadHostTellsTheSenderAfterThreeTriesOfArp() {
    home.forward("web", "tcp", "8081", "192.168.0.77:80");
    home.tcpIn(FRIEND, "12.12.12.12:8081", SYN);
    lab.run(5);
    assertEquals("arp/192.168.0.77", lab.drops("router", DropReason.NO_HOST).get(0).row());
    Packet error =
        lab.received("friend.eth0").stream().filter(p -> p.icmp() != null).findFirst().get();
    assertEquals("3/1", error.icmp().type() + "/" + error.icmp().code());
    assertEquals(ip("12.12.12.12"), error.ip().src());
    byte[] quote = error.icmp().payload();
    assertEquals(ip("55.66.77.8"), fivedoors.bytes.Ipv4Address.read(quote, 12));
    assertEquals(ip("12.12.12.12"), fivedoors.bytes.Ipv4Address.read(quote, 16));
    assertEquals(8081, (quote[22] & 0xFF) << 8 | quote[23] & 0xFF);
  }

  @Test
  void whenTheInsideNetworkMovedAnOldLineLeadsNowhere() {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    lab.set("router.lan.ip", "192.168.99.1");
    assertEquals("none", syn("12.12.12.12:8081"));
    assertEquals(DropReason.NO_HOST, home.reason());
    assertEquals("forwards/web", home.drop().row());
  }

  @Test
  void pingFromOutsideIsAnsweredByTheRouterItself() {
    lab.mark().host("friend").ping(lab.net(), ip("12.12.12.12"));
    lab.run(1);
    assertEquals(1, lab.events(TraceEvent.Delivered.class, e -> e.to().equals("ping")).size());
    assertTrue(lab.drops("router").isEmpty());
  }

  @Test
  void twoOutsidePortsThatWouldMixAnswersAreToldApart() {
    home.forward("a", "udp", "8081", "192.168.0.4:80");
    home.forward("b", "udp", "8082", "192.168.0.4:80");
    home.udpIn(FRIEND, "12.12.12.12:8081");
    assertNull(home.udpIn(FRIEND, "12.12.12.12:8082"));
    assertEquals(DropReason.NAT_FILTERED, home.reason());
    assertEquals("12.12.12.12:8081 > " + FRIEND, ends(home.udpOut("192.168.0.4:80", FRIEND)));
  }

  // ---- hairpin

  @Test
  void rfc4787_req9_hairpinPresentsTheOutsideAddressAndComesBack() {
    home.forward("web", "tcp", "8081", "192.168.0.5:80");
    assertEquals(
        "12.12.12.12:52000 > 192.168.0.5:80",
        ends(home.tcpOut("192.168.0.4:52000", "12.12.12.12:8081", SYN)));
    assertEquals(
        "12.12.12.12:8081 > 192.168.0.4:52000",
        ends(home.tcpOut("192.168.0.5:80", "12.12.12.12:52000", SYN | TcpSegment.ACK)));
  }

  @Test
  void hairpinAlsoLeadsBackToTheAsker() {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    assertEquals(
        "12.12.12.12:52000 > 192.168.0.4:80",
        ends(home.tcpOut("192.168.0.4:52000", "12.12.12.12:8081", SYN)));
  }

  @Test
  void hairpinOffIsADropWithItsSetting() {
    home.forward("web", "tcp", "8081", "192.168.0.5:80");
    lab.set("router.hairpin", "false");
    assertNull(home.tcpOut("192.168.0.4:52000", "12.12.12.12:8081", SYN));
    assertEquals(DropReason.HAIRPIN_OFF, home.reason());
    assertEquals("router.hairpin", home.drop().setting());
    assertEquals("forwards/web", home.drop().row());
    assertEquals("55.66.77.8:51000 > 192.168.0.5:80", syn("12.12.12.12:8081"));
  }

  @Test
  void withoutALineTheInsideReachesTheRouterItselfNeverAnotherHost() {
    Packet answer = home.tcpOut("192.168.0.4:52000", "12.12.12.12:8081", SYN);
    assertEquals("12.12.12.12:8081 > 192.168.0.4:52000", ends(answer));
    assertEquals(1, lab.events(TraceEvent.Refused.class, e -> true).size());
  }

  // ---- what people type

  @ParameterizedTest
  @CsvSource({
    "web, tcp, 0, 192.168.0.4, 80, badPort",
    "web, tcp, 65536, 192.168.0.4, 80, badPort",
    "web, tcp, -1, 192.168.0.4, 80, badPort",
    "web, tcp, 80x, 192.168.0.4, 80, badPort",
    "web, tcp, '', 192.168.0.4, 80, badPort",
    "web, tcp, 5010-5000, 192.168.0.4, 80, badPortRange",
    "web, tcp, 5000-5001, 192.168.0.4, 65535, forwardRange",
    "web, tcp, 8081, 192.168.0.4, 0, badPort",
    "web, tcp, 8081, 192.168.1.4, 80, notInLan",
    "web, tcp, 8081, 192.168.0.0, 80, notInLan",
    "web, tcp, 8081, 192.168.0.255, 80, notInLan",
    "web, tcp, 8081, 192.168.0.1, 80, forwardToRouter",
    "web, tcp, 8081, 192.168.0, 80, badIp",
    "web, icmp, 8081, 192.168.0.4, 80, oneOf",
    "Web, tcp, 8081, 192.168.0.4, 80, badForwardId",
    "'', tcp, 8081, 192.168.0.4, 80, badForwardId",
    "other, both, 6999-7001, 192.168.0.4, 80, forwardClash"
  })
  void eachMistakeHasItsOneReasonAndChangesNothing(
      String id, String proto, String outside, String inside, String port, String code) {
    home.forward("taken", "udp", "7000", "192.168.0.5:7000");
    int before = lab.trace().size();
    SettingError e =
        lab.router()
            .forwards()
            .put(lab.net(), new ForwardForm(id, "", proto, outside, inside, port, true));
    assertEquals(code, e.code());
    assertEquals(before, lab.trace().size());
    assertEquals(1, lab.router().forwards().rules().size());
  }

  @Test
  void emptyInsidePortMeansTheSameAndTheSameIdReplacesTheLine() {
    lab.router()
        .forwards()
        .put(lab.net(), new ForwardForm("a", "", "tcp", "80", "192.168.0.4", "", true));
    assertEquals("a 80 tcp 192.168.0.4:80 on 0", lab.get("router.forwards"));
    home.forward("a", "udp", "81-82", "192.168.0.5:90");
    assertEquals("a 81-82 udp 192.168.0.5:90 on 0", lab.get("router.forwards"));
    assertEquals("noForward", lab.router().forwards().remove(lab.net(), "b").code());
    assertNull(lab.router().forwards().remove(lab.net(), "a"));
    assertEquals("", lab.get("router.forwards"));
  }

  @Test
  void sixtyFourLinesFitAndTheNextIsRefused() {
    for (int i = 0; i < 64; i++) {
      assertNull(home.forward("r" + i, "tcp", "" + (1000 + i), "192.168.0.4:80"));
    }
    assertEquals("forwardsFull", home.forward("more", "tcp", "9", "192.168.0.4:80").code());
    assertNull(home.forward("r3", "tcp", "9", "192.168.0.4:80"));
  }

  @Test
  void aLineOutlivesAPowerCutAndAMappingDoesNot() {
    home.forward("web", "tcp", "8081", "192.168.0.4:80");
    home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    lab.mark().set("router.power", "false");
    assertEquals(
        "power-off",
        lab.events(TraceEvent.RowRemoved.class, e -> e.table().equals("nat")).get(0).why());
    lab.set("router.power", "true").run(1);
    assertNull(home.udpIn("203.0.113.80:53", "12.12.12.12:5000"));
    assertEquals("55.66.77.8:51000 > 192.168.0.4:80", syn("12.12.12.12:8081"));
    assertEquals(mac(0xF2).toString(), lab.get("router.lan.mac"));
  }
}
