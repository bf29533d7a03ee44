package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Checksum;
import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Hex;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** ICMP, RFC 792. */
class IcmpMessageTest {
  @Test
  void rfc792_echoIsAnsweredWithTheSameIdentNumberAndData() {
    IcmpMessage request = IcmpMessage.echoRequest(0x1234, 0xFFFE, Hex.parse("61626364"));
    byte[] b = request.encode();
    assertEquals("0800", Hex.of(b, 0, 2));
    assertEquals("1234fffe61626364", Hex.of(b, 4, 12));
    assertEquals(0, Checksum.of(b, 0, b.length));
    IcmpMessage reply = request.echoReply();
    assertEquals("0000", Hex.of(reply.encode(), 0, 2));
    assertEquals(0x1234, reply.ident());
    assertEquals(0xFFFE, reply.seq());
    assertArrayEquals(request.payload(), reply.payload());
    assertEquals(0xFFFF, IcmpMessage.echoRequest(0xFFFF, 0, new byte[0]).ident());
  }

  @Test
  void decodesRealCaptures() {
    IcmpMessage request = captured("echo-request");
    IcmpMessage reply = captured("echo-reply");
    assertEquals(request.echoReply(), reply);
    assertEquals(0x34E5, request.ident());
    assertTrue(request.isEcho());
    assertFalse(request.isError());
    IcmpMessage error = captured("port-unreachable");
    assertEquals(IcmpMessage.UNREACHABLE, error.type());
    assertEquals(IcmpMessage.PORT_UNREACHABLE, error.code());
    assertEquals(0, error.rest());
    assertTrue(error.isError());
    assertFalse(error.isEcho());
    byte[] about = Captured.frame("udp");
    assertArrayEquals(Arrays.copyOfRange(about, 14, about.length), error.payload());
  }

  private static IcmpMessage captured(String name) {
    byte[] frame = Captured.frame(name);
    IcmpMessage message = IcmpMessage.decode(frame, 34, frame.length);
    assertArrayEquals(Arrays.copyOfRange(frame, 34, frame.length), message.encode());
    return message;
  }

  @Test
  void kinds() {
    for (int type = 0; type < 256; type++) {
      IcmpMessage message = new IcmpMessage(type, 0, 0, new byte[0]);
      assertEquals(type == 0 || type == 8, message.isEcho(), "type " + type);
      boolean error = type == 3 || type == 4 || type == 5 || type == 11 || type == 12;
      assertEquals(error, message.isError(), "type " + type);
    }
  }

  @Test
  void failsOnEveryTruncation() {
    byte[] b = IcmpMessage.echoRequest(1, 2, Hex.parse("0102030405")).encode();
    Codecs.failsOnEveryTruncation(b, b.length, IcmpMessage::decode);
  }

  @Test
  void everyWrongBitIsNoticed() {
    byte[] good = IcmpMessage.echoRequest(1, 2, Hex.parse("010203")).encode();
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      ChecksumException e =
          assertThrows(ChecksumException.class, () -> IcmpMessage.decode(bad, 0, bad.length));
      assertEquals(2, e.offset());
    }
    assertThrows(MalformedException.class, () -> IcmpMessage.decode(new byte[7], 0, 7));
  }

  @Test
  void refusesWhatCannotBeEncoded() {
    byte[] none = {};
    assertThrows(IllegalArgumentException.class, () -> new IcmpMessage(256, 0, 0, none));
    assertThrows(IllegalArgumentException.class, () -> new IcmpMessage(0, -1, 0, none));
    assertThrows(IllegalArgumentException.class, () -> new IcmpMessage(0, 0, 0, null));
    assertThrows(IllegalArgumentException.class, () -> IcmpMessage.echoRequest(65_536, 0, none));
    assertThrows(IllegalArgumentException.class, () -> IcmpMessage.echoRequest(0, -1, none));
  }

  @Test
  void roundTrips() {
    Random random = new Random(792);
    for (int n = 0; n < 1_000; n++) {
      IcmpMessage message =
          new IcmpMessage(
              random.nextInt(256), random.nextInt(256), random.nextInt(), Codecs.bytes(random, 70));
      byte[] b = message.encode();
      assertEquals(message, IcmpMessage.decode(b, 0, b.length), "case " + n);
      assertEquals(message.rest(), message.ident() << 16 | message.seq());
    }
  }

  @Test
  void equalsLooksAtEveryPart() {
    IcmpMessage message = new IcmpMessage(1, 2, 3, new byte[] {4});
    assertNotEquals(message, new IcmpMessage(0, 2, 3, new byte[] {4}));
    assertNotEquals(message, new IcmpMessage(1, 0, 3, new byte[] {4}));
    assertNotEquals(message, new IcmpMessage(1, 2, 0, new byte[] {4}));
    assertNotEquals(message, new IcmpMessage(1, 2, 3, new byte[] {0}));
    assertEquals("IcmpMessage[1/2 rest 00000003 payload 04]", message.toString());
  }
}
