package fivedoors.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mac, Ipv4Address, Cidr and Endpoint as text, bytes and numbers. */
class AddressTest {
  @Test
  void macReadsPrintsAndParses() {
    byte[] b = Hex.parse("aa 02 80 00 ff 7f 01 bb");
    Mac mac = Mac.read(b, 1);
    assertEquals("02:80:00:ff:7f:01", mac.toString());
    assertEquals(mac, Mac.parse("02:80:00:FF:7f:01"));
    assertEquals(mac.hashCode(), Mac.parse("02:80:00:ff:7f:01").hashCode());
    assertTrue(mac.isAt(b, 1));
    assertFalse(mac.isAt(b, 0));
    assertFalse(mac.isAt(b, 3));
    assertFalse(mac.isAt(b, -1));
    assertFalse(new Mac(0x0280, 0x00FF7F02).isAt(b, 1));
    assertFalse(new Mac(0x0281, 0x00FF7F01).isAt(b, 1));
    assertTrue(Mac.BROADCAST.isAt(Hex.parse("ffffffffffff"), 0));
    assertEquals("ff:ff:ff:ff:ff:ff", Mac.BROADCAST.toString());
    assertEquals("00:00:00:00:00:00", Mac.ZERO.toString());
  }

  @Test
  void macAtTheEndOfTheBytesIsNotReadBeyondIt() {
    byte[] b = Hex.parse("aaaa 0200 00000001");
    Mac mac = Mac.parse("02:00:00:00:00:01");
    assertTrue(mac.isAt(b, 2));
    assertFalse(Mac.parse("00:00:00:01:00:00").isAt(b, 4));
    assertEquals(mac, Mac.read(b, 2));
    assertNotEquals(mac, Mac.parse("02:00:00:00:00:02"));
    assertNotEquals(mac, Mac.parse("02:01:00:00:00:01"));
    assertNotEquals(mac.hashCode(), Mac.parse("02:00:00:00:00:02").hashCode());
    assertNotEquals(mac.hashCode(), Mac.parse("02:01:00:00:00:01").hashCode());
  }

  @Test
  void hashCodesTellNeighboursApart() {
    Ipv4Address one = Ipv4Address.parse("192.168.0.1");
    assertNotEquals(one.hashCode(), one.plus(1).hashCode());
    assertNotEquals(new Endpoint(one, 80).hashCode(), new Endpoint(one, 81).hashCode());
    assertNotEquals(new Endpoint(one, 80).hashCode(), new Endpoint(one.plus(1), 80).hashCode());
    assertNotEquals(new Cidr(one, 24).hashCode(), new Cidr(one, 25).hashCode());
    assertNotEquals(new Cidr(one, 24).hashCode(), new Cidr(one.plus(16), 24).hashCode());
  }

  @Test
  void macKinds() {
    assertTrue(Mac.BROADCAST.isGroup());
    assertTrue(Mac.parse("01:00:5e:00:00:01").isGroup());
    assertFalse(Mac.parse("02:00:00:00:00:01").isGroup());
    assertTrue(Mac.parse("02:00:00:00:00:01").isLocallyAdministered());
    assertFalse(Mac.parse("00:1b:21:00:00:01").isLocallyAdministered());
  }

  @Test
  void macOrderIsThatOfItsBytes() {
    List<Mac> macs = new ArrayList<>();
    for (String s :
        new String[] {
          "ff:ff:ff:ff:ff:ff", "00:00:80:00:00:00", "00:01:00:00:00:00", "00:00:7f:ff:ff:ff"
        }) {
      macs.add(Mac.parse(s));
    }
    Collections.sort(macs);
    assertEquals("00:00:7f:ff:ff:ff", macs.get(0).toString());
    assertEquals("00:00:80:00:00:00", macs.get(1).toString());
    assertEquals("00:01:00:00:00:00", macs.get(2).toString());
    assertEquals(0, Mac.ZERO.compareTo(new Mac(0, 0)));
  }

