package fivedoors.device;

import static fivedoors.testing.NatHome.ends;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.Ipv4Address;
import fivedoors.testing.Make;
import fivedoors.testing.NatHome;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.trace.DropReason;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.TcpSegment;
import fivedoors.wire.UdpDatagram;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** ICMP through the home router: queries, and errors with what they quote (RFC 5508). */
class Rfc5508Test {
  private final NatHome home = NatHome.of(1);
  private final NetLab lab = home.lab();

  /** The flow a quotation tells of, after checking its IPv4 checksum. */
  private static String quoted(Packet error) {
    byte[] q = error.icmp().payload();
    assertEquals(0, Checksum.of(q, 0, 20), "checksum of the quoted header");
    return Ipv4Address.read(q, 12)
        + (":" + ByteReader.u16(q, 20))
        + (" > " + Ipv4Address.read(q, 16))
        + (":" + ByteReader.u16(q, 22));
  }

  @Test
  void req1_queriesOfTwoHostsWithOneIdentifierAreToldApart() {
    Packet a = home.pingOut("192.168.0.4", 7, "203.0.113.80");
    Packet b = home.pingOut("192.168.0.5", 7, "203.0.113.80");
    assertEquals(7, a.icmp().ident());
    assertEquals(40_001, b.icmp().ident());
    assertEquals(ip("12.12.12.12"), b.ip().src());
    Packet back = home.pongIn("203.0.113.80", 40_001, "12.12.12.12");
    assertEquals(ip("192.168.0.5"), back.ip().dst());
    assertEquals(7, back.icmp().ident());
  }

  @Test
  void req2_aQueryIsRememberedForAMinute() {
    home.pingOut("192.168.0.4", 7, "203.0.113.80");
    lab.run(59.5);
    assertNotNull(home.pongIn("203.0.113.80", 7, "12.12.12.12"));
    lab.run(61);
    assertNull(home.pongIn("203.0.113.80", 7, "12.12.12.12"));
    assertEquals(DropReason.NO_MAPPING, home.reason());
  }

  @Test
  void anAnswerNobodyAskedForOpensNothing() {
    assertNull(home.pongIn("203.0.113.80", 7, "12.12.12.12"));
    assertEquals(DropReason.NO_MAPPING, home.reason());
    assertEquals(0, lab.router().nat().table().nat().flows().size());
  }

  @Test
  void req3_brokenErrorsAreDropped() {
    Packet sent = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    byte[] b = NatHome.error(mac(0xF1), mac(0xF0), "203.0.113.80", "12.12.12.12", 3, 3, sent, 28);
    b[37] ^= 1;
    assertNull(home.in(b));
    assertEquals(DropReason.BAD_CHECKSUM, home.reason());
    b[37] ^= 1;
    b[44] ^= 1; // in the quoted header, and in the sum of all
    b[36] ^= 1;
    assertNull(home.in(b));
    assertEquals(DropReason.BAD_CHECKSUM, home.reason());
    byte[] brief =
        NatHome.error(mac(0xF1), mac(0xF0), "203.0.113.80", "12.12.12.12", 3, 3, sent, 24);
    assertNull(home.in(brief));
    assertEquals(DropReason.MALFORMED, home.reason());
  }

  @Test
  void req4_anErrorAboutNothingWeSentIsDropped() {
    Packet sent = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    lab.run(301);
    assertNull(home.errorIn("203.0.113.80", 3, 3, sent));
    assertEquals(DropReason.NO_MAPPING, home.reason());
  }

  @Test
  void req4_anErrorFromOutsideQuotesTheInsidePacketAndGoesToItsSender() {
    Packet sent = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    Packet got = home.errorIn("12.12.12.1", 11, 0, sent);
    assertEquals(ip("192.168.0.4"), got.ip().dst());
    assertEquals(ip("12.12.12.1"), got.ip().src(), "whoever on the way says so is kept");
    assertEquals("192.168.0.4:5000 > 203.0.113.80:53", quoted(got));
    // All 28 bytes of header are there, so its checksum, too, can be compared with the original.
    byte[] q = got.icmp().payload();
    byte[] load = {'h', 'e', 'l', 'l', 'o'};
    byte[] original = new UdpDatagram(5000, 53, load).encode(ip("192.168.0.4"), ip("203.0.113.80"));
    assertEquals(ByteReader.u16(original, 6), ByteReader.u16(q, 26));
  }

