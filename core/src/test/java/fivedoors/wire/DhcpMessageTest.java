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

/** DHCP messages, RFC 2131 section 2 and 4.1, RFC 2132, RFC 3396. */
class DhcpMessageTest {
  private static final Mac LAPTOP = Mac.parse("02:00:00:00:00:0a");
  private static final Ipv4Address ROUTER = Ipv4Address.parse("192.168.0.1");
  private static final Ipv4Address GIVEN = Ipv4Address.parse("192.168.0.42");

  private static DhcpMessage captured(String name) {
    byte[] frame = Captured.frame(name);
    return DhcpMessage.decode(frame, 42, frame.length);
  }

  private static DhcpMessage decode(byte[] b) {
    return DhcpMessage.decode(b, 0, b.length);
  }

  @Test
  void decodesARealDiscover() {
    DhcpMessage m = captured("discover");
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
    DhcpMessage m = captured("ack");
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
    DhcpOptions options = captured("request").options();
    assertEquals(DhcpType.REQUEST, options.type());
    assertEquals(GIVEN, options.requestedAddress());
    assertEquals(ROUTER, options.serverId());
    assertEquals(GIVEN, captured("release").ciaddr());
    assertEquals(DhcpType.RELEASE, captured("release").type());
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
    byte[] b = captured("ack").encode();
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
      byte[] b = captured("discover").encode();
      b[change[0]] = (byte) change[1];
      assertThrows(MalformedException.class, () -> decode(b), "byte " + change[0]);
    }
  }

  // Options, written by hand behind a fixed part.

  private static byte[] withOptions(String hex) {
    byte[] options = Hex.parse(hex);
    byte[] b = Arrays.copyOf(captured("discover").encode(), 240 + options.length);
    System.arraycopy(options, 0, b, 240, options.length);
    return b;
  }

  /** Conformance rule 76: order is free, pads are passed over, unknown options are kept. */
  @Test
  void rfc2132_s3_padOrderAndUnknownOptions() {
    DhcpMessage m = decode(withOptions("00 00 fe 02 aabb 00 33 04 ffffffff 35 01 02 ff 35 09"));
    assertEquals(DhcpType.OFFER, m.type());
    assertEquals(4_294_967_295L, m.options().leaseTime());
    assertEquals(3, m.options().list().size());
    assertArrayEquals(Hex.parse("aabb"), m.options().get(254).value());
    assertTrue(m.options().has(254));
    assertFalse(m.options().has(1));
    assertEquals(DhcpOptions.NONE, decode(withOptions("ff")).options());
    assertNull(decode(withOptions("ff")).type());
    assertNull(decode(withOptions("35 01 09 ff")).type());
  }

  @Test
  void brokenOptionsAreMalformed() {
    for (String hex :
        new String[] {
          "",
          "35 01 01",
          "35",
          "35 01",
          "35 02 01",
          "00 00",
          "35 00 ff",
          "35 02 0101 ff",
          "32 03 c0a800 ff",
          "32 05 c0a8000100 ff",
          "36 00 ff",
          "33 02 0001 ff",
          "3a 05 0000000000 ff",
          "3b 01 00 ff",
          "01 03 ffffff ff",
          "1c 03 ffffff ff",
          "03 00 ff",
          "03 05 c0a8000100 ff",
          "06 02 0808 ff",
          "0c 00 ff",
          "0f 00 ff",
          "37 00 ff",
          "38 00 ff",
          "39 01 ff ff",
          "3d 01 00 ff",
          "34 01 00 ff",
          "34 01 04 ff",
          "34 02 0101 ff",
        }) {
      assertThrows(MalformedException.class, () -> decode(withOptions(hex)), hex);
    }
  }

  /** RFC 3396 section 7: the same code again goes on where the first one stopped. */
  @Test
  void rfc3396_s7_repeatedOptionsAreJoined() {
    DhcpMessage m = decode(withOptions("0c 03 6c6170 35 01 01 0c 03 746f70 ff"));
    assertEquals("laptop", m.options().hostName());
    assertEquals(2, m.options().list().size());
    assertEquals(12, m.options().list().get(0).code());
    assertEquals(
        List.of(ROUTER), decode(withOptions("03 02 c0a8 03 02 0001 ff")).options().routers());
  }

  /** RFC 3396 section 6: a value above 255 bytes is sent in pieces. */
  @Test
  void rfc3396_s6_longValuesAreSplit() {
    for (int length : new int[] {0, 1, 254, 255, 256, 510, 511, 700}) {
      byte[] value = new byte[length];
      Arrays.fill(value, (byte) 7);
      DhcpMessage m = DhcpMessage.request(1, 0, LAPTOP, DhcpOptions.of(new DhcpOption(200, value)));
      byte[] b = m.encode();
      assertEquals(m, decode(b), "length " + length);
      int pieces = Math.max(1, (length + 254) / 255);
      assertEquals(Math.max(300, 240 + length + 2 * pieces + 1), b.length);
      assertEquals((byte) 0xC8, b[240]);
    }
  }

  /** RFC 2131 section 4.1: with option 52, file comes before sname, and both end with END. */
  @Test
  void rfc2131_s4_1_overloadedFileAndSname() {
    byte[] b = withOptions("34 01 03 0c 01 61 35 01 01 ff");
    System.arraycopy(Hex.parse("0c 01 62 38 01 78 ff"), 0, b, 108, 7);
    System.arraycopy(Hex.parse("00 0c 01 63 ff"), 0, b, 44, 5);
    DhcpMessage m = decode(b);
    assertEquals("abc", m.options().hostName());
    assertEquals("x", m.options().message());
    assertFalse(m.options().has(DhcpOption.OVERLOAD));
    assertEquals(0, m.file().length);
    assertEquals(0, m.sname().length);
    assertEquals(m, decode(m.encode()));
  }

  @Test
  void rfc2131_s4_1_overloadOfOneFieldLeavesTheOther() {
    byte[] file = withOptions("34 01 01 35 01 01 ff");
    System.arraycopy(Hex.parse("0c 01 62 ff"), 0, file, 108, 4);
    file[44] = 'S';
    assertEquals("b", decode(file).options().hostName());
    assertArrayEquals(new byte[] {'S'}, decode(file).sname());
    byte[] sname = withOptions("34 01 02 35 01 01 ff");
    System.arraycopy(Hex.parse("0c 01 63 ff"), 0, sname, 44, 4);
    sname[108] = 'F';
    assertEquals("c", decode(sname).options().hostName());
    assertArrayEquals(new byte[] {'F'}, decode(sname).file());
    sname[47] = 0;
    assertThrows(MalformedException.class, () -> decode(sname), "no END in sname");
  }

  @Test
  void textIsAsciiUpToAZeroByte() {
    assertEquals("a?b", decode(withOptions("0c 05 61ff620063 ff")).options().hostName());
    assertEquals("?~ ?", decode(withOptions("0c 04 1f7e207f ff")).options().hostName());
    assertNull(decode(withOptions("ff")).options().hostName());
    assertNull(decode(withOptions("ff")).options().message());
    assertNull(decode(withOptions("ff")).options().clientId());
    assertEquals(List.of(), decode(withOptions("ff")).options().dns());
    assertEquals(List.of(), decode(withOptions("ff")).options().parameterRequestList());
  }

  @Test
  void optionsAreMadeFromValues() {
    assertEquals("53=05", DhcpOption.type(DhcpType.ACK).toString());
    assertEquals("54=c0a80001", DhcpOption.address(54, ROUTER).toString());
    assertEquals("6=c0a80001c0a8002a", DhcpOption.addresses(6, List.of(ROUTER, GIVEN)).toString());
    assertEquals("51=ffffffff", DhcpOption.seconds(51, 4_294_967_295L).toString());
    assertEquals("55=01ff", DhcpOption.numbers(55, 1, 255).toString());
    assertEquals("12=6c61", DhcpOption.text(12, "la").toString());
    assertEquals("61=0102000000000a", DhcpOption.clientId(LAPTOP).toString());
    assertThrows(IllegalArgumentException.class, () -> DhcpOption.text(12, "노트북"));
    assertThrows(IllegalArgumentException.class, () -> DhcpOption.text(12, "a\n"));
    assertThrows(IllegalArgumentException.class, () -> DhcpOption.text(12, "\u007f"));
    assertThrows(IllegalArgumentException.class, () -> DhcpOption.text(12, ""));
    assertThrows(IllegalArgumentException.class, () -> DhcpOption.seconds(51, -1));
    assertThrows(IllegalArgumentException.class, () -> DhcpOption.numbers(55, 256));
    assertThrows(IllegalArgumentException.class, () -> new DhcpOption(0, new byte[1]));
    assertThrows(IllegalArgumentException.class, () -> new DhcpOption(255, new byte[1]));
    assertThrows(IllegalArgumentException.class, () -> new DhcpOption(50, new byte[3]));
    assertThrows(IllegalArgumentException.class, () -> new DhcpOption(50, null));
    assertEquals("~ ", DhcpOptions.of(DhcpOption.text(12, "~ ")).hostName());
  }

  @Test
  void optionsAreAListWithoutRepetition() {
    DhcpOption type = DhcpOption.type(DhcpType.ACK);
    DhcpOptions one = DhcpOptions.of(type);
    DhcpOptions two = one.plus(DhcpOption.address(54, ROUTER));
    assertEquals(1, one.list().size());
    assertEquals(List.of(type, DhcpOption.address(54, ROUTER)), two.list());
    assertThrows(IllegalArgumentException.class, () -> two.plus(type));
    assertThrows(UnsupportedOperationException.class, () -> two.list().remove(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> DhcpOptions.of(new DhcpOption(DhcpOption.OVERLOAD, new byte[] {1})));
  }

  @Test
  void typesAndTheirCodes() {
    assertEquals(8, DhcpType.values().length);
    StringBuilder letters = new StringBuilder();
    for (DhcpType type : DhcpType.values()) {
      assertEquals(type.ordinal() + 1, type.code());
      assertEquals(type, DhcpType.of(type.code()));
      letters.append(type.letter());
    }
    assertEquals("DORXANLI", letters.toString());
    assertNull(DhcpType.of(0));
    assertNull(DhcpType.of(9));
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
    DhcpMessage real = captured("ack");
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
