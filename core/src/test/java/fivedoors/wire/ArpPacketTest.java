package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** ARP, RFC 826 and RFC 5227. */
class ArpPacketTest {
  private static final Mac X = Mac.parse("02:00:00:00:00:0a");
  private static final Mac Y = Mac.parse("02:00:00:00:00:01");
  private static final Ipv4Address IPX = Ipv4Address.parse("192.168.0.42");
  private static final Ipv4Address IPY = Ipv4Address.parse("192.168.0.1");

  /** RFC 826, "An Example": X asks for Y's address, Y swaps and answers. */
  @Test
  void rfc826_exampleOfXAndY() {
    ArpPacket question = ArpPacket.request(X, IPX, IPY);
    assertEquals(
        "0001080006040001" + "02000000000ac0a8002a" + "000000000000c0a80001",
        Hex.of(question.encode()));
    assertEquals(
        "0001080006040002" + "020000000001c0a80001" + "02000000000ac0a8002a",
        Hex.of(question.reply(Y).encode()));
  }

  @Test
  void decodesRealCaptures() {
    assertEquals(ArpPacket.request(Y, IPY, IPX), captured("who-has"));
    assertEquals(new ArpPacket(2, X, IPX, Y, IPY), captured("arp-reply"));
    ArpPacket probe = captured("probe");
    assertEquals(ArpPacket.probe(X, IPX), probe);
    assertTrue(probe.isProbe());
    assertFalse(probe.isAnnouncement());
    ArpPacket arping = captured("announcement");
    assertTrue(arping.isAnnouncement());
    assertEquals(Mac.BROADCAST, arping.targetMac(), "arping fills in what RFC 5227 leaves zero");
  }

  private static ArpPacket captured(String name) {
    byte[] frame = Captured.frame(name);
    ArpPacket packet = ArpPacket.decode(frame, 14, frame.length);
    assertArrayEquals(Arrays.copyOfRange(frame, 14, 42), packet.encode());
    return packet;
  }

  @Test
  void rfc5227_probeAndAnnouncement() {
    ArpPacket probe = ArpPacket.probe(X, IPX);
    assertEquals("0.0.0.0", probe.senderIp().toString());
    assertEquals(Mac.ZERO, probe.targetMac());
    ArpPacket announcement = ArpPacket.announcement(X, IPX);
    assertEquals(IPX, announcement.senderIp());
    assertEquals(IPX, announcement.targetIp());
    assertTrue(announcement.isAnnouncement());
    assertTrue(announcement.isGratuitous());
    assertFalse(announcement.isProbe());
    assertFalse(probe.isGratuitous());
    assertFalse(ArpPacket.request(X, IPX, IPY).isGratuitous());
    ArpPacket gratuitousReply = new ArpPacket(ArpPacket.REPLY, X, IPX, Mac.BROADCAST, IPX);
    assertTrue(gratuitousReply.isGratuitous());
    assertFalse(gratuitousReply.isAnnouncement());
    assertFalse(new ArpPacket(2, X, Ipv4Address.UNSPECIFIED, Y, IPY).isProbe());
    assertFalse(ArpPacket.probe(X, Ipv4Address.UNSPECIFIED).isGratuitous());
  }

  @Test
  void failsOnEveryTruncation() {
    Codecs.failsOnEveryTruncation(ArpPacket.request(X, IPX, IPY).encode(), 28, ArpPacket::decode);
  }

  @Test
  void otherKindsOfArpAreMalformed() {
    int[][] changes = {{1, 6}, {2, 0x86}, {4, 8}, {5, 16}};
    for (int[] change : changes) {
      byte[] b = ArpPacket.request(X, IPX, IPY).encode();
      b[change[0]] = (byte) change[1];
      assertThrows(MalformedException.class, () -> ArpPacket.decode(b, 0, b.length));
    }
  }

  @Test
  void refusesWhatCannotBeEncoded() {
    assertThrows(IllegalArgumentException.class, () -> new ArpPacket(65_536, X, IPX, Y, IPY));
    assertThrows(IllegalArgumentException.class, () -> new ArpPacket(-1, X, IPX, Y, IPY));
    assertThrows(IllegalArgumentException.class, () -> new ArpPacket(1, null, IPX, Y, IPY));
    assertThrows(IllegalArgumentException.class, () -> new ArpPacket(1, X, null, Y, IPY));
    assertThrows(IllegalArgumentException.class, () -> new ArpPacket(1, X, IPX, null, IPY));
    assertThrows(IllegalArgumentException.class, () -> new ArpPacket(1, X, IPX, Y, null));
  }

  @Test
  void roundTrips() {
    Random random = new Random(826);
    for (int n = 0; n < 500; n++) {
      ArpPacket packet =
          new ArpPacket(
              random.nextInt(0x10000),
              Codecs.mac(random),
              Codecs.ip(random),
              Codecs.mac(random),
              Codecs.ip(random));
      byte[] b = packet.encode();
      assertEquals(packet, ArpPacket.decode(b, 0, b.length), "case " + n);
      assertEquals(packet.hashCode(), ArpPacket.decode(b, 0, b.length).hashCode());
    }
  }
}
