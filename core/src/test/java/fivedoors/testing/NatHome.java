package fivedoors.testing;

import static fivedoors.testing.NetLab.address;
import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.ip;
import static fivedoors.testing.NetLab.mac;

import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Checksum;
import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Mac;
import fivedoors.device.ForwardForm;
import fivedoors.device.HomeRouter;
import fivedoors.device.IspPort;
import fivedoors.device.IspRouter;
import fivedoors.device.SettingError;
import fivedoors.service.dhcp.ServerConfig;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import fivedoors.wire.TcpSegment;
import java.util.List;

/**
 * A home behind address translation: laptop 192.168.0.4 and phone 192.168.0.5, router 192.168.0.1
 * and 12.12.12.12, provider, and outside a friend 55.66.77.8 and a web site 203.0.113.80. Packets
 * are put into the router's ports as raw bytes and looked for on its other side.
 */
public final class NatHome {
  /** The router's outside address. */
  public static final String WAN = "12.12.12.12";

  private static final Mac WAN_MAC = mac(0xF1);
  private static final Mac LAN_MAC = mac(0xF2);
  private static final Mac ISP_MAC = mac(0xF0);

  private final NetLab lab;

  private NatHome(NetLab lab) {
    this.lab = lab;
  }

  /** The home, with everything on. */
  public static NatHome of(int seed) {
    NetLab lab = new NetLab(seed);
    IspRouter.add(
        lab.net(),
        "isp",
        List.of(
            new IspPort("home", ISP_MAC, address("12.12.12.1/24", null)),
            new IspPort("mobile", mac(0xE1), address("55.66.77.1/24", null)),
            new IspPort("web", mac(0xE2), address("203.0.113.1/24", null))));
    lab.router(config());
    lab.add(fixed("laptop", 4, "192.168.0.4/24", "192.168.0.1"));
    lab.add(fixed("phone", 5, "192.168.0.5/24", "192.168.0.1"));
    lab.add(fixed("friend", 8, "55.66.77.8/24", "55.66.77.1"));
    lab.add(fixed("web", 9, "203.0.113.80/24", "203.0.113.1"));
    lab.connect("isp.home", "router.wan");
    lab.connect("laptop.eth0", "router.lan1");
    lab.connect("phone.eth0", "router.lan2");
    lab.connect("friend.eth0", "isp.mobile");
    lab.connect("web.eth0", "isp.web");
    lab.start("isp", "router", "laptop", "phone", "friend", "web").run(0.1);
    return new NatHome(lab);
  }

  private static ServerConfig config() {
    return NetLab.config("192.168.0.1/24", "192.168.0.100", "192.168.0.200");
  }

  /** The network. */
  public NetLab lab() {
    return lab;
  }

  /** Adds a line to the forward table; null, or what is wrong. */
  public SettingError forward(String id, String proto, String outside, String inside) {
    Endpoint to = Endpoint.parse(inside);
    lab.simulation();
    return lab.router()
        .forwards()
        .put(
            lab.net(),
            new ForwardForm(id, id, proto, outside, to.address().toString(), "" + to.port(), true));
  }

  // ---- packets

  /** A UDP datagram from inside; what the router sends for it, or null. */
  public Packet udpOut(String from, String to) {
    return out(udp(LAN_MAC, hostMac(from), from, to, 64));
  }

  /** A UDP datagram from outside; what the router sends for it, or null. */
  public Packet udpIn(String from, String to) {
    return in(udp(WAN_MAC, ISP_MAC, from, to, 60));
  }

  /** A TCP segment from inside. */
  public Packet tcpOut(String from, String to, int flags) {
    return out(tcp(LAN_MAC, hostMac(from), from, to, flags));
  }

  /** A TCP segment from outside. */
  public Packet tcpIn(String from, String to, int flags) {
    return in(tcp(WAN_MAC, ISP_MAC, from, to, flags));
  }

  /** An echo request from inside. */
  public Packet pingOut(String from, int ident, String to) {
    byte[] m = IcmpMessage.echoRequest(ident, 1, new byte[8]).encode();
    return out(Make.ip(LAN_MAC, hostMac(from), ip(from), ip(to), IpProtocol.ICMP, m));
  }

