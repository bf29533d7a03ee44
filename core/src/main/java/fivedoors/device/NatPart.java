package fivedoors.device;

import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.filter.Flow;
import fivedoors.filter.ForwardRule;
import fivedoors.filter.ForwardTable;
import fivedoors.filter.NatResult;
import fivedoors.filter.Packets;
import fivedoors.filter.PortUse;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.stack.Forwarder;
import fivedoors.stack.Hop;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.Rejection;
import fivedoors.stack.StackOwner;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.Ipv4Packet;
import java.util.List;

/**
 * Address translation of a router between its inside and its outside interfaces: of the home's,
 * with its forward table, or of a provider's that shares one address among many homes. The order
 * for what comes from outside: conversations that are remembered, lines of the forward table,
 * programs of the router itself, mappings that let strangers in, the DMZ host.
 */
final class NatPart {
  /** Where the IPv4 header begins in a frame. */
  static final int AT = EthernetFrame.HEADER_LENGTH;

  private final String name;
  private final int outside;
  private final boolean[] inside;
  private final NatTable table;

  /** Null on a provider's router, which forwards for nobody. */
  private final ForwardsPart forwards;

  private int outsideAddress;

  /**
   * @param name of the device
   * @param outside number of the interface whose address the outside sees
   * @param inside for each interface, whether it is an inside one
   */
  NatPart(String name, int outside, boolean[] inside, NatTable table, ForwardsPart forwards) {
    this.name = name;
    this.outside = outside;
    this.inside = inside;
    this.table = table;
    this.forwards = forwards;
  }

  NatTable table() {
    return table;
  }

  /** Whether an interface is an inside one. */
  boolean isInside(NetInterface i) {
    return inside[i.index()];
  }

  /** The outside interface may have another address now: then no mapping is valid any more. */
  void sync(Network net, IpStack stack) {
    int now = stack.at(outside).address().bits();
    if (now != outsideAddress) {
      outsideAddress = now;
      table.clear(net, "renumbered");
    }
  }

  void stop(Network net) {
    table.clear(net, "power-off");
    outsideAddress = 0;
  }

  void timer(Network net, Timer timer) {
    table.timer(net, timer);
  }

  // ---- PREROUTING

  /**
   * Takes what comes for the outside address and belongs inside; answers the packets that it leaves
   * to the device, else null.
   */
  Frame prerouting(Passage p) {
    boolean fromOutside = !isInside(p.in());
    if (fromOutside && isMartian(p)) {
      p.drop(DropReason.MALFORMED, p.in().place(), "martian-source", null, null);
      return null;
    }
    if (outsideAddress == 0 || p.dst() != outsideAddress) {
      return p.frame();
    }
    if (p.isIcmpError()) {
      return error(p) ? p.frame() : null;
    }
    return p.flow() == null || arrived(p, fromOutside) ? p.frame() : null;
  }

  // RFC 1812, section 5.3.7: nobody has these addresses, and we are the only one who has ours.
  private boolean isMartian(Passage p) {
    Ipv4Address src = new Ipv4Address(Ipv4Packet.peekSrc(p.bytes(), AT));
    if (src.isUnspecified()) {
      return p.dst() != -1; // a DHCP client that has none yet
    }
    if (src.isLoopback() || src.bits() >>> 29 == 7 || src.bits() >>> 24 == 0) {
      return true;
    }
    for (NetInterface i : p.stack().interfaces()) {
      boolean insider = isInside(i) && i.isOnLink(src) && !p.in().isOnLink(src);
      if (insider || i.address().equals(src)) {
        return true;
      }
    }
    return false;
  }

  /** A packet with a flow is for the outside address. Answers true if the device takes it. */
  private boolean arrived(Passage p, boolean fromOutside) {
    Flow f = p.flow();
    NatResult known = table.nat().known(p.net().now(), f, p.tcpFlags());
    table.lookup(p.net(), p.frame().id(), f, known == null ? null : known.flow());
    if (known != null) {
      pass(p, known);
      return false;
    }
    ForwardTable.Target target = find(p);
    boolean rule = target != null && target.rule() != null;
    boolean ours = p.isOurs(fromOutside);
    if (rule || target != null && !ours) {
      forward(p, target, !fromOutside);
      return false;
    }
    if (ours || !fromOutside) {
      return true;
    }
    NatResult admitted = table.nat().inbound(p.net().now(), f, p.tcpFlags());
    if (admitted.reason() == null) {
      pass(p, admitted);
    } else {
      nobody(p, admitted.reason());
    }
    return false;
  }

