package fivedoors.device;

import fivedoors.filter.Flow;
import fivedoors.filter.ForwardTable;
import fivedoors.filter.NatResult;
import fivedoors.filter.Packets;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.stack.Forwarder;
import fivedoors.stack.Hop;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.StackOwner;
import fivedoors.trace.DropReason;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
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
  private final NatSides sides;
  private final NatTable table;

  /** Null on a provider's router, which forwards for nobody. */
  private final ForwardsPart forwards;

  private final NatForwards forwarding;
  private final NatErrors errors;

  /**
   * @param name of the device
   * @param forwards its forward table, or null
   */
  NatPart(String name, NatSides sides, NatTable table, ForwardsPart forwards) {
    this.name = name;
    this.sides = sides;
    this.table = table;
    this.forwards = forwards;
    this.forwarding = new NatForwards(name, sides, table, forwards);
    this.errors = new NatErrors(name, sides, table);
  }

  NatTable table() {
    return table;
  }

  ForwardsPart forwards() {
    return forwards;
  }

  /** Whether an interface is an inside one. */
  boolean isInside(NetInterface i) {
    return sides.isInside(i);
  }

  List<String> rows(Network net) {
    return table.rows(net.now());
  }

  /** The outside interface may have another address now: then no mapping is valid any more. */
  void sync(Network net, IpStack stack) {
    if (sides.changed(stack)) {
      table.clear(net, "renumbered");
    }
  }

  void stop(Network net) {
    table.clear(net, "power-off");
    sides.forget();
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
    if (fromOutside && sides.isMartian(p)) {
      p.drop(DropReason.MARTIAN, p.in().place(), null, null, null);
      return null;
    }
    if (sides.address() == 0 || p.dst() != sides.address()) {
      return p.frame();
    }
    if (p.isIcmpError()) {
      return errors.arrived(p) ? p.frame() : null;
    }
    return p.flow() == null || arrived(p, fromOutside) ? p.frame() : null;
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
    ForwardTable.Target target = forwarding.find(p);
    boolean rule = target != null && target.rule() != null;
    boolean ours = p.isOurs(fromOutside);
    if (rule || target != null && !ours) {
      forwarding.forward(p, target, !fromOutside);
      return false;
    }
    if (ours || !fromOutside) {
      return true;
    }
    NatResult admitted = table.nat().inbound(p.net().now(), f, p.tcpFlags());
    if (admitted.reason() == null) {
      pass(p, admitted);
    } else {
      forwarding.nobody(p, admitted.reason());
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
      errors.arrived(p);
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
            : table
                .nat()
                .outbound(now, f, sides.address(), p.tcpFlags(), new Reserved(p, forwards));
    boolean found = r != null && r.reason() == null;
    table.lookup(p.net(), p.frame().id(), f, found && !r.created() ? r.flow() : null);
    if (found) {
      table.used(p.net(), r);
      p.rewrite(hop, r.after());
    } else {
      p.drop(r == null ? DropReason.NO_MAPPING : r.reason(), place(), null, null, null);
      if (r != null) { // no room: the sender is told (RFC 5508, REQ-8)
        p.report(IcmpMessage.UNREACHABLE, IcmpMessage.ADMIN_PROHIBITED);
      }
    }
  }

  /** A packet that was passed on found nobody at its next hop: its sender is told. */
  void noHost(Network net, StackOwner owner, IpStack stack, Frame frame) {
    errors.noHost(net, owner, stack, frame);
  }

  NatPart copy() {
    return new NatPart(name, sides.copy(), table.copy(), forwards == null ? null : forwards.copy());
  }
}
