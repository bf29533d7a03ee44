package fivedoors.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fivedoors.bytes.Hex;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcapngTest {
  /** A gratuitous ARP, padded to 60 bytes. */
  private static final byte[] ARP =
      Hex.parse(
          "ffffffffffff0200000000010806000108000604000102000000000"
              + "1c0a80002000000000000c0a80002000000000000000000000000000000000000");

  private static final TraceNames NAMES =
      new TraceNames() {
        @Override
        public String node(int node) {
          return "n" + node;
        }

        @Override
        public String port(int node, int port) {
          return "eth" + port;
        }

        @Override
        public String link(int link) {
          return "l" + link;
        }
      };

  private static TraceEvent sent(long time, long start, int mark) {
    return new TraceEvent.FrameSent(time, 1, 0, 0, mark, -1, frame(mark), start, start + 100);
  }

  private static TraceEvent received(long time, int mark) {
    return new TraceEvent.FrameReceived(time, 1, 0, 0, mark, frame(mark));
  }

  private static byte[] frame(int mark) {
    byte[] b = new byte[60];
    b[59] = (byte) mark;
    return b;
  }

  private static TraceEvent port(long time, String state) {
    return new TraceEvent.RowChanged(time, 1, "ports", "eth0", List.of(new Cell("link", state)));
  }

  private static Captures capture(TraceEvent... events) {
    Trace trace = new Trace();
    for (TraceEvent e : events) {
      trace.add(e);
    }
    return Captures.of(trace, NAMES);
  }

  /** The last byte of each frame's data, in the order of the file, with its stamp. */
  private static List<String> read(byte[] file) {
    List<String> out = new ArrayList<>();
    ByteBuffer b = ByteBuffer.wrap(file);
    while (b.hasRemaining()) {
      int at = b.position();
      int kind = b.getInt();
      int length = b.getInt();
      assertEquals(0, length % 4);
      assertEquals(length, b.getInt(at + length - 4), "a block's length stands at both ends");
      if (kind == 6) {
        long stamp = b.getLong(at + 12) - Pcapng.EPOCH_SECONDS * 1_000_000_000L;
        int size = b.getInt(at + 20);
        assertEquals(size, b.getInt(at + 24));
        out.add(stamp + ":" + (size == 0 ? "-" : b.get(at + 28 + size - 1)));
      }
      b.position(at + length);
    }
    return out;
  }

  @Test
  void emptyCaptureIsAHeaderAndAnInterfaceByteForByte() {
    assertArrayEquals(
        Hex.parse(
            "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffff ffffffff 0000001c".replace(" ", "")
                + "00000001 00000030 0001 0000 00000000".replace(" ", "")
                + "0002 000b 6c6170746f702e65746830 00".replace(" ", "")
                + "0009 0001 09000000 00000000 00000030".replace(" ", "")),
        new Pcapng("laptop.eth0").file());
  }

  @Test
  void dataIsPaddedToFourAndKeepsItsLength() {
    for (int size = 0; size < 9; size++) {
      Pcapng p = new Pcapng("x");
      byte[] data = new byte[size];
      if (size > 0) {
        data[size - 1] = 77;
      }
      p.add(5, data);
      assertEquals(List.of("5:" + (size == 0 ? "-" : "77")), read(p.file()));
    }
  }

  @Test
  void sentFramesAreStampedWithTheirStartAndTimeNeverGoesBack() {
    Captures c =
        capture(
            sent(0, 0, 1),
            sent(0, 500, 2),
            received(100, 3),
            sent(200, 1_000, 4),
            received(500, 5));
    assertEquals(List.of("0:1", "100:3", "500:2", "500:5", "1000:4"), read(c.at("n1.eth0").file()));
  }

  @Test
  void equalStampsKeepTheOrderOfTheTrace() {
    Captures c = capture(received(7, 1), received(7, 2), sent(7, 7, 3), received(7, 4));
    assertEquals(List.of("7:1", "7:2", "7:3", "7:4"), read(c.at("n1.eth0").file()));
  }

  @Test
  void aFrameThatWaitedWhenTheCableWasCutNeverLeft() {
    Captures c =
        capture(
            sent(0, 0, 1),
            sent(0, 500, 2),
            sent(0, 900, 3),
            port(500, "down"),
            port(600, "up"),
            sent(600, 600, 4));
    assertEquals(List.of("0:1", "500:2", "600:4"), read(c.at("n1.eth0").file()));
  }

  @Test
  void everyPortHasItsOwnFileAndPassesEventsOn() {
    Trace next = new Trace();
    Captures c = new Captures(NAMES, next);
    c.add(sent(0, 0, 1));
    c.add(new TraceEvent.FrameReceived(9, 2, 3, 0, 1, frame(1)));
    c.add(new TraceEvent.Command(9, 0, "renew"));
    assertEquals(List.of("n1.eth0", "n2.eth3"), c.names());
    assertEquals(1, c.at("n2.eth3").size());
    assertNull(c.at("n0.eth0"));
    assertEquals(3, next.size());
  }

  @Test
  void tsharkReadsNamesStampsAndBytes() throws Exception {
    Tshark.needed();
    Pcapng p = new Pcapng("laptop.eth0");
    p.add(0, ARP);
    p.add(1_000_000_001L, ARP);
    p.add(86_400_123_456_789L, ARP);
    Path file = Tshark.keep("pcapng-writer", p.file(), "--min60");
    List<String> lines =
        Tshark.run(
            file,
            "-T",
            "fields",
            "-e",
            "frame.time_epoch",
            "-e",
            "frame.interface_name",
            "-e",
            "frame.len",
            "-e",
            "arp.src.proto_ipv4");
    assertEquals(
        List.of(
            "1717243200.000000000\tlaptop.eth0\t60\t192.168.0.2",
            "1717243201.000000001\tlaptop.eth0\t60\t192.168.0.2",
            "1717329600.123456789\tlaptop.eth0\t60\t192.168.0.2"),
        lines);
  }
}