  private void pass(Passage p, NatResult result) {
    table.used(p.net(), result);
    Hop hop = p.route(result.after().target());
    if (hop != null) {
      p.rewrite(hop, result.after());
    }
  }

  // ---- the forward table

  private ForwardTable.Target find(Passage p) {
    if (forwards == null || p.flow().protocol() == Flow.ICMP) {
      return null;
    }
    ForwardTable.Target target = forwards.table().find(p.flow().protocol(), p.flow().targetPort());
    if (p.net().tracing()) {
      String key = p.flow().protocolName() + " " + p.flow().targetPort();
      p.net()
          .emit(
              new TraceEvent.Lookup(
                  p.net().now(),
                  p.in().node(),
                  p.frame().id(),
                  ForwardsPart.TABLE,
                  key,
                  target == null ? null : row(target)));
    }
    return target;
  }

  private static String row(ForwardTable.Target target) {
    return target.rule() == null ? "dmz" : target.rule().id();
  }

  private void forward(Passage p, ForwardTable.Target target, boolean hairpin) {
    String setting = target.rule() == null ? name + ".dmz" : name + "." + ForwardsPart.TABLE;
    String row = target.rule() == null ? "dmz" : ForwardsPart.TABLE + "/" + row(target);
    if (hairpin && !forwards.hairpin()) {
      String where = name + ".hairpin";
      p.drop(DropReason.HAIRPIN_OFF, where, row, where, null);
      return;
    }
    Hop hop = p.route(target.address().bits());
    if (hop == null) {
      return;
    }
    if (!isInside(hop.out())) {
      // The inside network has moved since the line was written.
      p.drop(DropReason.NO_HOST, name + "." + ForwardsPart.TABLE, row, setting, null);
      return;
    }
    NatResult r =
        table
            .nat()
            .forward(
                p.net().now(),
                p.flow(),
                target.address().bits(),
                target.port(),
                hairpin,
                outsideAddress,
                p.tcpFlags(),
                new Reserved(p, forwards));
    if (r.reason() != null) {
      p.drop(r.reason(), place(), null, null, null);
      return;
    }
    if (target.rule() != null) {
      forwards.hit(p.net(), target.rule());
    }
    p.verdict("forward", row, true);
    table.used(p.net(), r);
    p.rewrite(hop, r.after());
  }

  // Nobody here wants it.
  private void nobody(Passage p, DropReason reason) {
    boolean ports = forwards != null && p.flow().protocol() != Flow.ICMP;
    boolean missing = ports && reason == DropReason.NO_MAPPING;
    if (ports && reason != DropReason.TABLE_FULL && rejects(p)) {
      return;
    }
    String setting = ports ? name + "." + ForwardsPart.TABLE : null;
    p.drop(
        missing ? DropReason.NO_FORWARD : reason,
        missing ? setting : place(),
        null,
        setting,
        nearest(p));
  }

  private boolean rejects(Passage p) {
    if (!forwards.rejects() || !Rejection.allowed(p.in(), p.frame())) {
      return false;
    }
    if (p.net().tracing()) {
      String place = name + "." + ForwardsPart.TABLE;
      p.net()
          .emit(
              new TraceEvent.Refused(
                  p.net().now(),
                  p.in().node(),
                  p.frame().id(),
                  p.bytes(),
                  RefuseReason.FW_REJECT,
                  place,
                  nearest(p),
                  place));
    }
    Rejection.send(p.net(), p.owner(), p.stack(), p.in(), p.frame());
    return true;
  }

  private String nearest(Passage p) {
    boolean ports = forwards != null && p.flow().protocol() != Flow.ICMP;
    ForwardRule rule = ports ? forwards.table().nearest(p.flow().targetPort()) : null;
    return rule == null ? null : ForwardsPart.TABLE + "/" + rule.id();
  }

  private String place() {
    return name + "." + NatTable.TABLE;
  }

  // ---- FORWARD and POSTROUTING

  /** Passes on what is not for the device itself. */
  void forward(Passage p) {
    Hop hop = p.route(p.dst());
    if (hop == null) {
      return;
    }
    boolean out = !isInside(hop.out());
    if (out != isInside(p.in())) {
      Forwarder.send(p.net(), p.owner(), hop, Forwarder.copy(p.net(), p.frame()));
    } else if (!out) {
      // For an inside address, by that address: no router of the world does that.
      p.drop(DropReason.NO_MAPPING, place(), null, null, null);
    } else if (p.isIcmpError()) {
      error(p);
    } else if (p.flow() == null) {
      untranslatable(p);
    } else {
      translate(p, hop);
    }
  }

