package fivedoors.wire;

import fivedoors.bytes.ByteReader;

/** Shows the header and options of a TCP segment, broken ones too. */
final class TcpDissector {
  private static final int MIN_HEADER_LENGTH = 20;
  private static final int END = 0;
  private static final int NOP = 1;
  private static final int MSS = 2;

  private TcpDissector() {}

  /** Adds the header to the layer; returns where the payload starts, or -1 if that is unknown. */
  static int read(LayerBuilder tcp) {
    if (!tcp.table(HeaderFields.TCP)) {
      return -1;
    }
    int payload = tcp.from + (tcp.bytes[tcp.from + 12] >> 2 & 0x3C);
    if (payload < tcp.from + MIN_HEADER_LENGTH || payload > tcp.limit) {
      boolean tooShort = payload < tcp.from + MIN_HEADER_LENGTH;
      tcp.problem(tooShort ? WireProblem.BAD_LENGTH : WireProblem.TRUNCATED);
      return -1;
    }
    return payload;
  }

  /** Adds the options, which end at {@code payload}; false, and a problem, if one is broken. */
  static boolean readOptions(LayerBuilder tcp, int payload) {
    tcp.addBytes("tcp.options", tcp.from + MIN_HEADER_LENGTH, payload);
    int at = tcp.from + MIN_HEADER_LENGTH;
    while (at < payload) {
      int kind = ByteReader.u8(tcp.bytes, at);
      tcp.add("tcp.option_kind", at, at + 1, "" + kind);
      if (kind == END) {
        return true;
      }
      if (kind == NOP) {
        at++;
        continue;
      }
      int length = at + 1 < payload ? ByteReader.u8(tcp.bytes, at + 1) : 0;
      if (length < 2 || length > payload - at || (kind == MSS && length != 4)) {
        tcp.problem(WireProblem.BAD_OPTION);
        return false;
      }
      tcp.add("tcp.option_len", at + 1, at + 2, "" + length);
      if (kind == MSS) {
        tcp.add("tcp.options.mss_val", at + 2, at + 4, "" + ByteReader.u16(tcp.bytes, at + 2));
      }
      at += length;
    }
    return true;
  }
}
