package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** DHCP messages, RFC 2131 section 2 and 4.1. */
class DhcpMessageTest {
  private static final Mac LAPTOP = Mac.parse("02:00:00:00:00:0a");

  private static final Ipv4Address ROUTER = Ipv4Address.parse("192.168.0.1");

  private static final Ipv4Address GIVEN = Ipv4Address.parse("192.168.0.42");

  private static DhcpMessage decode(byte[] b) {
    return DhcpMessage.decode(b, 0, b.length);
  }

  @Test
  void decodesARealDiscover() {
    DhcpMessage m = Captured.dhcp("discover");
    assertEquals(DhcpType.DISCOVER, m.type());
    assertEquals(DhcpMessage.BOOTREQUEST, m.op());
    assertEquals(0x133B1522, m.xid());
    assertEquals(LAPTOP, m.chaddr());
    assertEquals(0, m.hops());
    assertEquals(0, m.secs());
    assertFalse(m.broadcast());
    assertTrue(m.ciaddr().isUnspecified());
    assertTrue(m.yiaddr().isUnspecified());
    assertTrue(m.siaddr().isUnspecified());
    assertTrue(m.giaddr().isUnspecified());
    assertEquals("laptop", m.options().hostName());
    assertEquals(List.of(1, 3, 6, 12, 15, 28, 42), m.options().parameterRequestList());
    assertArrayEquals(Hex.parse("01 02000000000a"), m.options().clientId());
    assertNull(m.options().serverId());
    assertEquals(-1, m.options().leaseTime());
  }

  @Test
  void decodesARealAck() {
    DhcpMessage m = Captured.dhcp("ack");
    assertEquals(DhcpType.ACK, m.type());
    assertEquals(DhcpMessage.BOOTREPLY, m.op());
    assertEquals(GIVEN, m.yiaddr());
    assertEquals(ROUTER, m.siaddr());
    assertEquals(ROUTER, m.options().serverId());
    assertEquals(3600, m.options().leaseTime());
    assertEquals(1800, m.options().renewalTime());
    assertEquals(3150, m.options().rebindingTime());
    assertEquals("255.255.255.0", m.options().subnetMask().toString());
    assertEquals(List.of(ROUTER), m.options().routers());
    assertEquals(List.of(ROUTER, Ipv4Address.parse("8.8.8.8")), m.options().dns());
  }

  @Test
  void realMessagesEncodeToTheSameBytes() {
    for (String name : new String[] {"discover", "offer", "request", "ack", "release"}) {
      byte[] frame = Captured.frame(name);
      byte[] real = Arrays.copyOfRange(frame, 42, frame.length);
      assertArrayEquals(real, decode(real).encode(), name);
    }
  }

  @Test
  void realRequestNamesServerAndAddress() {
    DhcpOptions options = Captured.dhcp("request").options();
    assertEquals(DhcpType.REQUEST, options.type());
    assertEquals(GIVEN, options.requestedAddress());
    assertEquals(ROUTER, options.serverId());
    assertEquals(GIVEN, Captured.dhcp("release").ciaddr());
    assertEquals(DhcpType.RELEASE, Captured.dhcp("release").type());
  }

  /** RFC 2131 table 1 and conformance rule 61: the bytes of a DISCOVER, one by one. */
  @Test
  void rfc2131_s2_discoverByteByByte() {
    DhcpMessage discover =
        DhcpMessage.request(
                0x1A2B3C4D, 3, LAPTOP, DhcpOptions.of(DhcpOption.type(DhcpType.DISCOVER)))
            .withBroadcast(true);
    byte[] b = discover.encode();
    assertEquals(300, b.length);
    assertEquals("01010600" + "1a2b3c4d" + "00038000" + "00".repeat(16), Hex.of(b, 0, 28));
    assertEquals("02000000000a" + "00".repeat(10 + 64 + 128), Hex.of(b, 28, 236));
    assertEquals("63825363" + "350101" + "ff" + "00".repeat(56), Hex.of(b, 236, 300));
    assertEquals(discover, decode(b));
  }

