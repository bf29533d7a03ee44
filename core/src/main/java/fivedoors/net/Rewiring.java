package fivedoors.net;

import fivedoors.sim.Pending;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import java.util.List;

/**
 * Rebuilds a running network: links are joined and taken out, devices are taken out. What is there
 * from which moment on is written as rows of the tables {@link #DEVICES} and {@link #CABLES}, since
 * only the trace tells what to show of an earlier moment.
 */
public final class Rewiring {
  /**
   * Rows about devices that came or went while the network ran: of the device, by its name; cells
   * {@code x} and {@code y}, where it stands.
   */
  public static final String DEVICES = "devices";

  /**
   * Rows about links that came or went while the network ran: of the link's first device, by the
   * link's number; cells {@code from} and {@code to}, its ports.
   */
  public static final String CABLES = "cables";

  private static final String REMOVED = "removed";

  private final Network net;

  /** Rebuilds that network. */
  public Rewiring(Network net) {
    this.net = net;
  }

  /**
   * Joins two free ports; the link comes up at once if it is plugged and both ends have power.
   *
   * @return the link's number
   */
  public int join(int nodeA, int portA, int nodeB, int portB, LinkSpec spec, boolean plugged) {
    int id = net.connect(nodeA, portA, nodeB, portB, spec);
    Link link = net.link(id);
    link.plugged(plugged);
    if (net.tracing()) {
      Topology names = net.topology();
      List<Cell> cells =
          List.of(new Cell("from", names.at(nodeA, portA)), new Cell("to", names.at(nodeB, portB)));
      net.emit(new TraceEvent.RowAdded(net.now(), nodeA, CABLES, "" + id, cells));
    }
    net.refresh(link);
    return id;
  }

  /** Takes a link out: what is under way on it is lost now, and its two ports are free. */
  public void part(int link) {
    part(link, TraceEvent.NONE);
  }

  private void part(int link, int leaving) {
    Link l = net.link(link);
    lose(l, leaving);
    net.plug(link, false);
    net.unlink(link);
    if (net.tracing()) {
      net.emit(new TraceEvent.RowRemoved(net.now(), l.node(0), CABLES, "" + link, REMOVED));
    }
  }

  /** What is under way ends here and now; it has no link any more on which it could arrive. */
  private void lose(Link link, int leaving) {
    for (Pending p : net.onLink(link)) {
      int end = link.node(p.target() & 1) == leaving ? 1 - (p.target() & 1) : p.target() & 1;
      net.drop(
          link.node(end),
          link.port(end),
          (Frame) p.payload(),
          DropReason.LINK_DOWN,
          net.topology().link(link.id()),
          null);
    }
  }

  /**
   * Takes a device out for good: it goes off, its links are taken out, and its number and name are
   * not given again.
   */
  public void remove(int node) {
    net.power(node, false);
    for (int port = 0; port < net.topology().ports(node).size(); port++) {
      Link link = net.linkAt(node, port);
      if (link != null) {
        part(link.id(), node);
      }
    }
    net.removeNode(node);
    if (net.tracing()) {
      String name = net.topology().node(node);
      net.emit(new TraceEvent.RowRemoved(net.now(), node, DEVICES, name, REMOVED));
    }
  }
}
