package fivedoors.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** ByteReader, ByteWriter and Hex: every bound, every range. */
class CursorTest {
  @Test
  void readsBigEndianNumbersInOrder() {
    byte[] b = Hex.parse("99 80 ff01 fedcba98 ffffffff 020000000001 c0a80001 aabb cc 77");
    ByteReader in = new ByteReader("test", b, 1, b.length - 1);
    assertEquals(1, in.position());
    assertEquals(b.length - 1, in.end());
    assertEquals(0x80, in.u8());
    assertEquals(0xFF01, in.u16());
    assertEquals(0xFEDCBA98, in.i32());
    assertEquals(4_294_967_295L, in.u32());
    assertEquals(Mac.parse("02:00:00:00:00:01"), in.mac());
    assertEquals(Ipv4Address.parse("192.168.0.1"), in.ipv4());
    assertEquals(3, in.remaining());
    assertArrayEquals(Hex.parse("aa"), in.bytes(1));
    in.skip(1);
    assertArrayEquals(Hex.parse("cc"), in.rest());
    assertEquals(0, in.remaining());
    assertEquals(b.length - 1, in.position());
    assertEquals(0, in.rest().length);
  }

  @Test
  void neverReadsBeyondTheEnd() {
    byte[] b = new byte[20];
    assertThrows(MalformedException.class, () -> reader(b, 0).u8());
    assertThrows(MalformedException.class, () -> reader(b, 1).u16());
    assertThrows(MalformedException.class, () -> reader(b, 3).i32());
    assertThrows(MalformedException.class, () -> reader(b, 3).u32());
    assertThrows(MalformedException.class, () -> reader(b, 3).ipv4());
    assertThrows(MalformedException.class, () -> reader(b, 5).mac());
    assertThrows(MalformedException.class, () -> reader(b, 5).bytes(6));
    assertThrows(MalformedException.class, () -> reader(b, 5).bytes(-1));
    assertThrows(MalformedException.class, () -> reader(b, 5).skip(6));
    assertThrows(MalformedException.class, () -> reader(b, 5).skip(Integer.MAX_VALUE));
    assertEquals(0, reader(b, 6).mac().low32());
    reader(b, 5).skip(5);
  }

  private static ByteReader reader(byte[] b, int length) {
    return new ByteReader("test", b, 4, 4 + length);
  }

  @Test
  void theErrorSaysWhatAndWhere() {
    ByteReader in = new ByteReader("UDP header", new byte[10], 4, 9);
    in.skip(2);
    MalformedException e = assertThrows(MalformedException.class, in::i32);
    assertEquals("UDP header at byte 6: needs 4 bytes, 3 left", e.getMessage());
    assertEquals("UDP header", e.what());
    assertEquals(6, e.offset());
    assertEquals("UDP header at byte 6: is odd", in.malformed("is odd").getMessage());
    in.skip(3);
    e = assertThrows(MalformedException.class, in::u8);
    assertEquals("UDP header at byte 9: needs 1 byte, 0 left", e.getMessage());
  }

  @Test
  void rangesMustLieInsideTheArray() {
    byte[] b = new byte[4];
    assertThrows(MalformedException.class, () -> new ByteReader("x", b, -1, 2));
    assertThrows(MalformedException.class, () -> new ByteReader("x", b, 0, 5));
    assertThrows(MalformedException.class, () -> new ByteReader("x", b, 3, 2));
    assertEquals(0, new ByteReader("x", b, 4, 4).remaining());
    assertThrows(MalformedException.class, () -> ByteReader.slice("x", b, 1, 5));
    assertEquals(3, ByteReader.slice("x", b, 1, 4).length);
  }

  @Test
  void writesWhatTheReaderReads() {
    byte[] b =
        new ByteWriter(26)
            .u8(0x80)
            .u16(0xFF01)
            .i32(0xFEDCBA98)
            .u32(4_294_967_295L)
            .mac(Mac.parse("02:80:00:00:00:01"))
            .ipv4(Ipv4Address.parse("192.168.0.1"))
            .bytes(Hex.parse("aabb"))
            .zeros(2)
            .u8(255)
            .finish();
    assertEquals("80ff01fedcba98ffffffff028000000001c0a80001aabb0000ff", Hex.of(b));
  }

