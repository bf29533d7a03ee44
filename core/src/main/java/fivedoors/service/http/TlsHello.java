package fivedoors.service.http;

import fivedoors.bytes.ByteWriter;
import java.nio.charset.StandardCharsets;

/**
 * The first message of a client that wants an encrypted connection (RFC 5246 section 7.4.1.2). No
 * server here understands it: it is there so that https to a plain web server fails as it does in
 * the world.
 */
final class TlsHello {
  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int TLS_1_2 = 0x0303;
  private static final int RANDOM = 32;
  private static final int[] SUITES = {0xC02F, 0xC030, 0x009C};

  private TlsHello() {}

  static byte[] to(String host) {
    byte[] name = host.getBytes(StandardCharsets.UTF_8);
    char last = host.charAt(host.length() - 1);
    // RFC 6066, section 3: an address is not told as server name.
    int extension = last >= '0' && last <= '9' ? 0 : 9 + name.length;
    int body = 2 + RANDOM + 1 + 2 + 2 * SUITES.length + 2 + (extension == 0 ? 0 : 2 + extension);
    ByteWriter out = new ByteWriter(9 + body);
    out.u8(HANDSHAKE).u16(0x0301).u16(4 + body);
    out.u8(CLIENT_HELLO).u8(0).u16(body).u16(TLS_1_2);
    for (int i = 0; i < RANDOM; i++) {
      out.u8((i * 37 + name.length) & 0xFF); // Nothing is encrypted with it.
    }
    out.u8(0).u16(2 * SUITES.length);
    for (int suite : SUITES) {
      out.u16(suite);
    }
    out.u8(1).u8(0);
    if (extension == 0) {
      return out.finish();
    }
    out.u16(extension)
        .u16(0)
        .u16(extension - 4)
        .u16(extension - 6)
        .u8(0)
        .u16(name.length)
        .bytes(name);
    return out.finish();
  }
}
