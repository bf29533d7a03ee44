package fivedoors.scenario;

import fivedoors.bytes.Hex;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notes frames that arrived and of which nothing more was heard: silence is a bug. */
final class Fates implements TraceSink {
  private final Map<Integer, TraceEvent.FrameReceived> silent = new LinkedHashMap<>();
  private long received;

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public void add(TraceEvent event) {
    if (event instanceof TraceEvent.FrameReceived e) {
      silent.put(e.frame(), e);
      received++;
    } else if (event instanceof TraceEvent.FrameSent e) {
      silent.remove(e.parent());
    } else if (!isOnTheWay(event)) {
      silent.remove(event.frame());
      if (event instanceof TraceEvent.Copied e) {
        silent.remove(e.parent());
      } else if (event instanceof TraceEvent.Rewrite e) {
        silent.remove(e.parent());
      }
    }
  }

  /** What is only a step, after which something else has to follow. */
  private static boolean isOnTheWay(TraceEvent event) {
    boolean passed = event instanceof TraceEvent.Verdict v && v.accept();
    // A packet that was routed goes on under another number, of which its own end is told.
    return passed || event instanceof TraceEvent.Lookup l && !l.table().equals("routes");
  }

  /** How many frames arrived anywhere. */
  long received() {
    return received;
  }

  /** One of which nothing was heard, or null; to be asked when nothing is under way. */
  String silence() {
    for (TraceEvent.FrameReceived e : silent.values()) {
      return silent.size() + " frames, the first at node " + e.node() + ": " + Hex.of(e.bytes());
    }
    return null;
  }
}
