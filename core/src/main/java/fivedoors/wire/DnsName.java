package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Domain names in text and on the wire (RFC 1035 sections 2.3.4, 3.1 and 4.1.4). */
final class DnsName {
  private static final int MAX_LABEL = 63;
  private static final int MAX_NAME = 255;

  private DnsName() {}

  /**
   * Without a dot at the end, and A to Z as a to z: only these are alike in names (RFC 4343 section
   * 3), and so a label keeps its length.
   */
  static String normal(String name) {
    String n = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    StringBuilder lower = new StringBuilder(n.length());
    for (int i = 0; i < n.length(); i++) {
      char c = n.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  /**
   * The labels as bytes, with the empty one at the end.
   *
   * @throws IllegalArgumentException for a label of 0 or more than 63 bytes, or a name above 255
   *     bytes
   */
  static byte[] encode(String name) {
    List<byte[]> labels = new ArrayList<>();
    int length = 1;
    if (!name.isEmpty()) {
      for (String label : normal(name).split("\\.", -1)) {
        byte[] b = label.getBytes(StandardCharsets.UTF_8);
        if (b.length == 0 || b.length > MAX_LABEL) {
          throw new IllegalArgumentException(
              "dns.qry.name: label of " + b.length + " bytes in '" + name + "', expected 1 to 63");
        }
        labels.add(b);
        length += 1 + b.length;
      }
    }
    if (length > MAX_NAME) {
      throw new IllegalArgumentException("dns.qry.name is longer than 255 bytes");
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] b : labels) {
      all[at++] = (byte) b.length;
      System.arraycopy(b, 0, all, at, b.length);
      at += b.length;
    }
    return all;
  }

  /** Reads a name at the cursor. Pointers must lead backwards, so that reading ends. */
  static String read(ByteReader in, byte[] b, int messageStart) {
    StringBuilder name = new StringBuilder();
    int at = in.position();
    int lowest = at;
    boolean jumped = false;
    int total = 0;
    while (true) {
      int length = octet(in, b, at);
      if (length >= 0xC0) {
        int target = messageStart + ((length & 0x3F) << 8 | octet(in, b, at + 1));
        if (!jumped) {
          in.skip(at + 2 - in.position());
          jumped = true;
        }
        if (target >= lowest) {
          throw in.malformed("a name pointer that does not lead backwards");
        }
        lowest = target;
        at = target;
      } else if (length > MAX_LABEL) {
        throw in.malformed("a name label of unknown kind");
      } else if (length == 0) {
        if (!jumped) {
          in.skip(at + 1 - in.position());
        }
        return normal(name.toString());
      } else {
        total += length + 1;
        if (total >= MAX_NAME) {
          throw in.malformed("a name longer than 255 bytes");
        }
        octet(in, b, at + length);
        name.append(label(in, b, at + 1, at + 1 + length)).append('.');
        at += length + 1;
      }
    }
  }

  /** A label that can be written down as part of a name and sent again as it came. */
  private static String label(ByteReader in, byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] == '.') {
        throw in.malformed("a name label with a dot in it");
      }
    }
    if (!Utf8.isValid(b, from, to)) {
      throw in.malformed("a name label that is no text");
    }
    return Utf8.text(b, from, to);
  }

  private static int octet(ByteReader in, byte[] b, int at) {
    if (at < 0 || at >= in.end()) {
      throw in.malformed("a name that goes beyond the message");
    }
    return b[at] & 0xFF;
  }
}
