package fivedoors.wire;

import fivedoors.bytes.Hex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Frames of real machines, from {@code wire/captured.hex}, by name. */
final class Captured {
  private static final Map<String, byte[]> FRAMES = read();

  private Captured() {}

  static byte[] frame(String name) {
    return FRAMES.get(name).clone();
  }

  /** The DHCP message in the frame of that name. */
  static DhcpMessage dhcp(String name) {
    byte[] frame = frame(name);
    return DhcpMessage.decode(frame, 42, frame.length);
  }

  static Map<String, byte[]> all() {
    return FRAMES;
  }

  private static Map<String, byte[]> read() {
    Map<String, byte[]> frames = new LinkedHashMap<>();
    try (InputStream in = Captured.class.getResourceAsStream("/wire/captured.hex")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      for (String line : text.split("\n")) {
        if (!line.startsWith("#")) {
          frames.put(
              line.substring(0, line.indexOf(' ')), Hex.parse(line.substring(line.indexOf(' '))));
        }
      }
      return frames;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
