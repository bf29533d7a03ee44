package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fivedoors.bytes.ByteWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Wireshark's own reading of frames, as the judge of ours. */
final class Tshark {
  private Tshark() {}

  /** Skips the test where there is no tshark; under FIVE_DOORS_CI=1 fails it. */
  static void require() {
    boolean present = false;
    try {
      Process process = new ProcessBuilder("tshark", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      present = process.waitFor() == 0;
    } catch (IOException e) {
      present = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!present && "1".equals(System.getenv("FIVE_DOORS_CI"))) {
      fail("tshark is not installed, and FIVE_DOORS_CI=1 asks for it");
    }
    assumeTrue(present, "tshark is not installed: our dissector is not compared with Wireshark's");
  }

  /** One packet element of PDML per frame. */
  static List<Element> read(Path folder, Collection<byte[]> frames) throws Exception {
    Path file = folder.resolve("frames.pcap");
    Files.write(file, pcap(frames));
    Process process =
        new ProcessBuilder(
                "tshark",
                "-n",
                "-r",
                file.toString(),
                "-T",
                "pdml",
                "-o",
                "ip.check_checksum:TRUE",
                "-o",
                "udp.check_checksum:TRUE",
                "-o",
                "tcp.check_checksum:TRUE",
                "-o",
                "ip.defragment:TRUE",
                "-o",
                "ip.tso_support:FALSE",
                "-o",
                "eth.fcs:Never")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] xml = process.getInputStream().readAllBytes();
    process.waitFor();
    NodeList packets =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getElementsByTagName("packet");
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < packets.getLength(); i++) {
      found.add((Element) packets.item(i));
    }
    return found;
  }

  /** A classic capture file, one frame per second. */
  private static byte[] pcap(Collection<byte[]> frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        new ByteWriter(24).i32(0xA1B2C3D4).u16(2).u16(4).i32(0).i32(0).i32(65_535).i32(1).finish());
    int second = 0;
    for (byte[] frame : frames) {
      out.write(
          new ByteWriter(16).i32(second++).i32(0).i32(frame.length).i32(frame.length).finish());
      out.write(frame);
    }
    return out.toByteArray();
  }
}
