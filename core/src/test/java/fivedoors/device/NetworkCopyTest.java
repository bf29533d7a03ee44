package fivedoors.device;

import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.laptop;
import static fivedoors.testing.NetLab.mac;
import static fivedoors.testing.NetLab.phone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Mac;
import fivedoors.net.Network;
import fivedoors.sim.Rng;
import fivedoors.sim.Simulation;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import fivedoors.trace.TraceText;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.DhcpMessage;
import fivedoors.wire.DhcpOption;
import fivedoors.wire.DhcpOptions;
import fivedoors.wire.DhcpType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A copy of a running network is an independent network; the same seed is the same run. */
class NetworkCopyTest {
  private static NetLab busy(int seed) {
    NetLab lab =
        NetLab.home(
            seed, laptop(), phone(), NetLab.fixed("squatter", 0x33, "192.168.0.2/24", null));
    lab.set("router.dhcp.leaseSec", "20").set("router.dhcp.checkBeforeOffer", "true");
    lab.start("laptop", "squatter");
    lab.host("nas").ping(lab.net(), ip("192.168.0.99"));
    lab.host("nas").ping(lab.net(), ip("192.168.0.251"));
    lab.host("tv").ping(lab.net(), ip("12.12.12.1"));
    return lab;
  }

  private static void act(Simulation<Network> sim, int turn) {
    Network net = sim.model();
    Host laptop = (Host) net.node(net.topology().find("laptop"));
    Host phone = (Host) net.node(net.topology().find("phone"));
    if (turn % 5 == 0) {
      laptop.ping(net, ip("192.168.0.25" + turn % 2));
    } else if (turn % 5 == 1) {
      net.power(phone.id(), turn % 2 == 1);
    } else if (turn % 5 == 2) {
      laptop.renew(net);
    } else if (turn % 5 == 3) {
      laptop.set(net, "link", turn % 2 == 0 ? "down" : "up");
    } else {
      laptop.release(net);
    }
  }

  private static void play(Simulation<Network> sim, int from) {
    for (int turn = from; turn < from + 10; turn++) {
      act(sim, turn);
      sim.runUntil(sim.now() + 7_300_000_000L);
    }
  }

  @Test
  void copyRunsOnExactlyAsTheOriginalAndNeitherTouchesTheOther() {
    for (int steps = 0; steps < 400; steps += 13) {
      NetLab lab = busy(11);
      for (int i = 0; i < steps; i++) {
        lab.simulation().step();
      }
      Trace branch = lab.trace().branch(lab.trace().size());
      Simulation<Network> copy = lab.simulation().copy(branch);
      play(copy, 0);
      Simulation<Network> late = lab.simulation().copy(lab.trace().branch(lab.trace().size()));
      play(lab.simulation(), 0);
      play(late, 0);
      String original = TraceText.of(lab.trace(), lab.net().topology());
      assertEquals(original, TraceText.of(branch, lab.net().topology()), "after " + steps);
      assertEquals(
          original, TraceText.of((Trace) late.trace(), lab.net().topology()), "after " + steps);
    }
  }

  @Test
  void framesInTheTraceNeverChangeAfterwardsAlsoWhenACopyGoesAnotherWay() {
    NetLab lab = busy(11).run(0.5);
    String before = Fingerprint.of(lab.trace());
    Trace branch = lab.trace().branch(lab.trace().size());
    Simulation<Network> copy = lab.simulation().copy(branch);
    // In the copy somebody answers for the address that the NAS waits for; in the original nobody.
    Network net = copy.model();
    byte[] answer = Make.arp(mac(0xA0), ArpPacket.announcement(mac(0x77), ip("192.168.0.99")));
    net.node(net.topology().find("nas")).receive(net, 0, net.frame(answer, -1));
    copy.runUntil(10_000_000_000L);
    lab.run(9.5);
    TraceEvent.Dropped drop =
        lab.drops("nas").stream()
            .filter(d -> "arp/192.168.0.99".equals(d.row()))
            .findFirst()
            .orElseThrow();
    assertTrue(Mac.ZERO.isAt(drop.bytes(), 0), "it never left, so it has no receiver");
    assertEquals(before, Fingerprint.of(lab.trace().branch(before(lab, before))));
  }

  private static int before(NetLab lab, String fingerprint) {
    return Integer.parseInt(fingerprint.substring(0, fingerprint.indexOf(':')));
  }