  /** RFC 2131 table 3: an answer carries the client's xid, flags, giaddr and chaddr. */
  @Test
  void rfc2131_s4_3_1_replyEchoesTheRequest() {
    Ipv4Address relay = Ipv4Address.parse("10.0.0.1");
    DhcpMessage request =
        new DhcpMessage(
            1,
            4,
            77,
            9,
            0x8000,
            GIVEN,
            ROUTER,
            ROUTER,
            relay,
            LAPTOP,
            new byte[] {65},
            new byte[] {66},
            DhcpOptions.NONE);
    DhcpMessage reply = request.reply(DhcpOptions.of(DhcpOption.type(DhcpType.OFFER)));
    assertEquals(DhcpMessage.BOOTREPLY, reply.op());
    assertEquals(77, reply.xid());
    assertTrue(reply.broadcast());
    assertEquals(relay, reply.giaddr());
    assertEquals(LAPTOP, reply.chaddr());
    assertEquals(0, reply.secs());
    assertEquals(0, reply.hops());
    assertTrue(reply.ciaddr().isUnspecified());
    assertTrue(reply.yiaddr().isUnspecified());
    assertTrue(reply.siaddr().isUnspecified());
    assertEquals(0, reply.sname().length);
    DhcpMessage given = reply.withYiaddr(GIVEN).withCiaddr(ROUTER);
    assertEquals(GIVEN, given.yiaddr());
    assertEquals(ROUTER, given.ciaddr());
    assertEquals(DhcpType.OFFER, given.type());
    assertFalse(given.withBroadcast(false).broadcast());
    assertTrue(given.withBroadcast(true).broadcast());
    assertEquals(relay, given.withBroadcast(false).giaddr());
  }

  @Test
  void failsOnEveryTruncation() {
    byte[] b = Captured.dhcp("ack").encode();
    int afterEnd = b.length;
    while (b[afterEnd - 1] == 0) {
      afterEnd--;
    }
    Codecs.failsOnEveryTruncation(b, afterEnd, DhcpMessage::decode);
  }

  @Test
  void whatIsNotDhcpForEthernetIsMalformed() {
    int[][] changes = {{0, 0}, {0, 3}, {1, 6}, {2, 16}, {236, 0x64}, {239, 0}};
    for (int[] change : changes) {
      byte[] b = Captured.dhcp("discover").encode();
      b[change[0]] = (byte) change[1];
      assertThrows(MalformedException.class, () -> decode(b), "byte " + change[0]);
    }
  }

  @Test
  void peeksReadWhatDecodeReads() {
    byte[] b = Captured.frame("ack");
    assertTrue(DhcpMessage.looksLikeDhcp(b, 42, b.length));
    assertFalse(DhcpMessage.looksLikeDhcp(b, 41, b.length));
    assertFalse(DhcpMessage.looksLikeDhcp(b, 42, 42 + 239));
    assertTrue(DhcpMessage.looksLikeDhcp(b, 42, 42 + 240));
    assertEquals(0x133B1522, DhcpMessage.peekXid(b, 42, b.length));
    assertEquals(LAPTOP, DhcpMessage.peekChaddr(b, 42, b.length));
    assertTrue(DhcpMessage.peekChaddrIs(b, 42, b.length, LAPTOP));
    assertFalse(DhcpMessage.peekChaddrIs(b, 42, b.length, Mac.ZERO));
    assertThrows(MalformedException.class, () -> DhcpMessage.peekXid(b, 42, 42 + 239));
    assertThrows(MalformedException.class, () -> DhcpMessage.peekChaddr(b, 42, 42 + 239));
    assertThrows(MalformedException.class, () -> DhcpMessage.peekChaddrIs(b, 42, 42 + 239, LAPTOP));
    assertThrows(MalformedException.class, () -> DhcpMessage.peekXid(b, 42, b.length + 1));
    assertThrows(MalformedException.class, () -> DhcpMessage.peekChaddr(b, 42, b.length + 1));
    assertThrows(
        MalformedException.class, () -> DhcpMessage.peekChaddrIs(b, 42, b.length + 1, LAPTOP));
    assertThrows(MalformedException.class, () -> DhcpMessage.looksLikeDhcp(b, 42, b.length + 1));
    assertEquals(0x133B1522, DhcpMessage.peekXid(b, 42, 42 + 240));
  }