  @Test
  void refusesValuesThatDoNotFit() {
    ByteWriter out = new ByteWriter(100);
    assertThrows(IllegalArgumentException.class, () -> out.u8(256));
    assertThrows(IllegalArgumentException.class, () -> out.u8(-1));
    assertThrows(IllegalArgumentException.class, () -> out.u16(65_536));
    assertThrows(IllegalArgumentException.class, () -> out.u16(-1));
    assertThrows(IllegalArgumentException.class, () -> out.u32(-1));
    assertThrows(IllegalArgumentException.class, () -> out.u32(4_294_967_296L));
    assertThrows(IllegalArgumentException.class, () -> new ByteWriter(-1));
    assertEquals(0, out.position());
  }

  @Test
  void refusesToWriteBeyondTheEndOrTooLittle() {
    assertThrows(IllegalStateException.class, () -> new ByteWriter(0).u8(1));
    assertThrows(IllegalStateException.class, () -> new ByteWriter(1).u16(1));
    assertThrows(IllegalStateException.class, () -> new ByteWriter(3).i32(1));
    assertThrows(IllegalStateException.class, () -> new ByteWriter(3).bytes(new byte[4]));
    assertThrows(IllegalStateException.class, () -> new ByteWriter(3).u16(1).zeros(2));
    assertThrows(IllegalStateException.class, () -> new ByteWriter(3).u16(1).u16(1));
    assertEquals(0, new ByteWriter(0).zeros(0).position());
    assertEquals(2, new ByteWriter(3).u16(1).position());
    assertThrows(IllegalStateException.class, () -> new ByteWriter(3).zeros(4));
    assertThrows(IllegalStateException.class, () -> new ByteWriter(3).zeros(-1));
    assertThrows(IllegalStateException.class, () -> new ByteWriter(3).u16(1).finish());
    assertEquals(0, new ByteWriter(0).finish().length);
  }

  @Test
  void overwritesOnlyWhatWasWritten() {
    ByteWriter out = new ByteWriter(6).u8(1).u16(0).u8(4);
    out.setU16(1, 0xABCD);
    assertThrows(IllegalArgumentException.class, () -> out.setU16(3, 1));
    assertThrows(IllegalArgumentException.class, () -> out.setU16(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> out.setU16(1, 65_536));
    assertEquals("abcd", Hex.of(new ByteWriter(2).u16(0).setU16(0, 0xABCD).finish()));
    out.setU16(2, 0xEE04);
    assertEquals(0xABEE + 0x0400, out.sumFrom(1, 0));
    assertEquals("01abee040000", Hex.of(out.zeros(2).finish()));
  }

  @Test
  void hexPrintsAndParses() {
    assertEquals("0f", Hex.u8(0x30F));
    assertEquals("00f0", Hex.u16(0xF0));
    assertEquals("80000001", Hex.u32(0x80000001));
    assertThrows(MalformedException.class, () -> Hex.of(new byte[2], 1, 3));
    assertThrows(MalformedException.class, () -> Hex.of(new byte[2], 2, 1));
    assertEquals("00000000", Hex.of(new ByteWriter(4).u32(0).finish()));
    assertEquals("0280", Hex.of(new byte[] {1, 2, -128, 3}, 1, 3));
    assertArrayEquals(new byte[] {2, -1, 16}, Hex.parse(" 02:fF\n10\t\r"));
    assertEquals(0, Hex.parse("").length);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Hex.parse("02 f"));
    assertTrue(e.getMessage().contains("character 3"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Hex.parse("0g"));
    assertThrows(IllegalArgumentException.class, () -> Hex.parse("g0"));
    assertThrows(IllegalArgumentException.class, () -> Hex.parse("0 1"));
    assertThrows(IllegalArgumentException.class, () -> Hex.parse("@0"));
    assertThrows(IllegalArgumentException.class, () -> Hex.parse("/0"));
    assertArrayEquals(new byte[] {(byte) 0x9A, (byte) 0xAF}, Hex.parse("9aAF"));
  }

  @Test
  void hexDumpIsWhatText2pcapReads() {
    byte[] b = new byte[18];
    b[0] = 'A';
    b[1] = '~';
    b[2] = 0x7F;
    b[3] = ' ';
    b[17] = -1;
    assertEquals(
        "0000  41 7e 7f 20 00 00 00 00 00 00 00 00 00 00 00 00  |A~. ............|\n"
            + "0010  00 ff"
            + " ".repeat(42)
            + "  |..|\n",
        Hex.dump(b));
    assertEquals("", Hex.dump(new byte[0]));
  }
}