  @Test
  void sameSeedSameRunOtherSeedOtherRun() {
    List<String> prints = new ArrayList<>();
    for (int seed : new int[] {1, 1, 2}) {
      NetLab lab = busy(seed);
      play(lab.simulation(), 0);
      prints.add(Fingerprint.of(lab.trace()));
    }
    assertEquals(prints.get(0), prints.get(1));
    assertTrue(!prints.get(0).equals(prints.get(2)));
  }

  @Test
  void whetherSomebodyWatchesMakesNoDifference() {
    for (boolean broadcast : new boolean[] {false, true}) {
      List<String> ends = new ArrayList<>();
      for (boolean watched : new boolean[] {false, true}) {
        NetLab lab = busy(5);
        lab.set("laptop.dhcp.broadcast", Boolean.toString(broadcast));
        if (!watched) {
          lab.simulation().trace(TraceSink.OFF);
        }
        play(lab.simulation(), 0);
        ends.add(
            lab.simulation().executed()
                + " "
                + lab.simulation().pending()
                + " "
                + lab.net().frame(new byte[0], -1).id()
                + " "
                + lab.get("laptop.ip")
                + lab.get("laptop.dhcp.state")
                + lab.get("router.leases")
                + lab.get("router.macs"));
      }
      assertEquals(ends.get(0), ends.get(1));
    }
  }

  /** Bytes flipped and cut at random: nothing throws, and each frame ends in an event. */
  @Test
  void anyBytesAtAnyPortEndInAnEvent() {
    for (int seed = 1; seed <= 8; seed++) {
      Rng rng = new Rng(seed);
      NetLab lab = NetLab.home(seed, laptop()).start("laptop").run(0.00001);
      List<byte[]> models = models(lab);
      String[] ports = {
        "laptop.eth0", "nas.eth0", "router.lan1", "router.wan", "isp.eth0", "router.wlan0"
      };
      for (int i = 0; i < 1500; i++) {
        byte[] frame = mutated(models.get(rng.below(models.size())), rng);
        int before = lab.trace().size();
        String port = ports[rng.below(ports.length)];
        try {
          lab.inject(port, frame);
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed + " frame " + i + " at " + port, e);
        }
        assertTrue(lab.trace().size() > before, "seed " + seed + " frame " + i + " at " + port);
        if (i % 50 == 0) {
          lab.run(0.3);
        }
      }
    }
  }

  private static List<byte[]> models(NetLab lab) {
    int xid = lab.sent("laptop", DhcpType.DISCOVER).get(0).dhcp().xid();
    DhcpMessage question =
        DhcpMessage.request(
            xid,
            0,
            mac(1),
            DhcpOptions.of(
                DhcpOption.type(DhcpType.REQUEST),
                DhcpOption.address(DhcpOption.REQUESTED_ADDRESS, ip("192.168.0.2"))));
    DhcpMessage offer =
        question
            .reply(
                DhcpOptions.of(
                    DhcpOption.type(DhcpType.OFFER),
                    DhcpOption.address(DhcpOption.SERVER_ID, ip("192.168.0.1")),
                    DhcpOption.seconds(DhcpOption.LEASE_TIME, 60)))
            .withYiaddr(ip("192.168.0.2"));
    byte[] data = new byte[30];
    return List.of(
        Make.fromClient(mac(1), question),
        Make.fromServer(mac(0xF2), ip("192.168.0.1"), offer),
        Make.arp(Mac.BROADCAST, ArpPacket.request(mac(9), ip("192.168.0.9"), ip("192.168.0.250"))),
        Make.arp(mac(1), ArpPacket.announcement(mac(9), ip("192.168.0.250"))),
        Make.ping(mac(0xA0), mac(9), ip("192.168.0.9"), ip("192.168.0.250"), data),
        Make.udp(mac(0xF1), mac(9), ip("12.12.12.9"), 9, ip("12.12.12.12"), 10, data),
        Make.ping(mac(0xF2), mac(9), ip("192.168.0.9"), ip("8.8.8.8"), data));
  }

  private static byte[] mutated(byte[] model, Rng rng) {
    int length = rng.below(4) == 0 ? rng.below(model.length + 1) : model.length;
    byte[] frame = new byte[length];
    System.arraycopy(model, 0, frame, 0, length);
    int flips = rng.below(4);
    for (int i = 0; i < flips && length > 0; i++) {
      frame[rng.below(length)] ^= (byte) (1 << rng.below(8));
    }
    return frame;
  }
}
