package fivedoors.shell;

import fivedoors.bytes.Endpoint;

/**
 * A socket as netstat lists it.
 *
 * @param protocol {@code tcp} or {@code udp}
 * @param local own end
 * @param remote other end; 0.0.0.0:0 if there is none
 * @param state as RFC 9293 spells it, {@code LISTEN}, or {@code BOUND} for UDP
 * @param pid number of the program's process, 0 if it is gone
 * @param program its name, or {@code -}
 */
record Connection(
    String protocol, Endpoint local, Endpoint remote, String state, int pid, String program) {
  boolean tcp() {
    return protocol.equals("tcp");
  }

  /** Whether it waits for others to begin. */
  boolean listening() {
    return state.equals("LISTEN") || !tcp();
  }

  /** The state in the words of a system; empty for UDP. */
  String state(Dialect d) {
    if (!tcp()) {
      return "";
    }
    String text = state.replace('-', '_');
    return switch (d) {
      case WINDOWS_KO, WINDOWS_EN -> text.equals("LISTEN") ? "LISTENING" : text;
      case MACOS -> text.equals("SYN_RECEIVED") ? "SYN_RCVD" : text;
      case LINUX ->
          text.equals("SYN_RECEIVED")
              ? "SYN_RECV"
              : text.startsWith("FIN_WAIT_") ? "FIN_WAIT" + text.substring(9) : text;
    };
  }
}
