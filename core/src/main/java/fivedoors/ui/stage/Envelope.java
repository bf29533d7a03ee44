package fivedoors.ui.stage;

import fivedoors.lesson.Words;
import fivedoors.play.TcpGlance;
import fivedoors.wire.Dissection;
import fivedoors.wire.Dissector;
import fivedoors.wire.Summary;

/**
 * What is written on a letter: a stamp and two lines. Made once for the bytes of a frame and kept,
 * since frames never change.
 */
final class Envelope {
  /** Width of a character at most. */
  private static final float CELL = 7.4f;

  /** The look of the stamp. */
  final Seal seal;

  /** The code on the stamp, such as {@code DHCP·D}. */
  final String code;

  /** The last part of the code, for the smallest size. */
  final String shortCode;

  /** The label of the first line, or null if {@link #first} is a sentence. */
  final String firstLabel;

  /** The first line. */
  final String first;

  /** The label of the second line, or null. */
  final String secondLabel;

  /** The second line. */
  final String second;

  /** The ends in short form, {@code .2:68}. */
  final String firstShort;

  /** The other end in short form. */
  final String secondShort;

  /** What an ARP letter is about, in short; null for others. */
  final String question;

  /** Whether everybody on the network gets it. */
  final boolean everyone;

  /** What it says in a word or two, or null. */
  final String says;

  /** Whether it only keeps a conversation going. */
  final boolean minor;

  private Envelope(Dissection d, Words words) {
    minor = TcpGlance.isMinor(d.bytes());
    seal = Seal.of(Summary.stamp(d));
    code = Summary.code(d);
    String digit =
        code.length() == 3 && Character.isDigit(code.charAt(0)) ? code.charAt(0) + "xx" : code;
    String key = "ui.short." + (seal == Seal.ICMP ? icmp(d) : digit);
    says = words.has(key) ? words.get(key) : null;
    int dot = code.indexOf('·');
    shortCode = dot < 0 ? code : code.substring(dot + 1);
    everyone = "ff:ff:ff:ff:ff:ff".equals(d.value("eth.dst"));
    String opcode = d.value("arp.opcode");
    if (opcode != null) {
      String asked = or(d.value("arp.dst.proto_ipv4"));
      String own = or(d.value("arp.src.proto_ipv4"));
      firstLabel = null;
      secondLabel = words.get("ui.stage.from");
      second = or(d.value("arp.src.hw_mac"));
      firstShort = shorten(own);
      secondShort = shorten(asked);
      question = "2".equals(opcode) ? own : asked + "?";
      if ("2".equals(opcode)) {
        first = words.get("ui.stage.arp.reply", own);
      } else if ("0.0.0.0".equals(own)) {
        first = words.get("ui.stage.arp.probe", asked);
      } else if (own.equals(asked)) {
        first = words.get("ui.stage.arp.announce", own);
      } else {
        first = words.get("ui.stage.arp.who", asked);
      }
    } else {
      question = null;
      firstLabel = words.get("ui.stage.from");
      secondLabel = words.get("ui.stage.to");
      first = end(d, "ip.src", "udp.srcport", "tcp.srcport", "eth.src");
      second = end(d, "ip.dst", "udp.dstport", "tcp.dstport", "eth.dst");
      firstShort = shorten(first);
      secondShort = everyone ? words.get("ui.stage.all") : shorten(second);
    }
  }

  /** How wide it is with short addresses: its cells of the small fixed-width face, and signs. */
  float midWidth() {
    int cells = question != null ? question.length() : firstShort.length() + secondShort.length();
    return Math.max(LetterPainter.MID_W, cells * CELL + (question != null ? 12 : 40));
  }

  /** Whether it is an answer that tells of an error, such as 400. */
  boolean refusal() {
    char first = code.length() == 3 ? code.charAt(0) : ' ';
    return seal == Seal.HTTP && (first == '4' || first == '5');
  }

  /** What is written on a frame. */
  static Envelope of(byte[] frame, Words words) {
    return new Envelope(Dissector.dissect(frame), words);
  }

  /** Which of the ICMP letters it is: {@code 3.1} for "host unreachable", {@code 8} for a ping. */
  private static String icmp(Dissection d) {
    String type = or(d.value("icmp.type"));
    boolean one = type.equals("8") || type.equals("0") || type.equals("11");
    return one ? type : type + "." + or(d.value("icmp.code"));
  }

  private static String end(Dissection d, String ip, String udp, String tcp, String mac) {
    String address = d.value(ip);
    if (address == null) {
      return or(d.value(mac));
    }
    // An ICMP error has no ports; those in it are of the letter that it quotes.
    boolean without = d.value("icmp.type") != null;
    String port = without ? null : d.value(udp) == null ? d.value(tcp) : d.value(udp);
    return port == null ? address : address + ":" + port;
  }

  /** {@code .2:68} of {@code 192.168.0.2:68}; a MAC address keeps its last two parts. */
  private static String shorten(String address) {
    if (address.length() == 17 && address.charAt(2) == ':') {
      return address.substring(11);
    }
    int dot = address.lastIndexOf('.');
    return dot < 0 ? address : address.substring(dot);
  }

  private static String or(String value) {
    return value == null ? "?" : value;
  }
}
