package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ethernet II frames, RFC 894 and IEEE 802.3. */
class EthernetFrameTest {
  private static final Mac A = Mac.parse("02:00:00:00:00:01");
  private static final Mac B = Mac.parse("02:00:00:00:00:0a");

  @Test
  void decodesARealCapture() {
    EthernetFrame frame = EthernetFrame.decode(Captured.frame("arp-reply"));
    assertEquals(A, frame.dst());
    assertEquals(B, frame.src());
    assertEquals(EtherType.ARP, frame.etherType());
    assertEquals(28, frame.payload().length);
    byte[] discover = Captured.frame("discover");
    assertArrayEquals(discover, EthernetFrame.decode(discover).encode());
  }

  /** Conformance rule 1: at least 60 bytes, filled with zeros. */
  @Test
  void ieee802_3_padsTo60Bytes() {
    byte[] frame = new EthernetFrame(A, B, 0x0806, Hex.parse("aabb")).encode();
    assertEquals("02000000000102000000000a0806aabb" + "00".repeat(44), Hex.of(frame));
    assertEquals(60, new EthernetFrame(A, B, 0x0806, new byte[46]).encode().length);
    assertEquals(61, new EthernetFrame(A, B, 0x0806, new byte[47]).encode().length);
    assertEquals(60, new EthernetFrame(A, B, 0x0806, new byte[0]).encode().length);
  }

  @Test
  void failsOnEveryTruncation() {
    Codecs.failsOnEveryTruncation(Captured.frame("discover"), 14, EthernetFrame::decode);
  }

  @Test
  void aLengthIsNotAType() {
    byte[] b = new byte[60];
    ByteWriter.putU16(b, 12, 0x05FF);
    assertThrows(MalformedException.class, () -> EthernetFrame.decode(b));
    ByteWriter.putU16(b, 12, 0x0600);
    assertEquals(0x0600, EthernetFrame.decode(b).etherType());
  }

  @Test
  void refusesWhatCannotBeEncoded() {
    byte[] none = {};
    assertThrows(IllegalArgumentException.class, () -> new EthernetFrame(A, B, 0x5FF, none));
    assertThrows(IllegalArgumentException.class, () -> new EthernetFrame(A, B, 0x10000, none));
    assertThrows(IllegalArgumentException.class, () -> new EthernetFrame(null, B, 0x800, none));
    assertThrows(IllegalArgumentException.class, () -> new EthernetFrame(A, null, 0x800, none));
    assertThrows(IllegalArgumentException.class, () -> new EthernetFrame(A, B, 0x800, null));
  }

  @Test
  void roundTrips() {
    Random random = new Random(894);
    for (int n = 0; n < 500; n++) {
      EthernetFrame frame =
          new EthernetFrame(
              Codecs.mac(random),
              Codecs.mac(random),
              0x600 + random.nextInt(0xFA00),
              Codecs.bytes(random, 100));
      EthernetFrame padded =
          new EthernetFrame(
              frame.dst(),
              frame.src(),
              frame.etherType(),
              Arrays.copyOf(frame.payload(), Math.max(46, frame.payload().length)));
      assertEquals(padded, EthernetFrame.decode(frame.encode()), "case " + n);
      assertArrayEquals(frame.encode(), padded.encode());
    }
  }

  @Test
  void peeksReadWhatDecodeReads() {
    byte[] b = Captured.frame("discover");
    assertEquals(EtherType.IPV4, EthernetFrame.peekType(b));
    assertEquals(Mac.BROADCAST, EthernetFrame.peekDst(b));
    assertEquals(B, EthernetFrame.peekSrc(b));
    assertTrue(EthernetFrame.isTo(b, Mac.BROADCAST));
    assertFalse(EthernetFrame.isTo(b, B));
    assertTrue(EthernetFrame.isToGroup(b));
    assertFalse(EthernetFrame.isToGroup(Captured.frame("offer")));
    byte[] tooShort = new byte[13];
    assertThrows(MalformedException.class, () -> EthernetFrame.peekType(tooShort));
    assertThrows(MalformedException.class, () -> EthernetFrame.isToGroup(tooShort));
    assertThrows(MalformedException.class, () -> EthernetFrame.peekSrc(new byte[11]));
    assertThrows(MalformedException.class, () -> EthernetFrame.peekDst(new byte[5]));
    assertFalse(EthernetFrame.isTo(new byte[5], Mac.ZERO));
  }

  @Test
  void equalsLooksAtEveryPart() {
    EthernetFrame frame = new EthernetFrame(A, B, 0x800, new byte[] {1});
    assertEquals(frame, new EthernetFrame(A, B, 0x800, new byte[] {1}));
    assertNotEquals(frame, new EthernetFrame(B, B, 0x800, new byte[] {1}));
    assertNotEquals(frame, new EthernetFrame(A, A, 0x800, new byte[] {1}));
    assertNotEquals(frame, new EthernetFrame(A, B, 0x801, new byte[] {1}));
    assertNotEquals(frame, new EthernetFrame(A, B, 0x800, new byte[] {2}));
    assertEquals(
        "EthernetFrame[02:00:00:00:00:0a > 02:00:00:00:00:01 type 0x0800 payload 01]",
        frame.toString());
  }
}
