package fivedoors.lesson;

import fivedoors.device.HomeRouter;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Lab;
import fivedoors.scenario.ProgramCommand;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import fivedoors.wire.IpProtocol;
import java.util.List;

/** What lessons ask the engine beside facts and events; answered by the engine's own look-ups. */
public final class LabQueries {
  private static final long REACH_LIMIT_NS = 60_000_000_000L;

  private LabQueries() {}

  /**
   * Where the router sends a new letter from outside: {@code address:port}, empty for nowhere.
   *
   * @param node a router; null for the network's first
   */
  public static String forwards(Lab lab, String node, String proto, int port) {
    int protocol = proto.equals("tcp") ? IpProtocol.TCP : IpProtocol.UDP;
    for (int i = 0; i < lab.topology().nodes(); i++) {
      boolean asked = node == null || node.equals(lab.topology().node(i));
      if (asked && lab.network().node(i) instanceof HomeRouter router) {
        return router.forwardOf(protocol, port);
      }
    }
    return "";
  }

  /** Whether a page would open now; tried on a copy. */
  public static boolean reaches(Lab lab, String from, String url) {
    Answer answer = new Answer(lab.topology().find(from));
    Lab copy = lab.copy(answer);
    try {
      copy.perform(new ProgramCommand.OpenUrl(from, url));
    } catch (CommandException e) {
      return false;
    }
    long limit = copy.simulation().now() + REACH_LIMIT_NS;
    while (!answer.ended && copy.simulation().nextTime() <= limit && copy.simulation().step()) {
      // Until the browser has an answer, or gives up.
    }
    return answer.opened;
  }

  /** Listens for what becomes of a page in the browser of one host. */
  private static final class Answer implements TraceSink {
    private final int node;
    private boolean ended;
    private boolean opened;

    private Answer(int node) {
      this.node = node;
    }

    @Override
    public boolean on() {
      return true;
    }

    @Override
    public void add(TraceEvent event) {
      if (event.node() != node || !(event instanceof TraceEvent.ServiceState s)) {
        return;
      }
      boolean over = s.to().equals("done") || s.to().equals("failed");
      if (s.service().equals("browser") && over) {
        String status = Cell.value(s.cells(), "status");
        ended = true;
        opened = status != null && status.startsWith("2");
      }
    }
  }

  /** The node that uses an address now, on any of its sides; empty for none. */
  public static String owner(Lab lab, String ip) {
    for (String path : ip.isEmpty() ? List.<String>of() : lab.paths()) {
      boolean address = path.endsWith(".ip");
      if (address && lab.get(path).equals(ip)) {
        return path.substring(0, path.indexOf('.'));
      }
    }
    return "";
  }
}
