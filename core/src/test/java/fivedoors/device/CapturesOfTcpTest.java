package fivedoors.device;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.net.LinkSpec;
import fivedoors.testing.NetLab;
import fivedoors.testing.Probe;
import fivedoors.trace.Captures;
import fivedoors.trace.DropReason;
import fivedoors.trace.Tshark;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Conversations over TCP and UDP whose captures are kept for the capture check, which judges every
 * frame by tshark.
 */
class CapturesOfTcpTest {
  private static NetLab two(LinkSpec link) {
    NetLab lab = new NetLab(9);
    lab.add(fixed("a", 1, "10.0.0.1/24", null));
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.connect("a.eth0", "b.eth0", link);
    lab.install("a", Probe.client("client"));
    lab.install("b", Probe.tcp("web", "0.0.0.0", 80));
    return lab.start("a", "b");
  }

  private static Endpoint b(int port) {
    return new Endpoint(ip("10.0.0.2"), port);
  }

  private static void keep(NetLab lab, String name, String options) throws IOException {
    Captures captures = Captures.of(lab.trace(), lab.net().topology());
    for (String port : captures.names()) {
      if (port.indexOf('.') > 0) {
        Tshark.keep(name + "." + port, captures.at(port).file(), "--min60 " + options);
      }
    }
  }

  @Test
  void conversationWithoutTrouble() throws IOException {
    NetLab lab = two(LinkSpec.cable());
    int s = lab.hand("a", "client").connect(b(80));
    lab.run(1);
    lab.hand("a", "client").send(s, new byte[20_000]);
    lab.run(1);
    lab.hand("a", "client").close(s);
    lab.run(70);
    keep(
        lab,
        "tcp-healthy",
        "--no-rst --no-icmp-error --strict --allow connection.closing --require tcp");
  }

  @Test
  void conversationWithLoss() throws IOException {
    NetLab lab = two(new LinkSpec(5_000_000, 10_000_000, 100, 50_000, false));
    int s = lab.hand("a", "client").connect(b(80));
    lab.run(20);
    lab.hand("a", "client").send(s, new byte[100_000]);
    lab.run(60);
    lab.hand("a", "client").close(s);
    lab.run(200);
    assertEquals(100_000, ((Probe) lab.host("a").programs().program("client")).bytes.size());
    assertTrue(lab.drops("b", DropReason.LINK_LOSS).size() > 3);
    keep(
        lab,
        "tcp-loss",
        "--no-icmp-error --allow Previous.segment --require tcp.analysis.retransmission");
  }

  @Test
  void refusalsAndErrors() throws IOException {
    NetLab lab = two(LinkSpec.cable());
    lab.install("b", Probe.udp("game", "127.0.0.1", 5000));
    lab.host("b").startProgram(lab.net(), "game");
    lab.hand("a", "client").connect(b(81));
    int u = lab.hand("a", "client").bindUdp(ip("0.0.0.0"), 0);
    lab.hand("a", "client").sendTo(u, b(5000), new byte[30]);
    lab.hand("a", "client").sendTo(u, b(5001), new byte[1000]);
    lab.hand("a", "client").echo(ip("10.0.0.2"), 64, 1, 1472);
    int s = lab.hand("a", "client").connect(b(80));
    lab.run(1);
    lab.hand("a", "client").abort(s);
    lab.hand("b", "web").connect(b(80)); // to itself: never on the link
    lab.run(5);
    keep(lab, "tcp-refused", "--require tcp.flags.reset==1 --require icmp.type==3");
    assertEquals(
        1,
        Captures.of(lab.trace(), lab.net().topology()).names().stream()
            .filter(n -> n.equals("b"))
            .count(),
        "what a host sends to itself has a capture of its own");
  }
}
