package fivedoors.play;

import fivedoors.bytes.Ipv4Address;
import fivedoors.play.Narrator.Sentence;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.Dissection;
import fivedoors.wire.Dissector;
import fivedoors.wire.Summary;

/** Sentences about letters: sent, received, rewritten, dropped, refused. */
final class LetterWords {
  private static final String NOBODY = "0.0.0.0";

  private LetterWords() {}

  static Narration sent(TraceEvent.FrameSent e, Sentence s) {
    Dissection d = Dissector.dissect(e.bytes());
    if (d.layer("arp") != null) {
      return arp(d, s);
    } else if (d.layer("dhcp") != null) {
      return dhcp(d, s);
    } else if (d.layer("icmp") != null) {
      s.put("to", d.value("ip.dst"));
      String type = value(d, "icmp.type");
      return s.event(
          type.equals("8")
              ? "say.sent.echo.request"
              : type.equals("0") ? "say.sent.echo.reply" : "say.sent.icmp");
    }
    return s.put("line", Summary.of(d)).event("say.sent.other");
  }

  private static Narration arp(Dissection d, Sentence s) {
    String ip = value(d, "arp.dst.proto_ipv4");
    String from = value(d, "arp.src.proto_ipv4");
    s.put("ip", ip).put("mac", value(d, "arp.src.hw_mac"));
    if (value(d, "arp.opcode").equals("2")) {
      return s.put("ip", from).event("say.sent.arp.reply");
    } else if (from.equals(NOBODY)) {
      return s.event("say.sent.arp.probe");
    }
    return s.event(from.equals(ip) ? "say.sent.arp.announce" : "say.sent.arp.request");
  }

  private static Narration dhcp(Dissection d, Sentence s) {
    String type = dhcpType(d);
    String client = value(d, "dhcp.ip.client");
    String wanted = value(d, "dhcp.option.requested_ip_address");
    String yours = value(d, "dhcp.ip.your");
    boolean keeps = type.equals("REQUEST") && !client.isEmpty() && !client.equals(NOBODY);
    String ip =
        keeps || type.equals("RELEASE")
            ? client
            : type.equals("OFFER") || type.equals("ACK") ? yours : wanted;
    s.put("ip", ip).put("type", type);
    return s.event(keeps ? "say.sent.dhcp.renew" : "say.sent.dhcp." + type);
  }

  private static String dhcpType(Dissection d) {
    return switch (value(d, "dhcp.option.dhcp")) {
      case "1" -> "DISCOVER";
      case "2" -> "OFFER";
      case "3" -> "REQUEST";
      case "4" -> "DECLINE";
      case "5" -> "ACK";
      case "6" -> "NAK";
      case "7" -> "RELEASE";
      case "8" -> "INFORM";
      default -> "other";
    };
  }

  static Narration got(TraceEvent.Delivered e, Sentence s) {
    Dissection d = Dissector.dissect(e.bytes());
    s.put("to", e.to()).put("status", e.status());
    if (d.layer("dhcp") != null) {
      return s.put("type", dhcpType(d)).event("say.got.dhcp");
    } else if (d.layer("arp") != null) {
      s.put("ip", d.value("arp.src.proto_ipv4")).put("mac", d.value("arp.src.hw_mac"));
      return value(d, "arp.opcode").equals("2")
          ? s.event("say.got.arp.reply")
          : s.detail("say.got.arp.request");
    } else if (d.layer("icmp") != null) {
      s.put("from", d.value("ip.src"));
      String type = value(d, "icmp.type");
      return s.event(
          type.equals("8")
              ? "say.got.echo.request"
              : type.equals("0") ? "say.got.echo.reply" : "say.got.icmp");
    }
    return s.event("say.got.other");
  }

  static Narration rewritten(TraceEvent.Rewrite e, Sentence s) {
    Dissection before = Dissector.dissect(e.bytes());
    Dissection after = Dissector.dissect(e.after());
    boolean source = !end(before, "src").equals(end(after, "src"));
    String side = source ? "src" : "dst";
    s.put("old", end(before, side)).put("new", end(after, side));
    return s.event(source ? "say.rewrite.src" : "say.rewrite.dst");
  }

  private static String end(Dissection d, String side) {
    String port = value(d, (d.layer("tcp") == null ? "udp." : "tcp.") + side + "port");
    return value(d, "ip." + side) + (port.isEmpty() ? "" : ":" + port);
  }

  static Narration dropped(TraceEvent.Dropped e, NearestRule almost, Sentence s) {
    about(e.bytes(), s);
    s.put("place", e.place()).put("row", e.row()).put("setting", e.setting());
    s.put("nearest", e.nearest());
    boolean source = isPrivate(s.get("from")) && !isPrivate(s.get("ip"));
    boolean strangeSender = e.reason() == DropReason.PRIVATE_OUTSIDE && source;
    boolean carriers = e.reason() == DropReason.PRIVATE_OUTSIDE && isCarrierGrade(s.get("ip"));
    String kind = strangeSender ? ".source" : carriers ? ".carrier" : "";
    if (almost != null && e.reason() == DropReason.NO_FORWARD) {
      kind = "." + almost.flaw();
      s.put("rule", almost.protocol());
    }
    String key = "say.drop." + e.reason().name() + kind;
    // What a network card throws away unread, or a host that hears a broadcast that is not its own.
    boolean everyday = e.reason() == DropReason.NOT_FOR_ME;
    boolean expected = e.reason() == DropReason.NOT_DHCP_SERVER;
    return everyday ? s.detail(key) : expected ? s.event(key) : s.problem(key);
  }

  static Narration refused(TraceEvent.Refused e, Sentence s) {
    about(e.bytes(), s);
    s.put("place", e.place()).put("row", e.row()).put("setting", e.setting());
    Dissection d = Dissector.dissect(e.bytes());
    boolean ports = d.layer("tcp") != null || d.layer("udp") != null;
    boolean strange = e.reason() == RefuseReason.NO_LISTENER && !ports;
    if (e.outbound()) {
      return s.problem("say.refused.outbound");
    }
    return s.problem("say.refused." + (strange ? "noProtocol" : e.reason().name()));
  }

  private static boolean isPrivate(String ip) {
    if (ip.isEmpty()) {
      return false;
    }
    Ipv4Address a = Ipv4Address.parse(ip);
    return a.isPrivate() || a.isCarrierGrade();
  }

  private static boolean isCarrierGrade(String ip) {
    return !ip.isEmpty() && Ipv4Address.parse(ip).isCarrierGrade();
  }

  private static void about(byte[] bytes, Sentence s) {
    if (bytes == null) {
      return;
    }
    Dissection d = Dissector.dissect(bytes);
    String ip = value(d, d.layer("arp") == null ? "ip.dst" : "arp.dst.proto_ipv4");
    String protocol = d.layer("tcp") == null ? "udp" : "tcp";
    s.put("ip", ip).put("from", d.value("ip.src"));
    s.put("port", d.value(protocol + ".dstport"));
    s.put("protocol", d.layer("tcp") == null ? "UDP" : "TCP");
    s.put("line", Summary.of(d));
  }

  private static String value(Dissection d, String field) {
    String value = d.value(field);
    return value == null ? "" : value;
  }
}
