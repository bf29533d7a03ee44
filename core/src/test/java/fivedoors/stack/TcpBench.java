package fivedoors.stack;

import static fivedoors.testing.NetLab.fixed;
import static fivedoors.wire.TcpSegment.ACK;
import static fivedoors.wire.TcpSegment.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.testing.NetLab;
import fivedoors.testing.Packet;
import fivedoors.testing.Probe;
import fivedoors.testing.RawPeer;
import fivedoors.wire.TcpSegment;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/**
 * A host b with a program that listens on port 80 and one that connects, and a peer whose segments
 * the test writes. The peer's sequence numbers wrap soon.
 */
abstract class TcpBench {
  static final int ISS = 0xFFFF_FFF0; // wraps soon

  final NetLab lab = new NetLab(7);
  Probe web;
  Probe client;
  RawPeer peer;

  @BeforeEach
  void build() {
    lab.add(fixed("b", 2, "10.0.0.2/24", null));
    lab.add(fixed("c", 3, "10.0.0.3/24", null));
    lab.connect("b.eth0", "c.eth0");
    web = lab.install("b", Probe.mute("web", 80));
    client = lab.install("b", Probe.client("client"));
    lab.start("b", "c");
    peer = new RawPeer(lab, "b.eth0", "10.0.0.9");
    lab.mark();
  }

  static byte[] text(String s) {
    byte[] b = new byte[s.length()];
    for (int i = 0; i < b.length; i++) {
      b[i] = (byte) s.charAt(i);
    }
    return b;
  }

  /** Opens a connection from the peer's port; answers the host's next sequence number. */
  int open(int port, int window) {
    peer.send(TcpSegment.of(port, 80, ISS, 0, SYN, window, new byte[0]).withMss(1000));
    TcpSegment answer = peer.last();
    assertTrue(answer.has(SYN | ACK));
    assertEquals(ISS + 1, answer.ack());
    peer.tcp(port, 80, ISS + 1, answer.seq() + 1, ACK, window, new byte[0]);
    assertEquals("ESTABLISHED", lab.sockets("b").get(lab.sockets("b").size() - 1));
    return answer.seq() + 1;
  }

  /** The host connects to the peer; answers its SYN. */
  TcpSegment syn() {
    client.socket = lab.hand("b", "client").connect(new Endpoint(peer.ip(), 7000));
    return peer.last();
  }

  /** The last thing that the client heard of its connection. */
  String ended() {
    return client.log.get(client.log.size() - 1);
  }

  /** The last frame with TCP that the host has sent. */
  byte[] lastFrame() {
    List<Packet> all = lab.tcp("b");
    return all.get(all.size() - 1).bytes();
  }
}
