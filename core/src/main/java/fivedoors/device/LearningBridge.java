package fivedoors.device;

import fivedoors.bytes.Mac;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The learning and forwarding of a switch (IEEE 802.1D-2004, sections 7.7 to 7.9), without spanning
 * tree. It serves the switch as a device of its own and the switch inside a home router, whose own
 * interface then is one more port, the inside port.
 */
final class LearningBridge {
  /** Name of the table. */
  static final String TABLE = "macs";

  /** How long a station is remembered that sends nothing (802.1D, table 7-5). */
  static final long AGEING_NS = 300_000_000_000L;

  /** The device around the bridge. */
  interface Owner {
    /** A frame leaves the bridge through a port. */
    void bridged(Network net, int port, Frame frame);
  }

  private static final class Station {
    int port;
    long heardAt;
    int generation;
  }

  /** Most stations that are remembered. */
  static final int CAPACITY = 8_192;

  private final int node;
  private final int timerPart;
  private final int[] ports;
  private final int insidePort;
  private final Mac insideMac;
  private final Map<Mac, Station> stations = new LinkedHashMap<>();
  private int generation;

  /**
   * @param ports the bridge's ports, in the order in which copies are made
   * @param insidePort the one of them that is the device itself, or -1
   * @param insideMac the device's own address there, or null
   */
  LearningBridge(int node, int timerPart, int[] ports, int insidePort, Mac insideMac) {
    this.node = node;
    this.timerPart = timerPart;
    this.ports = ports;
    this.insidePort = insidePort;
    this.insideMac = insideMac;
  }

  /** All rows as {@code mac port}, in the order they came. */
  List<String> rows(Network net) {
    List<String> rows = new ArrayList<>();
    for (Map.Entry<Mac, Station> e : stations.entrySet()) {
      rows.add(e.getKey() + " " + net.topology().port(node, e.getValue().port));
    }
    return rows;
  }

  /** A frame came into the bridge through a port. */
  void receive(Network net, Owner owner, int inPort, Frame frame) {
    byte[] b = frame.bytes();
    if (b.length < 14) {
      net.drop(node, inPort, frame, DropReason.MALFORMED, net.topology().at(node, inPort), null);
      return;
    }
    if (inPort != insidePort) {
      learn(net, inPort, Mac.read(b, 6));
    }
    if ((b[0] & 1) != 0) {
      flood(net, owner, inPort, frame);
    } else if (insideMac != null && insideMac.isAt(b, 0)) {
      owner.bridged(net, insidePort, frame);
    } else {
      forward(net, owner, inPort, frame);
    }
  }

  private void forward(Network net, Owner owner, int inPort, Frame frame) {
    Mac dst = Mac.read(frame.bytes(), 0);
    Station station = stations.get(dst);
    if (net.tracing()) {
      String key = dst.toString();
      net.emit(
          new TraceEvent.Lookup(
              net.now(), node, frame.id(), TABLE, key, station == null ? null : key));
    }
    if (station == null) {
      flood(net, owner, inPort, frame);
    } else if (station.port == inPort) {
      // The receiver is on the side the frame came from and has heard it already.
      net.drop(node, inPort, frame, DropReason.NOT_FOR_ME, net.topology().at(node, inPort), null);
    } else {
      owner.bridged(net, station.port, net.frame(frame.bytes(), frame.id()));
    }
  }

  private void flood(Network net, Owner owner, int inPort, Frame frame) {
    boolean tracing = net.tracing();
    for (int k = 0; k < ports.length; k++) {
      int port = ports[k];
      if (port != inPort && (port == insidePort || net.up(node, port))) {
        Frame copy = net.frame(frame.bytes(), frame.id());
        if (tracing) {
          net.emit(
              new TraceEvent.Copied(net.now(), node, port, copy.id(), frame.id(), frame.bytes()));
        }
        owner.bridged(net, port, copy);
      }
    }
  }

  private void learn(Network net, int port, Mac mac) {
    Station s = stations.get(mac);
    if (s != null && s.port == port) {
      s.heardAt = net.now();
    } else if (s == null && stations.size() >= CAPACITY) {
      return; // As in a real switch: what it has no room to learn, it floods.
    } else if (s != null) {
      s.port = port;
      s.heardAt = net.now();
      if (net.tracing()) {
        net.emit(
            new TraceEvent.RowChanged(
                net.now(), node, TABLE, mac.toString(), cells(net, mac, port)));
      }
    } else if (!mac.isGroup()) {
      s = new Station();
      s.port = port;
      s.heardAt = net.now();
      s.generation = ++generation;
      stations.put(mac, s);
      net.timer(node, net.now() + AGEING_NS, new Timer(timerPart, 0, s.generation, mac));
      if (net.tracing()) {
        net.emit(
            new TraceEvent.RowAdded(net.now(), node, TABLE, mac.toString(), cells(net, mac, port)));
      }
    }
  }

  private List<Cell> cells(Network net, Mac mac, int port) {
    return List.of(
        new Cell("mac", mac.toString()), new Cell("port", net.topology().port(node, port)));
  }

  /** A station's time may be over; if it was heard since, its time goes on. */
  void timer(Network net, Timer timer) {
    Mac mac = (Mac) timer.key();
    Station s = stations.get(mac);
    if (s == null || s.generation != timer.generation()) {
      return; // outdated: the station was forgotten before
    }
    long until = s.heardAt + AGEING_NS;
    if (until > net.now()) {
      net.timer(node, until, timer);
    } else {
      forget(net, mac, "expired");
    }
  }

  /** Forgets the stations behind a port whose link went down. */
  void portDown(Network net, int port) {
    List<Mac> gone = new ArrayList<>();
    for (Map.Entry<Mac, Station> e : stations.entrySet()) {
      if (e.getValue().port == port) {
        gone.add(e.getKey());
      }
    }
    for (Mac mac : gone) {
      forget(net, mac, "link-down");
    }
  }

  /** The power goes off. */
  void stop(Network net) {
    for (Mac mac : new ArrayList<>(stations.keySet())) {
      forget(net, mac, "power-off");
    }
  }

  private void forget(Network net, Mac mac, String why) {
    stations.remove(mac);
    if (net.tracing()) {
      net.emit(new TraceEvent.RowRemoved(net.now(), node, TABLE, mac.toString(), why));
    }
  }

  LearningBridge copy() {
    LearningBridge b = new LearningBridge(node, timerPart, ports, insidePort, insideMac);
    for (Map.Entry<Mac, Station> e : stations.entrySet()) {
      Station s = new Station();
      s.port = e.getValue().port;
      s.heardAt = e.getValue().heardAt;
      s.generation = e.getValue().generation;
      b.stations.put(e.getKey(), s);
    }
    b.generation = generation;
    return b;
  }
}
