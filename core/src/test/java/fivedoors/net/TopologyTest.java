package fivedoors.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {
  private final Topology t = new Topology();

  TopologyTest() {
    t.addNode("laptop", List.of("eth0"));
    t.addNode("router", List.of("wan", "lan1", "lan2"));
    t.addNode("island", List.of("eth0"));
    t.addLink(0, 0, 1, 1);
    t.addLink(0, 0, 1, 2);
  }

  @Test
  void namesGoBothWays() {
    assertEquals(1, t.find("router"));
    assertEquals(-1, t.find("nobody"));
    assertEquals(2, t.findPort(1, "lan2"));
    assertEquals(-1, t.findPort(1, "lan9"));
    assertEquals("router.lan2", t.at(1, 2));
    assertEquals("router", t.at(1, -1));
    assertEquals("laptop.eth0-router.lan1", t.link(0));
    assertEquals("inside", t.link(-1));
    assertEquals("-", t.node(-1));
  }

  @Test
  void twoCablesBetweenTheSameTwoAreTwoLinks() {
    assertEquals(2, t.links());
    assertEquals(2, t.graph().edgeSet().size());
    assertEquals(List.of(1, 1), t.neighbours(0));
  }

  @Test
  void reachabilityFollowsLinks() {
    assertTrue(t.connected(0, 1));
    assertFalse(t.connected(0, 2));
  }
}
