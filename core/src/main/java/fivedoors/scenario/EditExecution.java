package fivedoors.scenario;

import static fivedoors.scenario.Execution.problem;

import fivedoors.net.Link;
import fivedoors.net.Network;
import fivedoors.net.Rewiring;
import fivedoors.net.Topology;
import fivedoors.trace.Cell;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;

/** Adds, removes, joins, parts and moves devices of a running network. */
final class EditExecution {
  /** More devices at a time could not be told apart on the stage. */
  static final int MOST_DEVICES = 60;

  private final Lab lab;
  private final Network net;

  EditExecution(Lab lab) {
    this.lab = lab;
    this.net = lab.network();
  }

  /** Does it and answers null, or says what is wrong. */
  Problem run(EditCommand command) {
    if (command instanceof EditCommand.Place place) {
      return place(place.device());
    } else if (command instanceof EditCommand.Remove remove) {
      return remove(remove.node());
    } else if (command instanceof EditCommand.Connect connect) {
      return connect(connect.link());
    } else if (command instanceof EditCommand.Disconnect disconnect) {
      return disconnect(disconnect.at());
    } else if (command instanceof EditCommand.Move move) {
      return arrange(List.of(new EditCommand.SpotDoc(move.node(), move.x(), move.y())));
    }
    return command instanceof EditCommand.Rename rename
        ? rename(rename.node(), rename.label())
        : arrange(((EditCommand.Arrange) command).spots());
  }

  // ---- devices

  private Problem place(NodeDoc device) {
    Problem wrong = unfit(device);
    if (wrong != null) {
      return wrong;
    }
    Findings found = new Findings("");
    int id = build(device, found);
    if (!found.problems().isEmpty()) {
      return found.problems().get(0);
    }
    lab.edited(lab.doc().with(device));
    if (net.tracing()) {
      StageDoc stage = device.stage();
      net.emit(
          new TraceEvent.RowAdded(
              net.now(),
              id,
              Rewiring.DEVICES,
              device.name(),
              stage == null || stage.x() == null || stage.y() == null
                  ? List.of()
                  : cells(stage.x(), stage.y())));
    }
    net.power(id, true);
    return null;
  }

  private Problem unfit(NodeDoc device) {
    if (device == null) {
      return Problem.at("", "device", "missing");
    }
    List<NodeDoc> there = lab.doc().nodes();
    String at = "nodes[" + there.size() + "]";
    Problem wrong = first(lab.doc().with(device), at, "device");
    if (wrong != null) {
      return wrong;
    } else if (lab.topology().find(device.name()) != TraceEvent.NONE) {
      return problem("nameWasUsed", device.name());
    } else if (device.upAtMs() != null) {
      return Problem.at("", "device.upAtMs", "placedIsOn");
    }
    return there.size() < MOST_DEVICES ? null : problem("tooManyDevices", "" + MOST_DEVICES);
  }

  /** Builds it and notes which of its settings cannot be. Answers its number. */
  private int build(NodeDoc device, Findings found) {
    // What a device is given before it is on is no event; it tells when it starts.
    TraceSink sink = lab.simulation().trace();
    lab.simulation().trace(TraceSink.OFF);
    NodeBuilder builder = new NodeBuilder(lab, found);
    int id = builder.add(device, "device");
    builder.settings(device, "device");
    lab.simulation().trace(sink);
    return id;
  }

  private Problem remove(String node) {
    Problem wrong = absent(node);
    if (wrong != null) {
      return wrong;
    }
    NodeDoc device = lab.node(node);
    new Rewiring(net).remove(lab.topology().find(node));
    lab.edited(lab.doc().without(node), device);
    return null;
  }

  private Problem absent(String node) {
    int id = lab.topology().find(node);
    if (id == TraceEvent.NONE) {
      List<String> names = new ArrayList<>();
      lab.doc().nodes().forEach(n -> names.add(n.name()));
      return problem("unknownNode", "" + node, String.join(", ", names));
    }
    return lab.topology().gone(id) ? problem("goneNode", node) : null;
  }

  // ---- links

  private Problem connect(LinkDoc link) {
    if (link == null) {
      return Problem.at("", "link", "missing");
    }
    String at = "links[" + lab.doc().links().size() + "]";
    Problem wrong = first(lab.doc().with(link), at, "link");
    if (wrong != null) {
      return wrong;
    } else if (new Segments(lab.doc()).joined(link.from(), link.to())) {
      return problem("closesRing", Docs.node(link.from()), Docs.node(link.to()));
    }
    int[] from = port(link.from());
    int[] to = port(link.to());
    new Rewiring(net).join(from[0], from[1], to[0], to[1], link.spec(), link.plugged());
    lab.edited(lab.doc().with(link));
    return null;
  }

