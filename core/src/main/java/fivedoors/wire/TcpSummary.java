package fivedoors.wire;

/**
 * What {@link Summary} says of TCP: flags, and the first word of a web page's request or answer.
 */
final class TcpSummary {
  private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"};
  private static final String HTTP = "HTTP/1.";
  private static final int STATUS_AT = 9;

  private TcpSummary() {}

  static Stamp stamp(Dissection d) {
    if (d.layer(Layer.DATA) == null || set(d, "syn") || set(d, "reset")) {
      return Stamp.TCP;
    }
    if (Summary.isPort(d, "tcp", Ports.DNS)) {
      return Stamp.DNS;
    }
    return http(d) == null ? Stamp.APP : Stamp.HTTP;
  }

  static String line(Dissection d) {
    String http = stamp(d) == Stamp.HTTP ? http(d) : null;
    return "TCP "
        + Summary.ends(d, "tcp")
        + (" " + flags(d, ","))
        + Summary.part(" seq ", d.value("tcp.seq_raw"))
        + (set(d, "ack") ? Summary.part(" ack ", d.value("tcp.ack_raw")) : "")
        + (" len " + Summary.dataLength(d))
        + Summary.part(" HTTP ", http);
  }

  /** The flags that say what the segment does; ACK only where nothing else is said. */
  static String flags(Dissection d, String between) {
    String flags =
        (set(d, "syn") ? between + "SYN" : "")
            + (set(d, "fin") ? between + "FIN" : "")
            + (set(d, "reset") ? between + "RST" : "")
            + (set(d, "push") ? between + "PSH" : "")
            + (set(d, "ack") ? between + "ACK" : "");
    return flags.isEmpty() ? "TCP" : flags.substring(between.length());
  }

  private static boolean set(Dissection d, String flag) {
    return "1".equals(d.value("tcp.flags." + flag));
  }

  /** Method of a request or status of an answer at the start of the data, or null. */
  static String http(Dissection d) {
    Layer data = d.layer(Layer.DATA);
    if (data == null) {
      return null;
    }
    int end = Math.min(data.to(), data.from() + STATUS_AT + 3);
    String start = Texts.ascii(d.bytes(), data.from(), end);
    if (start.startsWith(HTTP) && start.length() == STATUS_AT + 3) {
      return start.substring(STATUS_AT);
    }
    for (String method : METHODS) {
      if (start.startsWith(method + " ")) {
        return method;
      }
    }
    return null;
  }

  /** The program's name where its port is well known, else {@code DATA}. */
  static String service(Dissection d) {
    if (Summary.isPort(d, "tcp", Ports.SSH)) {
      return "SSH";
    }
    if (Summary.isPort(d, "tcp", Ports.FTP)) {
      return "FTP";
    }
    return Summary.isPort(d, "tcp", Ports.SMB) ? "SMB" : "DATA";
  }
}
