package fivedoors.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a capture of every port from the events of a run: a frame that a port sends is stamped with
 * the start of its first bit, one that it receives with its arrival. Frames that still waited when
 * the cable was cut never left and are not in it.
 */
public final class Captures implements TraceSink {
  private final TraceNames names;
  private final TraceSink next;
  private final Map<String, Pcapng> ports = new LinkedHashMap<>();

  /** Captures what passes and hands every event on to {@code next}. */
  public Captures(TraceNames names, TraceSink next) {
    this.names = names;
    this.next = next;
  }

  /** The captures of all that a trace still holds. */
  public static Captures of(Trace trace, TraceNames names) {
    Captures c = new Captures(names, OFF);
    for (int i = trace.first(); i < trace.size(); i++) {
      c.add(trace.get(i));
    }
    return c;
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public void add(TraceEvent event) {
    if (event instanceof TraceEvent.FrameSent e) {
      port(e.node(), e.port()).add(e.start(), e.bytes());
    } else if (event instanceof TraceEvent.FrameReceived e) {
      port(e.node(), e.port()).add(e.time(), e.bytes());
    } else if (event instanceof TraceEvent.RowChanged e && isCut(e)) {
      Pcapng capture = ports.get(names.node(e.node()) + "." + e.row());
      if (capture != null) {
        capture.removeAfter(e.time());
      }
    }
    if (next.on()) {
      next.add(event);
    }
  }

  private static boolean isCut(TraceEvent.RowChanged e) {
    return e.table().equals("ports") && "down".equals(Cell.value(e.cells(), "link"));
  }

  private Pcapng port(int node, int port) {
    String at = names.at(node, port);
    Pcapng capture = ports.get(at);
    if (capture == null) {
      capture = new Pcapng(at);
      ports.put(at, capture);
    }
    return capture;
  }

  /** The ports that saw a frame, as {@code laptop.eth0}, in the order of their first frames. */
  public List<String> names() {
    Collection<String> seen = ports.keySet();
    return new ArrayList<>(seen);
  }

  /**
   * The capture of a port.
   *
   * @return null if it saw no frame
   */
  public Pcapng at(String port) {
    return ports.get(port);
  }
}
