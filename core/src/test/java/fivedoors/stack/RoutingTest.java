package fivedoors.stack;

import static fivedoors.testing.NetLab.address;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import fivedoors.bytes.Cidr;
import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.sim.Rng;
import fivedoors.sim.Simulation;
import fivedoors.trace.TraceSink;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was worked out is remembered, and never longer than it is true. */
class RoutingTest {
  private static final Ipv4Address FAR = ip("8.8.8.8");

  private final Network net = new Network(1);
  private final IpStack stack = new IpStack(0, "host");
  private final Routing routing = stack.routing();
  private NetInterface cable;
  private NetInterface wifi;

  @BeforeEach
  void build() {
    new Simulation<>(net, TraceSink.OFF);
    cable = stack.addInterface(0, "eth0", mac(1), new Rng(1));
    wifi = stack.addInterface(1, "wlan0", mac(2), new Rng(2));
    cable.configure(net, address("9.0.1.2/24", "9.0.1.1"), "static");
  }

  private NetInterface out(String to) {
    return routing.out(ip(to));
  }

  @Test
  void anAddressThatIsSetOrTakenAwayChangesTheWay() {
    assertSame(cable, out("9.0.2.7"), "by the gateway");
    wifi.configure(net, address("9.0.2.2/24", null), "static");
    assertSame(wifi, out("9.0.2.7"));
    assertSame(wifi, routing.owning(ip("9.0.2.2").bits()));
    wifi.configure(net, AddressConfig.NONE, "removed");
    assertSame(cable, out("9.0.2.7"));
    assertNull(routing.owning(ip("9.0.2.2").bits()));
    cable.configure(net, AddressConfig.NONE, "removed");
    assertNull(out("9.0.2.7"));
  }

  @Test
  void aLinkThatGoesDownGivesWayToOneThatIsUp() {
    wifi.configure(net, address("9.0.1.3/24", "9.0.1.1"), "static");
    assertSame(cable, routing.out(FAR));
    cable.up(false);
    assertSame(wifi, routing.out(FAR));
    assertSame(wifi, out("9.0.1.9"));
    cable.up(true);
    assertSame(cable, out("9.0.1.9"));
  }

  @Test
  void anInterfaceOfItsOwnGoesFirstForPacketsFromItsAddress() {
    wifi.configure(net, address("9.0.1.3/24", "9.0.1.1"), "static");
    for (int twice = 0; twice < 2; twice++) {
      assertSame(cable, routing.hop(FAR, 0).out());
      assertSame(wifi, routing.hop(FAR, ip("9.0.1.3").bits()).out());
      assertSame(cable, routing.hop(FAR, ip("9.0.1.2").bits()).out());
    }
  }

  @Test
  void aRouteThatIsWrittenCountsAtOnce() {
    assertEquals(ip("9.0.1.1"), routing.hop(FAR).via());
    Cidr far = new Cidr(ip("8.8.0.0"), 16);
    routing.routes(List.of(new Route(far, 0, ip("9.0.1.254"))));
    assertEquals(ip("9.0.1.254"), routing.hop(FAR).via());
    routing.routes(List.of());
    assertEquals(ip("9.0.1.1"), routing.hop(FAR).via());
  }

  @Test
  void moreDestinationsThanAreRememberedAllHaveTheirWay() {
    for (int twice = 0; twice < 2; twice++) {
      for (int i = 0; i < 20_000; i++) {
        Ipv4Address to = ip("7.0.0.0").plus(257 * i);
        assertEquals(ip("9.0.1.1"), routing.hop(to).via());
        Ipv4Address near = ip("9.0.1.0").plus(i % 254 + 1);
        Ipv4Address own = ip("9.0.1.2");
        assertEquals(near.equals(own) ? cable : null, routing.owning(near.bits()));
        assertEquals(near, routing.hop(near).via());
      }
    }
  }

  @Test
  void aCopyForgetsAndChangesByItself() {
    assertSame(cable, routing.out(FAR));
    IpStack copy = stack.copy();
    copy.at(0).configure(net, AddressConfig.NONE, "removed");
    assertNull(copy.routing().out(FAR));
    assertSame(cable, routing.out(FAR));
  }
}