  @Test
  void refusesWhatCannotBeEncoded() {
    byte[] none = {};
    refuses(0, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(3, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 256, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 0, 65_536, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 0, 0, -1, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, null, ROUTER, ROUTER, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, ROUTER, null, ROUTER, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, ROUTER, ROUTER, null, ROUTER, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, ROUTER, ROUTER, ROUTER, null, LAPTOP, none, none, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, null, none, none, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, null, none, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, null, DhcpOptions.NONE);
    refuses(1, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, none, null);
    refuses(
        1, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, new byte[65], none, DhcpOptions.NONE);
    refuses(
        1, 0, 0, 0, ROUTER, ROUTER, ROUTER, ROUTER, LAPTOP, none, new byte[129], DhcpOptions.NONE);
  }

  private static void refuses(
      int op,
      int hops,
      int secs,
      int flags,
      Ipv4Address ci,
      Ipv4Address yi,
      Ipv4Address si,
      Ipv4Address gi,
      Mac ch,
      byte[] sname,
      byte[] file,
      DhcpOptions options) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DhcpMessage(op, hops, 1, secs, flags, ci, yi, si, gi, ch, sname, file, options));
  }

  static DhcpMessage random(Random random) {
    List<DhcpOption> options = new ArrayList<>();
    for (int code = 1; code < 255; code += 1 + random.nextInt(60)) {
      byte[] value = Codecs.bytes(random, random.nextInt(8) == 0 ? 600 : 9);
      if (code != DhcpOption.OVERLOAD && DhcpOption.problem(code, value) == null) {
        options.add(random.nextInt(options.size() + 1), new DhcpOption(code, value));
      }
    }
    return new DhcpMessage(
        1 + random.nextInt(2),
        random.nextInt(256),
        random.nextInt(),
        random.nextInt(0x10000),
        random.nextInt(0x10000),
        Codecs.ip(random),
        Codecs.ip(random),
        Codecs.ip(random),
        Codecs.ip(random),
        Codecs.mac(random),
        name(random, 64),
        name(random, 128),
        new DhcpOptions(options));
  }

  private static byte[] name(Random random, int longest) {
    byte[] name = new byte[random.nextInt(longest + 1)];
    Arrays.fill(name, (byte) 'n');
    return name;
  }

  @Test
  void roundTrips() {
    Random random = new Random(2131);
    for (int n = 0; n < 1_000; n++) {
      DhcpMessage message = random(random);
      byte[] b = message.encode();
      assertEquals(message, decode(b), "case " + n);
      assertEquals(message.hashCode(), decode(b).hashCode());
      assertTrue(b.length >= 300);
    }
  }

  @Test
  void equalsLooksAtEveryPart() {
    DhcpMessage real = Captured.dhcp("ack");
    byte[] b = real.encode();
    for (int at : new int[] {0, 3, 4, 9, 10, 12, 16, 20, 24, 28, 44, 108}) {
      byte[] changed = b.clone();
      changed[at] = (byte) (changed[at] == 1 ? 2 : 1);
      assertNotEquals(real, decode(changed), "byte " + at);
    }
    assertNotEquals(real, real.reply(DhcpOptions.NONE));
    assertEquals(
        "DhcpMessage[DISCOVER op 1 hops 0 xid 00000001 secs 2 flags 0000 ciaddr 0.0.0.0"
            + " yiaddr 0.0.0.0 siaddr 0.0.0.0 giaddr 0.0.0.0 chaddr 02:00:00:00:00:0a sname "
            + " file  options [53=01]]",
        DhcpMessage.request(1, 2, LAPTOP, DhcpOptions.of(DhcpOption.type(DhcpType.DISCOVER)))
            .toString());
  }
}
