package fivedoors.testing;

import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.TcpSegment;
import java.util.Arrays;
import java.util.List;

/** A neighbour played by the test: it sends what the test wants and never anything of itself. */
public final class RawPeer {
  private static final byte[] NOTHING = {};

  private final NetLab lab;
  private final String node;
  private final String at;
  private final Mac hostMac;
  private final Ipv4Address host;
  private final Mac mac = NetLab.mac(0x99);
  private final Ipv4Address ip;

  /** A neighbour of {@code node} at its port {@code at}, such as {@code b.eth0}. */
  public RawPeer(NetLab lab, String at, String ip) {
    this.lab = lab;
    this.at = at;
    this.node = at.substring(0, at.indexOf('.'));
    this.hostMac = lab.host(node).iface().mac();
    this.host = lab.host(node).iface().address();
    this.ip = Ipv4Address.parse(ip);
    arp();
  }

  /** Its address. */
  public Ipv4Address ip() {
    return ip;
  }

  /** Tells the host where this neighbour is, so that it is not asked for. */
  public void arp() {
    lab.inject(at, Make.arp(hostMac, ArpPacket.request(mac, ip, host)));
  }

  /** Sends a segment. */
  public void tcp(int from, int to, int seq, int ack, int flags, int window, byte[] data) {
    send(TcpSegment.of(from, to, seq, ack, flags, window, data));
  }

  /** Sends a segment without data and with a window of 65535. */
  public void tcp(int from, int to, int seq, int ack, int flags) {
    tcp(from, to, seq, ack, flags, 65_535, NOTHING);
  }

  /** Sends a segment. */
  public void send(TcpSegment s) {
    ip(IpProtocol.TCP, s.encode(ip, host));
  }

  /** Sends an IPv4 packet. */
  public void ip(int protocol, byte[] payload) {
    lab.inject(at, Make.ip(hostMac, mac, ip, host, protocol, payload));
  }

  /** Sends an ICMP error that quotes the header and 8 bytes of a frame. */
  public void error(int type, int code, byte[] frame) {
    byte[] quote = Arrays.copyOfRange(frame, 14, 14 + 28);
    ip(IpProtocol.ICMP, new IcmpMessage(type, code, 0, quote).encode());
  }

  /** What the host has sent to this neighbour over TCP since the lab's mark. */
  public List<TcpSegment> got() {
    return lab.tcp(node).stream().filter(p -> p.ip().dst().equals(ip)).map(Packet::tcp).toList();
  }

  /** The last of {@link #got}. */
  public TcpSegment last() {
    List<TcpSegment> all = got();
    return all.get(all.size() - 1);
  }
}
