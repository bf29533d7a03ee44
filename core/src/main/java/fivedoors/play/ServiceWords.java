package fivedoors.play;

import fivedoors.play.Narrator.Sentence;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import java.util.Set;

/** Sentences about services whose letters do not say it all. */
final class ServiceWords {
  /** Notes of a DHCP server that a person should hear of. */
  private static final Set<String> SERVER_NOTES =
      Set.of("pool-empty", "reservation-taken", "address-in-use", "unknown-client");

  /** States of a DHCP client that no letter tells. */
  private static final Set<String> CLIENT_STATES =
      Set.of("CHECKING", "BOUND", "RENEWING", "REBINDING", "REBOOTING");

  private ServiceWords() {}

  static Narration state(TraceEvent.ServiceState e, Sentence s) {
    for (Cell c : e.cells()) {
      s.put(c.name(), c.value());
    }
    s.put("service", e.service()).put("state", e.to());
    return switch (e.service()) {
      case "dhcp-client" -> client(e, s);
      case "dhcp-server" -> server(e, s);
      case "address-check" -> check(s);
      case "terminal" -> null; // what it prints stands on its screen
      default ->
          s.get("note").equals("next-start")
              ? s.event("say.program.nextStart")
              : e.from().equals(e.to()) ? null : s.detail("say.service");
    };
  }

  private static Narration client(TraceEvent.ServiceState e, Sentence s) {
    if (!s.get("retry").isEmpty()) {
      return s.event("say.dhcpClient.retry");
    } else if (e.to().equals("INIT") && s.get("why").equals("expired")) {
      return s.problem("say.dhcpClient.expired");
    } else if (!e.from().equals(e.to()) && CLIENT_STATES.contains(e.to())) {
      return s.event("say.dhcpClient." + e.to());
    }
    return null;
  }

  private static Narration server(TraceEvent.ServiceState e, Sentence s) {
    String note = s.get("note");
    if (note.equals("adopted")) {
      return s.event("say.dhcpServer.adopted");
    } else if (SERVER_NOTES.contains(note)) {
      return s.problem("say.dhcpServer." + note);
    } else if (e.from().equals(e.to())) {
      return null;
    }
    return s.event(e.to().equals("OFF") ? "say.dhcpServer.off" : "say.dhcpServer.on");
  }

  private static Narration check(Sentence s) {
    return s.get("result").equals("conflict") || s.get("result").equals("defended")
        ? s.problem("say.addressCheck." + s.get("result"))
        : null;
  }
}