  @Test
  void rfc1191_s4_tooBigIsPassedOnWithTheMtuItNames() {
    Packet sent = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    byte[] quote = Arrays.copyOfRange(sent.bytes(), 14, 42);
    byte[] tooBig = new IcmpMessage(3, 4, 1400, quote).encode();
    Packet got =
        home.in(
            Make.ip(
                mac(0xF1),
                mac(0xF0),
                ip("12.12.12.1"),
                ip("12.12.12.12"),
                IpProtocol.ICMP,
                tooBig));
    assertEquals("3/4", got.icmp().type() + "/" + got.icmp().code());
    assertEquals(1400, got.icmp().rest());
    assertEquals("192.168.0.4:5000 > 203.0.113.80:53", quoted(got));
  }

  @Test
  void req4_alsoForTcpAndForQueries() {
    Packet syn = home.tcpOut("192.168.0.5:6000", "203.0.113.80:80", TcpSegment.SYN);
    assertEquals(
        "192.168.0.5:6000 > 203.0.113.80:80", quoted(home.errorIn("203.0.113.80", 3, 1, syn)));
    home.pingOut("192.168.0.4", 9, "203.0.113.80");
    Packet ping = home.pingOut("192.168.0.5", 9, "203.0.113.80");
    Packet got = home.errorIn("12.12.12.1", 11, 0, ping);
    assertEquals(ip("192.168.0.5"), got.ip().dst());
    byte[] q = got.icmp().payload();
    assertEquals(9, ByteReader.u16(q, 24), "identifier in the quotation");
    assertEquals(ip("192.168.0.5"), Ipv4Address.read(q, 12));
  }

  @Test
  void req5_anErrorFromInsideQuotesTheOutsidePacketAndComesFromTheOutsideAddress() {
    home.forward("game", "udp", "9999", "192.168.0.4:7777");
    Packet in = home.udpIn("55.66.77.8:51000", "12.12.12.12:9999");
    assertEquals("55.66.77.8:51000 > 192.168.0.4:7777", ends(in));
    // The laptop has no such program: its own error has gone out, and another one does too.
    Packet error = home.errorOut("192.168.0.4", 3, 3, in);
    assertEquals(ip("12.12.12.12"), error.ip().src());
    assertEquals(ip("55.66.77.8"), error.ip().dst());
    assertEquals("55.66.77.8:51000 > 12.12.12.12:9999", quoted(error));
    Packet atFriend =
        lab.received("friend.eth0").stream().filter(p -> p.icmp() != null).findFirst().get();
    assertEquals("55.66.77.8:51000 > 12.12.12.12:9999", quoted(atFriend));
  }

  @Test
  void anErrorFromInsideAboutNothingThatCameInStaysInside() {
    home.forward("game", "udp", "9999", "192.168.0.4:7777");
    Packet in = home.udpIn("55.66.77.8:51000", "12.12.12.12:9999");
    lab.set("router.power", "false").set("router.power", "true").run(1);
    assertNull(home.errorOut("192.168.0.4", 3, 3, in));
    assertEquals(DropReason.NO_MAPPING, home.reason());
  }

  @Test
  void req6_anErrorDoesNotProlongAMapping() {
    Packet sent = home.udpOut("192.168.0.4:5000", "203.0.113.80:53");
    lab.run(200);
    home.errorIn("12.12.12.1", 11, 0, sent);
    lab.run(101);
    assertEquals(0, lab.router().nat().table().nat().flows().size());
  }

  @Test
  void req7_errorsAboutHairpinnedPacketsComeBack() {
    home.forward("game", "udp", "9999", "192.168.0.5:7777");
    home.udpOut("192.168.0.4:5000", "12.12.12.12:9999");
    Packet atLaptop =
        lab.received("laptop.eth0").stream().filter(p -> p.icmp() != null).findFirst().get();
    assertEquals("3/3", atLaptop.icmp().type() + "/" + atLaptop.icmp().code());
    assertEquals(ip("12.12.12.12"), atLaptop.ip().src());
    assertEquals("192.168.0.4:5000 > 12.12.12.12:9999", quoted(atLaptop));
  }
}
