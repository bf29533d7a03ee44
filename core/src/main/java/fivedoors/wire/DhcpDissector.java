package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;

/** Shows the fields and options of a DHCP message, broken ones too. */
final class DhcpDissector {
  private DhcpDissector() {}

  /** Adds all that can be read to the layer, and notes what {@link DhcpMessage} would refuse. */
  static void read(LayerBuilder dhcp) {
    byte[] b = dhcp.bytes;
    if (!dhcp.table(HeaderFields.DHCP)) {
      return;
    }
    if (ByteReader.i32(b, dhcp.from + DhcpMessage.COOKIE_AT) != DhcpMessage.COOKIE) {
      dhcp.problem(WireProblem.NOT_DHCP);
      return;
    }
    if (b[dhcp.from] != DhcpMessage.BOOTREQUEST && b[dhcp.from] != DhcpMessage.BOOTREPLY) {
      dhcp.problem(WireProblem.NOT_DHCP);
    }
    if (ByteReader.u16(b, dhcp.from + 1) != 0x0106) {
      dhcp.problem(WireProblem.OTHER_HARDWARE);
    }
    int overload = options(dhcp, dhcp.from + DhcpMessage.OPTIONS_AT, dhcp.limit);
    if ((overload & 1) != 0) {
      options(dhcp, dhcp.from + DhcpMessage.FILE_AT, dhcp.from + DhcpMessage.COOKIE_AT);
    }
    if ((overload & 2) != 0) {
      options(dhcp, dhcp.from + DhcpMessage.SNAME_AT, dhcp.from + DhcpMessage.FILE_AT);
    }
    if (dhcp.problem() == null) {
      // Options that repeat may be right only together: the strict reader decides.
      try {
        DhcpMessage.decode(b, dhcp.from, dhcp.limit);
      } catch (MalformedException e) {
        dhcp.problem(WireProblem.BAD_OPTION);
      }
    }
  }

  /** Adds the options of one area; returns the value of option 52 in it, or 0. */
  private static int options(LayerBuilder dhcp, int from, int to) {
    byte[] b = dhcp.bytes;
    int overload = 0;
    int at = from;
    while (at < to) {
      int code = ByteReader.u8(b, at);
      if (code == DhcpOption.END) {
        dhcp.add("dhcp.option.end", at, at + 1, "255");
        dhcp.addBytes("dhcp.option.padding", at + 1, to);
        return overload;
      }
      if (code == DhcpOption.PAD) {
        at++;
        continue;
      }
      int end = at + 2 <= to ? at + 2 + ByteReader.u8(b, at + 1) : to + 1;
      if (end > to) {
        dhcp.add("dhcp.option.type", at, to, "" + code);
        break;
      }
      option(dhcp, code, at, end);
      if (code == DhcpOption.OVERLOAD && end == at + 3) {
        overload = ByteReader.u8(b, at + 2);
      }
      at = end;
    }
    dhcp.problem(WireProblem.BAD_OPTION);
    return overload;
  }

  private static void option(LayerBuilder dhcp, int code, int at, int end) {
    int start = at + 2;
    dhcp.add("dhcp.option.type", at, end, "" + code);
    dhcp.add("dhcp.option.length", at + 1, start, "" + (end - start));
    if (code == DhcpOption.CLIENT_ID
        && end - start == 1 + Mac.LENGTH
        && dhcp.bytes[start] == ArpPacket.HARDWARE_ETHERNET) {
      dhcp.addAt(FieldSpec.of("dhcp.hw.type", 0, 1, FieldSpec.Format.HEX), start);
      dhcp.addAt(FieldSpec.of("dhcp.hw.mac_addr", 0, 6, FieldSpec.Format.MAC), start + 1);
      return;
    }
    DhcpOptionFields.Value value = DhcpOptionFields.of(code);
    int item = value == null || value.item() == 0 ? end - start : value.item();
    if (value == null || item == 0 || (end - start) % item != 0) {
      dhcp.addBytes("dhcp.option.value", start, end);
      return;
    }
    for (int i = start; i < end; i += item) {
      dhcp.addAt(FieldSpec.of(value.name(), 0, item, value.format()), i);
    }
  }
}
