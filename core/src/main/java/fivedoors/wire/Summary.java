package fivedoors.wire;

/**
 * A frame in one line, for the text trace, and in a few letters, for the stamp on its envelope.
 * Neutral protocol text: it is the same in every language.
 */
public final class Summary {
  private Summary() {}

  /**
   * One line such as {@code ARP who-has 192.168.0.1 tell 192.168.0.2}; of a broken frame what can
   * be said, and in brackets what is wrong.
   */
  public static String of(Dissection d) {
    WireProblem problem = d.problem();
    return line(d) + (problem == null ? "" : " [" + problem.words() + "]");
  }

  /** The stamp's text: {@code DHCP·D}, {@code ARP}, {@code PING}, {@code SYN}, {@code GET}. */
  public static String code(Dissection d) {
    return switch (stamp(d)) {
      case DHCP -> {
        DhcpType type = dhcpType(d);
        yield type == null ? "DHCP" : "DHCP·" + type.letter();
      }
      case ARP -> "ARP";
      case DNS -> "DNS";
      case TCP -> TcpSummary.flags(d, "·");
      case HTTP -> TcpSummary.http(d);
      case APP -> d.layer("tcp") == null ? "UDP" : TcpSummary.service(d);
      case ICMP -> isEcho(d) ? "PING" : "!!";
      case OTHER -> "?";
    };
  }

  /** Which kind of letter this is. */
  public static Stamp stamp(Dissection d) {
    if (d.layer("arp") != null) {
      return Stamp.ARP;
    }
    if (d.layer("icmp") != null) {
      return Stamp.ICMP;
    }
    if (d.layer("dhcp") != null) {
      return Stamp.DHCP;
    }
    if (d.layer("tcp") != null) {
      return TcpSummary.stamp(d);
    }
    if (d.layer("udp") != null) {
      return isPort(d, "udp", Ports.DNS) ? Stamp.DNS : Stamp.APP;
    }
    return Stamp.OTHER;
  }

  static boolean isPort(Dissection d, String protocol, int port) {
    String text = "" + port;
    return text.equals(d.value(protocol + ".srcport"))
        || text.equals(d.value(protocol + ".dstport"));
  }

  private static String line(Dissection d) {
    if (d.layer("arp") != null) {
      return arp(d);
    }
    if (d.layer("icmp") != null) {
      return icmp(d);
    }
    if (d.layer("dhcp") != null) {
      return dhcp(d);
    }
    if (d.layer("tcp") != null) {
      return TcpSummary.line(d);
    }
    if (d.layer("udp") != null) {
      boolean dns = isPort(d, "udp", Ports.DNS);
      return (dns ? "DNS " : "UDP ") + ends(d, "udp") + " len " + dataLength(d);
    }
    if (d.layer("ip") != null) {
      return "IP " + addresses(d) + part(" proto ", d.value("ip.proto"));
    }
    if (d.value("eth.src") != null) {
      return "ETH " + d.value("eth.src") + " > " + d.value("eth.dst") + part(" type ", type(d));
    }
    return "FRAME len " + d.bytes().length;
  }

  private static String type(Dissection d) {
    return d.value("eth.type");
  }

  private static String arp(Dissection d) {
    String sender = d.value("arp.src.proto_ipv4");
    String target = d.value("arp.dst.proto_ipv4");
    String opcode = d.value("arp.opcode");
    if (target == null || sender == null) {
      return "ARP" + part(" opcode ", opcode);
    }
    String at = " is-at " + d.value("arp.src.hw_mac");
    if (opcode.equals("" + ArpPacket.REPLY)) {
      return "ARP reply " + sender + at + (sender.equals(target) ? " (gratuitous)" : "");
    }
    if (!opcode.equals("" + ArpPacket.REQUEST)) {
      return "ARP opcode " + opcode;
    }
    if (sender.equals("0.0.0.0")) {
      return "ARP probe " + target;
    }
    return sender.equals(target)
        ? "ARP announce " + target + at
        : "ARP who-has " + target + " tell " + sender;
  }

  private static String icmp(Dissection d) {
    String type = d.value("icmp.type");
    String code = d.value("icmp.code");
    if (isEcho(d)) {
      String kind = type.equals("" + IcmpMessage.ECHO_REQUEST) ? "request " : "reply ";
      return "ICMP echo "
          + (kind + addresses(d))
          + part(" id ", d.value("icmp.ident"))
          + part(" seq ", d.value("icmp.seq"));
    }
    Dissection quoted = d.quoted();
    return "ICMP "
        + (icmpKind(type, code) + addresses(d))
        + part(" mtu ", d.value("icmp.mtu"))
        + (quoted == null ? "" : " about " + line(quoted));
  }

  private static String icmpKind(String type, String code) {
    if (type == null || code == null) {
      return "";
    }
    return switch (type + "/" + code) {
      case "3/0" -> "net unreachable ";
      case "3/1" -> "host unreachable ";
      case "3/3" -> "port unreachable ";
      case "3/4" -> "fragmentation needed ";
      case "3/13" -> "prohibited ";
      case "11/0" -> "time exceeded ";
      case "11/1" -> "reassembly time exceeded ";
      default -> type + "/" + code + " ";
    };
  }

  private static boolean isEcho(Dissection d) {
    String type = d.value("icmp.type");
    return ("" + IcmpMessage.ECHO_REQUEST).equals(type)
        || ("" + IcmpMessage.ECHO_REPLY).equals(type);
  }

  private static DhcpType dhcpType(Dissection d) {
    String number = d.value("dhcp.option.dhcp");
    for (DhcpType type : DhcpType.values()) {
      if (("" + type.code()).equals(number)) {
        return type;
      }
    }
    return null;
  }

  private static String dhcp(Dissection d) {
    DhcpType type = dhcpType(d);
    String xid = d.value("dhcp.id");
    return "DHCP "
        + (type == null ? "" : type.name() + " ")
        + ends(d, "udp")
        + (xid == null ? "" : " xid " + xid.substring(2))
        + part(" chaddr ", d.value("dhcp.hw.mac_addr"))
        + given(" ciaddr ", d.value("dhcp.ip.client"))
        + given(" yiaddr ", d.value("dhcp.ip.your"))
        + part(" requested ", d.value("dhcp.option.requested_ip_address"))
        + part(" server ", d.value("dhcp.option.dhcp_server_id"))
        + part(" lease ", d.value("dhcp.option.ip_address_lease_time"));
  }

  /** {@code a:p > b:q}. */
  static String ends(Dissection d, String protocol) {
    return d.value("ip.src")
        + part(":", d.value(protocol + ".srcport"))
        + (" > " + d.value("ip.dst"))
        + part(":", d.value(protocol + ".dstport"));
  }

  /** Bytes of data, 0 if there are none. */
  static String dataLength(Dissection d) {
    String length = d.value("data.len");
    return length == null ? "0" : length;
  }

  /** The words and the value, or nothing if there is no value. */
  static String part(String words, String value) {
    return value == null ? "" : words + value;
  }

  private static String addresses(Dissection d) {
    return d.value("ip.src") + " > " + d.value("ip.dst");
  }

  private static String given(String words, String address) {
    return address == null || address.equals("0.0.0.0") ? "" : words + address;
  }
}
