package fivedoors.play;

import fivedoors.net.Network;
import fivedoors.net.Rewiring;
import fivedoors.scenario.EditCommand.SpotDoc;
import fivedoors.trace.Cell;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which devices and links there are at a moment, and where the devices stand. What was there at the
 * start is known from the network; all that came, went or was moved is in the trace. Valid until
 * the next moment is asked for.
 */
public final class Plan implements Replayed<Plan> {
  // Exchanged, never changed: copies share them.
  private TreeMap<Integer, SpotDoc> nodes;
  private TreeSet<Integer> links;
  private int changedAt = TraceEvent.NONE;

  private Plan(TreeMap<Integer, SpotDoc> nodes, TreeSet<Integer> links) {
    this.nodes = nodes;
    this.links = links;
  }

  /** What there is in a network that nobody has run yet. */
  static Plan of(Machine start) {
    Network net = start.simulation().model();
    Plan plan = new Plan(new TreeMap<>(), new TreeSet<>());
    for (int node = 0; node < net.topology().nodes(); node++) {
      if (!net.topology().gone(node)) {
        plan.nodes.put(node, start.spot(net.topology().node(node)));
      }
    }
    for (int link = 0; link < net.topology().links(); link++) {
      if (!net.topology().linkGone(link)) {
        plan.links.add(link);
      }
    }
    return plan;
  }

  /** Numbers of the devices, lowest first. */
  public List<Integer> nodes() {
    return new ArrayList<>(nodes.keySet());
  }

  /** Numbers of the links, lowest first. */
  public List<Integer> links() {
    return new ArrayList<>(links);
  }

  /** Whether that device is there. */
  public boolean has(int node) {
    return nodes.containsKey(node);
  }

  /** Whether that link is there, plugged in or not. */
  public boolean hasLink(int link) {
    return links.contains(link);
  }

  /** Where the middle of a device's card stands; null where nobody has said so. */
  public SpotDoc spot(int node) {
    return nodes.get(node);
  }

  /**
   * Index of the event that changed this last, {@link TraceEvent#NONE} if none has: two plans of
   * one course of events with the same number are the same.
   */
  public int changedAt() {
    return changedAt;
  }

  @Override
  public void apply(TraceEvent event, int index) {
    if (event instanceof TraceEvent.RowAdded e) {
      if (e.table().equals(Rewiring.DEVICES)) {
        stand(e.node(), e.row(), e.cells(), index);
      } else if (e.table().equals(Rewiring.CABLES)) {
        link(e.row(), true, index);
      }
    } else if (event instanceof TraceEvent.RowChanged e) {
      if (e.table().equals(Rewiring.DEVICES)) {
        stand(e.node(), e.row(), e.cells(), index);
      }
    } else if (event instanceof TraceEvent.RowRemoved e) {
      if (e.table().equals(Rewiring.DEVICES)) {
        nodes = new TreeMap<>(nodes);
        nodes.remove(e.node());
        changedAt = index;
      } else if (e.table().equals(Rewiring.CABLES)) {
        link(e.row(), false, index);
      }
    }
  }

  private void stand(int node, String name, List<Cell> cells, int index) {
    String x = Cell.value(cells, "x");
    String y = Cell.value(cells, "y");
    nodes = new TreeMap<>(nodes);
    nodes.put(
        node,
        x == null || y == null
            ? null
            : new SpotDoc(name, Integer.parseInt(x), Integer.parseInt(y)));
    changedAt = index;
  }

  private void link(String number, boolean there, int index) {
    links = new TreeSet<>(links);
    if (there) {
      links.add(Integer.parseInt(number));
    } else {
      links.remove(Integer.parseInt(number));
    }
    changedAt = index;
  }

  @Override
  public Plan copy() {
    Plan p = new Plan(nodes, links);
    p.changedAt = changedAt;
    return p;
  }

  /** Adds all that is in here, if it was ever changed. */
  void to(Fingerprint f) {
    if (changedAt == TraceEvent.NONE) {
      return;
    }
    for (int node : nodes.keySet()) {
      SpotDoc spot = nodes.get(node);
      f.text(node + (spot == null ? "" : " " + spot.x() + " " + spot.y()));
    }
    for (int link : links) {
      f.text("link " + link);
    }
  }
}
