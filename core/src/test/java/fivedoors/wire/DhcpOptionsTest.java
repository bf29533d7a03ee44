package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The options of DHCP, RFC 2132, RFC 3396 and RFC 2131 section 4.1. */
class DhcpOptionsTest {
  private static final Mac LAPTOP = Mac.parse("02:00:00:00:00:0a");

  private static final Ipv4Address ROUTER = Ipv4Address.parse("192.168.0.1");

  private static final Ipv4Address GIVEN = Ipv4Address.parse("192.168.0.42");

  private static DhcpMessage decode(byte[] b) {
    return DhcpMessage.decode(b, 0, b.length);
  }

  // Options, written by hand behind a fixed part.

  private static byte[] withOptions(String hex) {
    byte[] options = Hex.parse(hex);
    byte[] b = Arrays.copyOf(Captured.dhcp("discover").encode(), 240 + options.length);
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
}
