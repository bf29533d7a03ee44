package fivedoors.device;

import static fivedoors.testing.NetLab.config;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Hex;
import fivedoors.net.Frame;
import fivedoors.service.dns.DnsServer;
import fivedoors.service.dns.DnsZone;
import fivedoors.testing.Mutator;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.testing.Probe;
import fivedoors.testing.Repair;
import fivedoors.trace.EventType;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A host that is working takes spoilt frames: it never fails, each one ends in DELIVERED, REFUSED
 * or DROPPED, and it still works afterwards.
 */
class SpoiltFramesTest {
  private static final int FEW = 100_000;
  private static final int MANY = 1_000_000;

  /** Notes how each frame ended. */
  private static final class Ends implements TraceSink {
    private final Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
    private int frame;
    private int ends;

    @Override
    public boolean on() {
      return true;
    }

    @Override
    public void add(TraceEvent e) {
      boolean end =
          e instanceof TraceEvent.Delivered
              || e instanceof TraceEvent.Refused
              || e instanceof TraceEvent.Dropped;
      if (end && e.frame() == frame) {
        ends++;
        counts.merge(e.type(), 1, Integer::sum);
      }
    }
  }

  private static NetLab lab(boolean firewall) {
    NetLab lab = new NetLab(11);
    lab.add(NetLab.server("a", 1, config("10.0.0.1/24", "10.0.0.10", "10.0.0.20")));
    lab.add(HostSpec.dhcp("b", "eth0", mac(2)).withConflictCheck(false));
    lab.connect("a.eth0", "b.eth0");
    DnsZone zone = new DnsZone();
    zone.put("nas.home", 60, ip("10.0.0.50"));
    lab.install("a", new DnsServer("dns", ip("0.0.0.0"), 53, zone));
    lab.install("a", Probe.tcp("web", "0.0.0.0", 80));
    lab.install("b", Probe.tcp("own", "0.0.0.0", 8000));
    lab.install("b", Probe.tcp("local", "127.0.0.1", 8001));
    lab.install("b", Probe.udp("game", "0.0.0.0", 5000));
    lab.install("b", Probe.client("client"));
    lab.install("a", Probe.client("client"));
    lab.start("a", "b").run(5);
    lab.host("b").firewall().on(firewall);
    return lab;
  }

  /** Something of everything that a host hears. */
  private static List<byte[]> heard(NetLab lab) {
    Endpoint own = new Endpoint(ip("10.0.0.10"), 8000);
    lab.host("b").renew(lab.net());
    int s = lab.hand("b", "client").connect(new Endpoint(ip("10.0.0.1"), 80));
    lab.run(1);
    lab.hand("b", "client").send(s, new byte[3000]);
    lab.run(1);
    lab.hand("b", "client").close(s);
    lab.hand("b", "client").connect(new Endpoint(ip("10.0.0.1"), 81));
    lab.hand("b", "client").resolve(1, "nas.home");
    lab.hand("b", "client").echo(ip("10.0.0.1"), 64, 1, 40);
    int u = lab.hand("b", "client").bindUdp(ip("0.0.0.0"), 0);
    lab.hand("b", "client").sendTo(u, new Endpoint(ip("10.0.0.1"), 9), new byte[20]);
    lab.hand("a", "client").connect(own);
    lab.hand("a", "client").connect(new Endpoint(ip("10.0.0.10"), 8001));
    int v = lab.hand("a", "client").bindUdp(ip("0.0.0.0"), 0);
    lab.hand("a", "client").sendTo(v, new Endpoint(ip("10.0.0.10"), 5000), new byte[20]);
    lab.host("a").ping(lab.net(), ip("10.0.0.10"));
    lab.run(5);
    List<byte[]> frames = new ArrayList<>();
    for (Packet p : lab.received("b.eth0")) {
      frames.add(p.bytes());
    }
    assertTrue(frames.size() > 15, "" + frames.size());
    return frames;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachEndsInAnEvent(boolean firewall) {
    run(firewall, FEW / 2);
  }

  @Tag("soak")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachOfAMillionEndsInAnEvent(boolean firewall) {
    run(firewall, MANY / 2);
  }

  private static void run(boolean firewall, int count) {
    NetLab lab = lab(firewall);
    Mutator mutator = new Mutator(firewall ? 4 : 3, heard(lab));
    Ends ends = new Ends();
    lab.simulation().trace(ends);
    for (int i = 0; i < count; i++) {
      byte[] b = mutator.next();
      if (mutator.coin()) {
        Repair.checksums(b);
      }
      if (mutator.below(4) != 0 && b.length >= 6) {
        System.arraycopy(Hex.parse("020000000002"), 0, b, 0, 6); // past the address filter
      }
      try {
        Frame frame = lab.net().frame(b, -1);
        ends.frame = frame.id();
        ends.ends = 0;
        lab.host("b").receive(lab.net(), 0, frame);
        assertTrue(ends.ends > 0, "ended in no event");
        if (i % 100 == 0) {
          lab.run(0.1);
        }
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw new AssertionError(i + ": " + Hex.of(b), e);
      }
    }
    assertEquals(3, ends.counts.size(), ends.counts.toString());
    lab.simulation().trace(lab.trace());
    lab.run(400);
    lab.mark().host("b").reboot(lab.net());
    lab.run(10);
    lab.hand("b", "client").connect(new Endpoint(ip("10.0.0.1"), 80));
    lab.run(2);
    Probe client = (Probe) lab.host("b").programs().program("client");
    assertEquals("connected", client.log.get(client.log.size() - 1), "it works as before");
  }
}
