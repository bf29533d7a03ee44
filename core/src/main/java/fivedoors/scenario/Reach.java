package fivedoors.scenario;

import fivedoors.device.Host;
import fivedoors.service.http.WebFetch;
import fivedoors.service.http.WebUrl;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.List;

/**
 * What comes of it when somebody opens a page now. It is tried by really sending the letters, from
 * the browser there, in a copy of the world that is thrown away afterwards.
 *
 * @param from the node that asks
 * @param url the address as typed
 * @param outcome what came of it
 * @param failure what the browser says, or null if it shows an answer
 * @param status the answer's HTTP status, or 0
 * @param doors the five doors in their order; empty if no letter was sent
 * @param why the event that decided it: where the letter ended, or the request that was answered
 *     with an error; null if everything went well, or nothing happened
 */
public record Reach(
    String from,
    String url,
    Outcome outcome,
    WebFetch.Failure failure,
    int status,
    List<Door> doors,
    TraceEvent why) {
  /** What can come of it. Each is another fact, even where the visitor sees the same. */
  public enum Outcome {
    /** The page is there. */
    OPENED,
    /** The program answered, with an HTTP status of 400 or more. */
    ERROR_ANSWER,
    /** Somebody said no: the machine's system, its firewall, or a router that was told to. */
    REFUSED,
    /** The letter was dropped without a word. */
    DROPPED,
    /** Somebody on the way reported that there is no way. */
    UNREACHABLE,
    /** Nothing was dropped, and yet no answer came in time. */
    TIMED_OUT,
    /** The name in the address has no IP address. */
    NAME_NOT_FOUND,
    /** The connection was open, and ended without a usable answer. */
    CUT_OFF,
    /** Nobody is there to ask: the machine or its browser is off. */
    NOT_SENT
  }

  /** As found. */
  public Reach {
    doors = List.copyOf(doors);
  }

  /** Whether the page opens. */
  public boolean opens() {
    return outcome == Outcome.OPENED;
  }

  /** The first closed door, or null. */
  public Door closed() {
    for (Door door : doors) {
      if (door.isClosed()) {
        return door;
      }
    }
    return null;
  }

  /**
   * Tries it. The lab is not changed.
   *
   * @param from a host with a browser
   * @param url an address as typed; http where no scheme is written
   * @throws CommandException if there is no such host, or this is no address
   */
  public static Reach of(Lab lab, String from, String url) {
    int node = lab.topology().find(from);
    if (node == TraceEvent.NONE) {
      throw new CommandException(Problem.at("", "", "unknownNode", from, names(lab)));
    } else if (!(lab.network().node(node) instanceof Host)) {
      throw new CommandException(Problem.at("", "", "notHost", from));
    } else if (WebUrl.flaw(url) != null) {
      throw new CommandException(ProgramExecution.flaw(WebUrl.flaw(url), url));
    }
    Trace trace = new Trace();
    Lab fork = lab.copy(trace);
    WebFetch fetch = Attempt.open(fork, node, WebUrl.parse(url));
    if (fetch == null) {
      return new Reach(from, url, Outcome.NOT_SENT, null, 0, List.of(), null);
    }
    Ladder ladder = Ladder.ofConnection(fork, node, fetch.server(), fetch.url().host(), trace);
    WebFetch.Result result = fetch.result();
    int status = result == null || result.response() == null ? 0 : result.response().status();
    return new Reach(
        from,
        url,
        outcome(result, ladder.why()),
        result == null ? WebFetch.Failure.TIMED_OUT : result.failure(),
        status,
        ladder.doors(),
        status == 0 ? ladder.why() : status < 400 ? null : ladder.taken());
  }

  /** Whether a page would open now; false where there is no such host or address. */
  public static boolean opens(Lab lab, String from, String url) {
    int node = lab.topology().find(from);
    if (node == TraceEvent.NONE || WebUrl.flaw(url) != null) {
      return false;
    }
    Lab fork = lab.copy(TraceSink.OFF);
    WebFetch fetch = Attempt.open(fork, node, WebUrl.parse(url));
    return fetch != null
        && fetch.result() != null
        && fetch.result().response() != null
        && fetch.result().response().status() < 400;
  }

  private static String names(Lab lab) {
    return String.join(", ", lab.doc().nodes().stream().map(NodeDoc::name).toList());
  }

  private static Outcome outcome(WebFetch.Result result, TraceEvent why) {
    if (result != null && result.response() != null) {
      return result.response().status() < 400 ? Outcome.OPENED : Outcome.ERROR_ANSWER;
    } else if (result == null) {
      return why instanceof TraceEvent.Dropped ? Outcome.DROPPED : Outcome.TIMED_OUT;
    }
    return switch (result.failure()) {
      case NAME_NOT_FOUND -> Outcome.NAME_NOT_FOUND;
      case REFUSED -> Outcome.REFUSED;
      case UNREACHABLE -> why instanceof TraceEvent.Refused ? Outcome.REFUSED : Outcome.UNREACHABLE;
      case TIMED_OUT -> why instanceof TraceEvent.Dropped ? Outcome.DROPPED : Outcome.TIMED_OUT;
      default -> Outcome.CUT_OFF;
    };
  }
}
