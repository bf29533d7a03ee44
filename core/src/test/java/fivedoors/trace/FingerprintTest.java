package fivedoors.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final byte[] BYTES = {1, 2, 3};

  private static String of(TraceEvent... events) {
    Trace t = new Trace();
    for (TraceEvent e : events) {
      t.add(e);
    }
    return Fingerprint.of(t);
  }

  @Test
  void ofNothingIsTheTwoStartingLanes() {
    assertEquals("0:811c9dc52545f491", of());
  }

  @Test
  void firstLaneIsFnv1a() {
    Fingerprint f = new Fingerprint();
    f.bytes("foobar".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(
        "bf9cf968", f.value().substring(2, 10), "FNV-1a of 'foobar', from the FNV test suite");
  }

  @Test
  void equalRunsAreEqual() {
    TraceEvent e = new TraceEvent.FrameSent(5, 1, 2, 3, 4, -1, BYTES, 5, 9);
    TraceEvent same = new TraceEvent.FrameSent(5, 1, 2, 3, 4, -1, new byte[] {1, 2, 3}, 5, 9);
    assertEquals(of(e, e), of(same, same));
  }

  @Test
  void everyFieldOfEveryEventCounts() {
    List<Cell> cells = List.of(new Cell("ip", "192.168.0.2"));
    List<Cell> others = List.of(new Cell("ip", "192.168.0.3"));
    Ipv4Address ip = new Ipv4Address(1);
    List<String> all = new ArrayList<>();
    TraceEvent[] events = {
      new TraceEvent.Command(1, 0, "renew"),
      new TraceEvent.Command(2, 0, "renew"),
      new TraceEvent.Command(1, 1, "renew"),
      new TraceEvent.Command(1, 0, "release"),
      new TraceEvent.FrameSent(1, 0, 0, 0, 0, -1, BYTES, 1, 2),
      new TraceEvent.FrameSent(2, 0, 0, 0, 0, -1, BYTES, 1, 2),
      new TraceEvent.FrameSent(1, 0, 1, 0, 0, -1, BYTES, 1, 2),
      new TraceEvent.FrameSent(1, 0, 0, 1, 0, -1, BYTES, 1, 2),
      new TraceEvent.FrameSent(1, 0, 0, 0, 1, -1, BYTES, 1, 2),
      new TraceEvent.FrameSent(1, 0, 0, 0, 0, 0, BYTES, 1, 2),
      new TraceEvent.FrameSent(1, 0, 0, 0, 0, -1, new byte[] {1, 2, 4}, 1, 2),
      new TraceEvent.FrameSent(1, 0, 0, 0, 0, -1, BYTES, 2, 2),
      new TraceEvent.FrameSent(1, 0, 0, 0, 0, -1, BYTES, 1, 3),
      new TraceEvent.FrameReceived(1, 0, 0, 0, 0, BYTES),
      new TraceEvent.FrameReceived(2, 0, 0, 0, 0, BYTES),
      new TraceEvent.FrameReceived(1, 0, 0, 1, 0, BYTES),
      new TraceEvent.Copied(1, 0, 0, 1, 0, BYTES),
      new TraceEvent.Copied(1, 0, 0, 2, 0, BYTES),
      new TraceEvent.Lookup(1, 0, 0, "arp", "k", "r"),
      new TraceEvent.Lookup(1, 0, 0, "arp", "k", null),
      new TraceEvent.Rewrite(1, 0, 1, 0, BYTES, BYTES),
      new TraceEvent.RowAdded(1, 0, "arp", "r", cells),
      new TraceEvent.RowAdded(1, 0, "arp", "r", others),
      new TraceEvent.RowAdded(2, 0, "arp", "r", cells),
      new TraceEvent.RowChanged(1, 0, "arp", "r", cells),
      new TraceEvent.RowRemoved(1, 0, "arp", "r", "expired"),
      new TraceEvent.RowRemoved(1, 0, "arp", "r", "released"),
      new TraceEvent.Verdict(1, 0, 0, "INPUT", "1", true),
      new TraceEvent.Verdict(1, 0, 0, "INPUT", "1", false),
      new TraceEvent.Delivered(1, 0, 0, BYTES, "echo", null),
      new TraceEvent.Delivered(1, 0, 0, BYTES, "echo", "ok"),
      new TraceEvent.Refused(1, 0, 0, BYTES, RefuseReason.NO_LISTENER, "p", null, "s"),
      new TraceEvent.Refused(1, 0, 0, BYTES, RefuseReason.LOOPBACK_ONLY, "p", null, "s"),
      new TraceEvent.Dropped(1, 0, 0, 0, BYTES, DropReason.NO_HOST, "p", null, "s", null),
      new TraceEvent.Dropped(1, 0, 0, 0, BYTES, DropReason.NO_ROUTE, "p", null, "s", null),
      new TraceEvent.Dropped(1, 0, 0, 0, BYTES, DropReason.NO_HOST, "p", "r", "s", null),
      new TraceEvent.Dropped(1, 0, 0, 0, BYTES, DropReason.NO_HOST, "p", null, "s", "n"),
      new TraceEvent.TimedOut(1, 0, "ping", null),
      new TraceEvent.SocketState(1, 0, "1", "l", "r", "LISTEN"),
      new TraceEvent.ServiceState(1, 0, "dhcp-client", "INIT", "SELECTING", cells),
      new TraceEvent.ServiceState(1, 0, "dhcp-client", "INIT", "SELECTING", others),
      new TraceEvent.AddressSet(1, 0, 0, ip, 24, ip, "dhcp"),
      new TraceEvent.AddressSet(1, 0, 0, ip, 24, ip, "static"),
      new TraceEvent.AddressSet(3, 0, 0, ip, 24, ip, "static"),
    };
    for (TraceEvent e : events) {
      String f = of(e);
      assertTrue(!all.contains(f), "not told apart: " + TraceText.line(e, NUMBERED));
      all.add(f);
    }
  }

  @Test
  void orderCounts() {
    TraceEvent a = new TraceEvent.Command(1, 0, "a");
    TraceEvent b = new TraceEvent.Command(1, 0, "b");
    assertNotEquals(of(a, b), of(b, a));
  }

  private static final TraceNames NUMBERED =
      new TraceNames() {
        @Override
        public String node(int node) {
          return "n" + node;
        }

        @Override
        public String port(int node, int port) {
          return "p" + port;
        }

        @Override
        public String link(int link) {
          return "l" + link;
        }
      };
}