  /** An echo reply from outside. */
  public Packet pongIn(String from, int ident, String to) {
    byte[] m = IcmpMessage.echoRequest(ident, 1, new byte[8]).echoReply().encode();
    return in(Make.ip(WAN_MAC, ISP_MAC, ip(from), ip(to), IpProtocol.ICMP, m));
  }

  /** An ICMP error from outside that quotes a packet as the router sent it. */
  public Packet errorIn(String from, int type, int code, Packet about) {
    return in(error(WAN_MAC, ISP_MAC, from, about.ip().src().toString(), type, code, about, 28));
  }

  /** An ICMP error from inside that quotes a packet as the router sent it. */
  public Packet errorOut(String from, int type, int code, Packet about) {
    return out(error(LAN_MAC, mac(4), from, about.ip().src().toString(), type, code, about, 28));
  }

  /** The bytes of an ICMP error that quotes the first {@code length} bytes of a packet. */
  public static byte[] error(
      Mac dst, Mac src, String from, String to, int type, int code, Packet about, int length) {
    byte[] quote = new byte[Math.min(length, about.ip().totalLength())];
    System.arraycopy(about.bytes(), 14, quote, 0, quote.length);
    byte[] m = new IcmpMessage(type, code, 0, quote).encode();
    return Make.ip(dst, src, ip(from), ip(to), IpProtocol.ICMP, m);
  }

  /** A frame comes out of the laptop's cable; what the router sends for it, or null. */
  public Packet out(byte[] frame) {
    return through("router.lan1", frame);
  }

  /** A frame comes by the router's WAN cable; what the router sends for it, or null. */
  public Packet in(byte[] frame) {
    return through("router.wan", frame);
  }

  private Packet through(String at, byte[] frame) {
    int id = lab.net().frame(new byte[0], -1).id() + 1;
    lab.mark().inject(at, frame).run(0.05);
    for (Packet p : lab.sent("router")) {
      if (p.ip() != null && p.bytes() != frame && comesFrom(p, id)) {
        return p;
      }
    }
    return null;
  }

  // The bridge copies frames on their way in: the chain of parents leads back.
  private boolean comesFrom(Packet p, int id) {
    boolean forwarded = p.port() == HomeRouter.WAN || p.port() == HomeRouter.LAN;
    return forwarded && p.parent() >= id;
  }

  /** The one drop at the router since the last packet, which must be the only one. */
  public TraceEvent.Dropped drop() {
    List<TraceEvent.Dropped> drops = lab.drops("router");
    if (drops.size() != 1) {
      throw new AssertionError("drops: " + drops);
    }
    return drops.get(0);
  }

  /** Why the router dropped the last packet. */
  public DropReason reason() {
    return drop().reason();
  }

  private static Mac hostMac(String from) {
    return from.startsWith("192.168.0.5") ? mac(5) : mac(4);
  }

  /** The bytes of a datagram with some data and a TTL. */
  public static byte[] udp(Mac dst, Mac src, String from, String to, int ttl) {
    Endpoint a = Endpoint.parse(from);
    Endpoint b = Endpoint.parse(to);
    byte[] data = {'h', 'e', 'l', 'l', 'o'};
    byte[] frame = Make.udp(dst, src, a.address(), a.port(), b.address(), b.port(), data);
    frame[22] = (byte) ttl;
    ByteWriter.putU16(frame, 24, 0);
    ByteWriter.putU16(frame, 24, Checksum.of(frame, 14, 34));
    return frame;
  }

  /** The bytes of a segment without data. */
  public static byte[] tcp(Mac dst, Mac src, String from, String to, int flags) {
    Endpoint a = Endpoint.parse(from);
    Endpoint b = Endpoint.parse(to);
    TcpSegment s = TcpSegment.of(a.port(), b.port(), 1000, 2000, flags, 65_000, new byte[0]);
    return Make.ip(
        dst, src, a.address(), b.address(), IpProtocol.TCP, s.encode(a.address(), b.address()));
  }

  /** {@code from > to} of a UDP or TCP packet; {@code none} for null. */
  public static String ends(Packet p) {
    if (p == null) {
      return "none";
    }
    byte[] load = p.ip().payload();
    int src = (load[0] & 0xFF) << 8 | load[1] & 0xFF;
    int dst = (load[2] & 0xFF) << 8 | load[3] & 0xFF;
    return p.ip().src() + ":" + src + " > " + p.ip().dst() + ":" + dst;
  }
}
