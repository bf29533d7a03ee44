package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.lesson.Words;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.Ipv4Packet;
import fivedoors.wire.UdpDatagram;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written on letters. */
class EnvelopeTest {
  private static final Mac LAPTOP = Mac.parse("02:00:5e:00:00:11");
  private static final Mac ROUTER = Mac.parse("02:00:5e:00:00:02");
  private static final Ipv4Address NONE = Ipv4Address.parse("0.0.0.0");
  private static final Ipv4Address TWO = Ipv4Address.parse("192.168.0.2");
  private static final Ipv4Address ONE = Ipv4Address.parse("192.168.0.1");

  private static final Ipv4Address SITE = Ipv4Address.parse("203.0.113.80");
  private static final byte[] DATA = {1, 2, 3, 4};

  private final Words words =
      new Words(
          "en",
          Map.of(
              "ui.stage.arp.who", "Who is {0}?",
              "ui.stage.arp.probe", "Does anyone use {0}?",
              "ui.stage.arp.announce", "{0} is me from now on",
              "ui.stage.arp.reply", "{0} is me",
              "ui.stage.from", "From",
              "ui.stage.to", "To"));

  private Envelope arp(ArpPacket packet, Mac to) {
    return Envelope.of(
        new EthernetFrame(to, packet.senderMac(), EtherType.ARP, packet.encode()).encode(), words);
  }

  private static ArpPacket packet(int opcode, Mac from, Ipv4Address own, Ipv4Address about) {
    return new ArpPacket(opcode, from, own, Mac.ZERO, about);
  }

  @Test
  void arpSpeaksInPlainWords() {
    assertEquals("Who is 192.168.0.1?", arp(packet(1, LAPTOP, TWO, ONE), Mac.BROADCAST).first);
    assertEquals(
        "Does anyone use 192.168.0.2?", arp(packet(1, LAPTOP, NONE, TWO), Mac.BROADCAST).first);
    assertEquals(
        "192.168.0.2 is me from now on", arp(packet(1, LAPTOP, TWO, TWO), Mac.BROADCAST).first);
    assertEquals("192.168.0.1 is me", arp(packet(2, ROUTER, ONE, TWO), LAPTOP).first);
  }

  @Test
  void arpNamesTheSenderByItsMac() {
    Envelope e = arp(packet(1, LAPTOP, TWO, ONE), Mac.BROADCAST);
    assertEquals("From", e.secondLabel);
    assertEquals("02:00:5e:00:00:11", e.second);
    assertEquals("192.168.0.1?", e.question);
    assertNull(e.firstLabel);
    assertTrue(e.everyone);
    assertEquals(Seal.ARP, e.seal);
    assertEquals("ARP", e.code);
  }

  @Test
  void aReplyIsForOne() {
    assertFalse(arp(packet(2, ROUTER, ONE, TWO), LAPTOP).everyone);
  }

  @Test
  void anErrorHasNotThePortsOfTheLetterItQuotes() {
    byte[] quoted =
        ip(TWO, SITE, IpProtocol.UDP, new UdpDatagram(49152, 80, DATA).encode(TWO, SITE));
    IcmpMessage error = new IcmpMessage(IcmpMessage.UNREACHABLE, 1, 0, quoted);
    byte[] packet = ip(ONE, TWO, IpProtocol.ICMP, error.encode());
    Envelope e =
        Envelope.of(new EthernetFrame(LAPTOP, ROUTER, EtherType.IPV4, packet).encode(), words);
    assertEquals("192.168.0.1", e.first);
    assertEquals("192.168.0.2", e.second);
  }

  private static byte[] ip(Ipv4Address from, Ipv4Address to, int protocol, byte[] payload) {
    return Ipv4Packet.of(from, to, protocol, Ipv4Packet.DEFAULT_TTL, 1, payload).encode();
  }

  @Test
  void whatCannotBeReadHasAnEnvelopeToo() {
    Envelope e = Envelope.of(new byte[] {1, 2, 3}, words);
    assertEquals("?", e.first);
    assertEquals(Seal.OTHER, e.seal);
    assertFalse(e.everyone);
  }

  @Test
  void stampsDifferInColourAndShape() {
    for (Seal a : Seal.values()) {
      for (Seal b : Seal.values()) {
        if (a != b) {
          assertFalse(a.shape == b.shape, a + " " + b);
          assertFalse(a.color.equals(b.color), a + " " + b);
        }
      }
    }
  }
}