  private Problem disconnect(String at) {
    int[] port = port(at);
    Link link = port == null ? null : net.linkAt(port[0], port[1]);
    if (link == null) {
      return problem("noLinkAt", "" + at);
    }
    new Rewiring(net).part(link.id());
    lab.edited(lab.doc().withoutLink(at));
    return null;
  }

  /** Node and port of {@code <node>.<port>}, or null. */
  private int[] port(String at) {
    Topology names = lab.topology();
    String name = Docs.node(at);
    int node = name == null || name.equals(at) ? TraceEvent.NONE : names.find(name);
    int port =
        node == TraceEvent.NONE
            ? TraceEvent.NONE
            : names.findPort(node, at.substring(name.length() + 1));
    return port == TraceEvent.NONE ? null : new int[] {node, port};
  }

  // ---- what they are called

  private Problem rename(String node, String label) {
    Problem wrong = absent(node);
    if (wrong != null) {
      return wrong;
    } else if (label == null || label.trim().isEmpty()) {
      return problem("labelEmpty");
    } else if (label.length() > EditCommand.LONGEST_LABEL) {
      return problem("labelLong", label, "" + EditCommand.LONGEST_LABEL);
    } else if (!label.equals(label.trim()) || !printable(label)) {
      return problem("labelSigns");
    }
    for (NodeDoc other : lab.doc().nodes()) {
      if (!other.name().equals(node) && other.labels().containsValue(label)) {
        return problem("labelTaken", label);
      }
    }
    lab.edited(lab.doc().renamed(node, label));
    if (net.tracing()) {
      EditCommand.SpotDoc spot = lab.spot(node);
      List<Cell> cells = new ArrayList<>();
      if (spot != null) {
        cells.addAll(cells(spot.x(), spot.y()));
      }
      cells.add(new Cell("label", label));
      int id = lab.topology().find(node);
      net.emit(new TraceEvent.RowChanged(net.now(), id, Rewiring.DEVICES, node, cells));
    }
    return null;
  }

  /** Whether a name is a text on one line. */
  private static boolean printable(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < ' ' || label.charAt(i) == 127) {
        return false;
      }
    }
    return true;
  }

  // ---- where they stand

  private Problem arrange(List<EditCommand.SpotDoc> spots) {
    if (spots.isEmpty()) {
      return Problem.at("", "spots", "missing");
    }
    Findings found = new Findings("");
    List<String> names = new ArrayList<>();
    for (EditCommand.SpotDoc spot : spots) {
      Problem wrong = spot == null ? Problem.at("", "spots", "missing") : absent(spot.node());
      if (wrong != null) {
        return wrong;
      }
      if (found.has("x", spot.x()) && found.has("y", spot.y())) {
        found.range("x", spot.x(), 0, EditCommand.FARTHEST);
        found.range("y", spot.y(), 0, EditCommand.FARTHEST);
      }
      if (names.contains(spot.node())) {
        found.add("spots", "duplicateName", spot.node());
      }
      names.add(spot.node());
    }
    if (!found.problems().isEmpty()) {
      return found.problems().get(0);
    }
    for (EditCommand.SpotDoc spot : spots) {
      move(spot);
    }
    return null;
  }

  private void move(EditCommand.SpotDoc spot) {
    lab.edited(lab.doc().moved(spot.node(), spot.x(), spot.y()));
    if (net.tracing()) {
      net.emit(
          new TraceEvent.RowChanged(
              net.now(),
              lab.topology().find(spot.node()),
              Rewiring.DEVICES,
              spot.node(),
              cells(spot.x(), spot.y())));
    }
  }

  private static List<Cell> cells(int x, int y) {
    return List.of(new Cell("x", "" + x), new Cell("y", "" + y));
  }

  // ---- what a scenario of that kind must be like

  /** The first problem under a place of a scenario, told as under another name. */
  private static Problem first(ScenarioDoc doc, String at, String name) {
    for (Problem p : ScenarioValidator.problems(doc, "")) {
      if (p.path().startsWith(at)) {
        String path = name + p.path().substring(at.length());
        return new Problem("", path, 0, 0, p.code(), p.args());
      }
    }
    return null;
  }
}