  // Reassembly is not simulated; other protocols have no ports to tell conversations apart.
  private void untranslatable(Passage p) {
    boolean fragment = (p.bytes()[AT + 6] & 0x3F) != 0 || p.bytes()[AT + 7] != 0;
    DropReason reason = fragment ? DropReason.REASSEMBLY_TIMEOUT : DropReason.NO_MAPPING;
    p.drop(reason, place(), null, null, null);
  }

  private void translate(Passage p, Hop hop) {
    Flow f = p.flow();
    long now = p.net().now();
    boolean answer = Packets.isIcmpAnswer(p.bytes(), AT);
    NatResult r =
        answer
            ? table.nat().known(now, f, 0)
            : table.nat().outbound(now, f, outsideAddress, p.tcpFlags(), new Reserved(p, forwards));
    boolean found = r != null && r.reason() == null;
    table.lookup(p.net(), p.frame().id(), f, found && !r.created() ? r.flow() : null);
    if (found) {
      table.used(p.net(), r);
      p.rewrite(hop, r.after());
    } else {
      p.drop(r == null ? DropReason.NO_MAPPING : r.reason(), place(), null, null, null);
    }
  }

  // ---- ICMP errors

  /**
   * Passes an ICMP error on to whoever sent the packet that it quotes (RFC 5508, section 4).
   * Answers true if it is about a packet of the device itself.
   */
  private boolean error(Passage p) {
    int quoted;
    try {
      quoted = Packets.quotation(p.bytes(), AT, p.end());
    } catch (ChecksumException e) {
      p.drop(DropReason.BAD_CHECKSUM, name + ".icmp", null, null, null);
      return false;
    } catch (MalformedException e) {
      p.drop(DropReason.MALFORMED, name + ".icmp", null, null, null);
      return false;
    }
    Flow f = Packets.flow(p.bytes(), quoted, p.end());
    NatResult r = f == null ? null : table.nat().quoted(f);
    if (f != null) {
      table.lookup(p.net(), p.frame().id(), f, r == null ? null : r.flow());
    }
    if (r != null) {
      passError(p, quoted, f, r.after());
      return false;
    }
    if (f != null && f.source() == outsideAddress && p.isFromUs(f)) {
      return true;
    }
    p.drop(DropReason.NO_MAPPING, place(), null, null, null);
    return false;
  }

  private void passError(Passage p, int quoted, Flow before, Flow after) {
    Hop hop = p.route(after.source());
    if (hop == null) {
      return;
    }
    int src = !isInside(p.in()) ? Ipv4Packet.peekSrc(p.bytes(), AT) : outsideAddress;
    Frame copy = Forwarder.copy(p.net(), p.frame());
    Packets.rewriteError(copy.bytes(), AT, p.end(), quoted, before, after, src);
    p.rewritten(copy);
    Forwarder.send(p.net(), p.owner(), hop, copy);
  }

  /** A packet that was passed on found nobody at its next hop: its sender is told. */
  void noHost(Network net, StackOwner owner, IpStack stack, Frame frame) {
    byte[] b = frame.bytes();
    int end = AT + Ipv4Packet.peekTotalLength(b, AT);
    Flow f = Packets.flow(b, AT, end);
    NatResult r = f == null ? null : table.nat().quoted(f);
    if (r == null) {
      Forwarder.noHost(net, owner, stack, frame);
      return;
    }
    byte[] before = new byte[b.length];
    System.arraycopy(b, 0, before, 0, b.length);
    Packets.rewrite(before, AT, end, f, r.after());
    Forwarder.noHost(net, owner, stack, new Frame(frame.id(), frame.parent(), before));
  }

  List<String> rows(Network net) {
    return table.rows(net.now());
  }

  NatPart copy() {
    NatPart p =
        new NatPart(name, outside, inside, table.copy(), forwards == null ? null : forwards.copy());
    p.outsideAddress = outsideAddress;
    return p;
  }

  ForwardsPart forwards() {
    return forwards;
  }

  /** Ports that must not be given to a mapping: those of programs and of forwards. */
  private record Reserved(Passage p, ForwardsPart forwards) implements PortUse {
    @Override
    public boolean uses(int protocol, int port) {
      if (p.stack().sockets().uses(protocol, port)) {
        return true;
      }
      ForwardTable.Target t = forwards == null ? null : forwards.table().find(protocol, port);
      return t != null && t.rule() != null;
    }
  }
}