  @Test
  void macOutOfRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Mac(0x10000, 0));
    assertThrows(IllegalArgumentException.class, () -> new Mac(-1, 0));
    assertThrows(MalformedException.class, () -> Mac.read(new byte[6], 1));
    assertThrows(MalformedException.class, () -> Mac.read(new byte[6], -1));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "02:00:00:00:00",
        "02:00:00:00:00:0",
        "02-00-00-00-00-01",
        "02:00:00:00:00:0g",
        "0g:00:00:00:00:01",
        "02:00:00:00:00:01 ",
        "02:00:00:00:0:001"
      })
  void macTextThatIsNone(String text) {
    BadAddressException e = assertThrows(BadAddressException.class, () -> Mac.parse(text));
    assertEquals(BadAddressException.Kind.MAC, e.kind());
    assertEquals(text, e.text());
  }

  @Test
  void ipv4ReadsPrintsAndParses() {
    byte[] b = Hex.parse("00 c0 a8 00 fe 00");
    Ipv4Address a = Ipv4Address.read(b, 1);
    assertEquals("192.168.0.254", a.toString());
    assertEquals(a, Ipv4Address.parse("192.168.0.254"));
    assertEquals(a, Ipv4Address.of(192, 168, 0, 254));
    assertEquals(a.hashCode(), Ipv4Address.of(192, 168, 0, 254).hashCode());
    assertEquals("0.0.0.0", Ipv4Address.UNSPECIFIED.toString());
    assertEquals("255.255.255.255", Ipv4Address.LIMITED_BROADCAST.toString());
    assertEquals("127.0.0.1", Ipv4Address.LOOPBACK.toString());
    assertThrows(MalformedException.class, () -> Ipv4Address.read(b, 3));
    assertThrows(IllegalArgumentException.class, () -> Ipv4Address.of(256, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Ipv4Address.of(0, 0, -1, 1));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.-4",
        "1.2.3.04",
        "01.2.3.4",
        "1..3.4",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.",
        ".1.2.3",
        "a.b.c.d",
        "1.2.3.4.",
        "99999999999.1.1.1"
      })
  void ipv4TextThatIsNone(String text) {
    BadAddressException e = assertThrows(BadAddressException.class, () -> Ipv4Address.parse(text));
    assertEquals(BadAddressException.Kind.IPV4, e.kind());
    assertTrue(e.getMessage().contains("\"" + text + "\""), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "9.255.255.255, ----", "10.0.0.0, P---", "10.255.255.255, P---", "11.0.0.0, ----",
    "172.15.255.255, ----", "172.16.0.0, P---", "172.31.255.255, P---", "172.32.0.0, ----",
    "192.167.255.255, ----", "192.168.0.0, P---", "192.168.255.255, P---", "192.169.0.0, ----",
    "100.63.255.255, ----", "100.64.0.0, -C--", "100.127.255.255, -C--", "100.128.0.0, ----",
    "126.255.255.255, ----", "127.0.0.0, --L-", "127.255.255.255, --L-", "128.0.0.0, ----",
    "169.253.255.255, ----", "169.254.0.0, ---A", "169.254.255.255, ---A", "169.255.0.0, ----",
  })
  void ipv4Ranges(String text, String kinds) {
    Ipv4Address a = Ipv4Address.parse(text);
    String found =
        (a.isPrivate() ? "P" : "-")
            + (a.isCarrierGrade() ? "C" : "-")
            + (a.isLoopback() ? "L" : "-")
            + (a.isLinkLocal() ? "A" : "-");
    assertEquals(kinds, found);
  }

  @Test
  void ipv4MulticastAndBroadcast() {
    assertFalse(Ipv4Address.parse("223.255.255.255").isMulticast());
    assertTrue(Ipv4Address.parse("224.0.0.0").isMulticast());
    assertTrue(Ipv4Address.parse("239.255.255.255").isMulticast());
    assertFalse(Ipv4Address.parse("240.0.0.0").isMulticast());
    assertTrue(Ipv4Address.LIMITED_BROADCAST.isLimitedBroadcast());
    assertFalse(Ipv4Address.parse("255.255.255.254").isLimitedBroadcast());
    assertTrue(Ipv4Address.UNSPECIFIED.isUnspecified());
    assertFalse(Ipv4Address.parse("0.0.0.1").isUnspecified());
  }

  @Test
  void ipv4OrderIsUnsignedAndPlusWraps() {
    Ipv4Address low = Ipv4Address.parse("127.255.255.255");
    assertEquals("128.0.0.0", low.plus(1).toString());
    assertTrue(low.compareTo(low.plus(1)) < 0);
    assertTrue(Ipv4Address.LIMITED_BROADCAST.compareTo(Ipv4Address.UNSPECIFIED) > 0);
    assertEquals(0, low.compareTo(new Ipv4Address(low.bits())));
    assertEquals(Ipv4Address.UNSPECIFIED, Ipv4Address.LIMITED_BROADCAST.plus(1));
    assertEquals(Ipv4Address.LIMITED_BROADCAST, Ipv4Address.UNSPECIFIED.plus(-1));
  }

  @Test
  void cidrNamesItsNetwork() {
    Cidr home = Cidr.parse("192.168.0.7/24");
    assertEquals("192.168.0.7/24", home.toString());
    assertEquals("192.168.0.0", home.network().toString());
    assertEquals("192.168.0.255", home.broadcast().toString());
    assertEquals("255.255.255.0", home.netmask().toString());
    assertEquals("192.168.0.1", home.firstHost().toString());
    assertEquals("192.168.0.254", home.lastHost().toString());
    assertEquals(254, home.hosts());
    assertTrue(home.contains(Ipv4Address.parse("192.168.0.255")));
    assertFalse(home.contains(Ipv4Address.parse("192.168.1.0")));
    assertEquals(home, Cidr.ofMask(Ipv4Address.parse("192.168.0.7"), home.netmask()));
    assertEquals(home.hashCode(), Cidr.parse("192.168.0.7/24").hashCode());
    assertNotEquals(home, Cidr.parse("192.168.0.7/25"));
    assertNotEquals(home, Cidr.parse("192.168.0.8/24"));
  }

  @Test
  void cidrAtBothEnds() {
    Cidr all = Cidr.parse("10.1.2.3/0");
    assertEquals("0.0.0.0", all.network().toString());
    assertEquals("255.255.255.255", all.broadcast().toString());
    assertEquals("0.0.0.0", all.netmask().toString());
    assertTrue(all.contains(Ipv4Address.LIMITED_BROADCAST));
    assertEquals(4_294_967_294L, all.hosts());
    Cidr one = Cidr.parse("10.1.2.3/32");
    assertEquals(1, one.hosts());
    assertEquals(one.address(), one.firstHost());
    assertEquals(one.address(), one.lastHost());
    assertFalse(one.contains(Ipv4Address.parse("10.1.2.2")));
    Cidr pair = Cidr.parse("10.1.2.3/31");
    assertEquals(2, pair.hosts());
    assertEquals("10.1.2.2", pair.firstHost().toString());
    assertEquals("10.1.2.3", pair.lastHost().toString());
    assertEquals(2, Cidr.parse("10.1.2.3/30").hosts());
  }

  @Test
  void maskMustBeContiguous() {
    for (int length = 0; length <= 32; length++) {
      Cidr cidr = new Cidr(Ipv4Address.UNSPECIFIED, length);
      assertEquals(length, Cidr.prefixLengthOf(cidr.netmask()));
    }
    Ipv4Address broken = Ipv4Address.parse("255.0.255.0");
    assertEquals(-1, Cidr.prefixLengthOf(broken));
    assertEquals(0, Cidr.ofMask(Ipv4Address.LOOPBACK, Ipv4Address.UNSPECIFIED).prefixLength());
    assertThrows(IllegalArgumentException.class, () -> Cidr.ofMask(Ipv4Address.LOOPBACK, broken));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0/24", "10.0.0.0/08", "/24"})
  void cidrTextThatIsNone(String text) {
    BadAddressException e = assertThrows(BadAddressException.class, () -> Cidr.parse(text));
    assertEquals(BadAddressException.Kind.CIDR, e.kind());
    assertEquals(text, e.text());
  }

  @Test
  void cidrOutOfRangeIsRefused() {
    assertThrows(BadAddressException.class, () -> new Cidr(null, 8));
    assertThrows(BadAddressException.class, () -> new Cidr(Ipv4Address.LOOPBACK, -1));
    assertThrows(BadAddressException.class, () -> new Cidr(Ipv4Address.LOOPBACK, 33));
  }

  @Test
  void endpointReadsPrintsAndOrders() {
    Endpoint web = Endpoint.parse("12.12.12.12:80");
    assertEquals(new Endpoint(Ipv4Address.of(12, 12, 12, 12), 80), web);
    assertEquals(web.hashCode(), Endpoint.parse("12.12.12.12:80").hashCode());
    assertEquals("12.12.12.12:80", web.toString());
    assertNotEquals(web, Endpoint.parse("12.12.12.12:81"));
    assertNotEquals(web, Endpoint.parse("12.12.12.13:80"));
    assertTrue(web.compareTo(Endpoint.parse("12.12.12.12:443")) < 0);
    assertTrue(web.compareTo(Endpoint.parse("12.12.12.11:443")) > 0);
    assertEquals(0, web.compareTo(Endpoint.parse("12.12.12.12:80")));
    assertEquals(65_535, Endpoint.parse("0.0.0.0:65535").port());
    assertEquals(0, Endpoint.parse("0.0.0.0:0").port());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "1.2.3.4", "1.2.3.4:", "1.2.3.4:65536", "1.2.3:80", ":80", "1.2.3.4:+1"})
  void endpointTextThatIsNone(String text) {
    BadAddressException e = assertThrows(BadAddressException.class, () -> Endpoint.parse(text));
    assertEquals(BadAddressException.Kind.ENDPOINT, e.kind());
    assertEquals(text, e.text());
  }

  @Test
  void endpointOutOfRangeIsRefused() {
    assertThrows(BadAddressException.class, () -> new Endpoint(null, 1));
    assertThrows(BadAddressException.class, () -> new Endpoint(Ipv4Address.LOOPBACK, -1));
    assertThrows(BadAddressException.class, () -> new Endpoint(Ipv4Address.LOOPBACK, 65_536));
  }

  @Test
  void theSentenceNamesAnExampleThatIsRight() {
    for (BadAddressException.Kind kind : BadAddressException.Kind.values()) {
      String message = new BadAddressException(kind, "x").getMessage();
      assertTrue(message.contains(kind.example()), message);
    }
    assertEquals("02:00:00:00:00:01", Mac.parse(BadAddressException.Kind.MAC.example()).toString());
    assertEquals(
        "192.168.0.2", Ipv4Address.parse(BadAddressException.Kind.IPV4.example()).toString());
    assertEquals(24, Cidr.parse(BadAddressException.Kind.CIDR.example()).prefixLength());
    assertEquals(80, Endpoint.parse(BadAddressException.Kind.ENDPOINT.example()).port());
  }
}
