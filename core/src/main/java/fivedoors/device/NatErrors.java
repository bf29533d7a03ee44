package fivedoors.device;

import fivedoors.bytes.ChecksumException;
import fivedoors.bytes.MalformedException;
import fivedoors.filter.Flow;
import fivedoors.filter.NatResult;
import fivedoors.filter.Packets;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.stack.Forwarder;
import fivedoors.stack.Hop;
import fivedoors.stack.IpStack;
import fivedoors.stack.StackOwner;
import fivedoors.trace.DropReason;
import fivedoors.wire.Ipv4Packet;

/**
 * ICMP errors about translated packets, on their way to whom they concern (RFC 5508, section 4).
 */
final class NatErrors {
  private static final int AT = NatPart.AT;

  private final String name;
  private final NatSides sides;
  private final NatTable table;

  /** For the router of that name. */
  NatErrors(String name, NatSides sides, NatTable table) {
    this.name = name;
    this.sides = sides;
    this.table = table;
  }

  /**
   * Passes an ICMP error on to whoever sent the packet that it quotes. Answers true if it is about
   * a packet of the device itself.
   */
  boolean arrived(Passage p) {
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
      pass(p, quoted, f, r.after());
      return false;
    }
    if (f != null && f.source() == sides.address() && p.isFromUs(f)) {
      return true;
    }
    p.drop(DropReason.NO_MAPPING, name + "." + NatTable.TABLE, null, null, null);
    return false;
  }

  private void pass(Passage p, int quoted, Flow before, Flow after) {
    Hop hop = p.route(after.source());
    if (hop == null) {
      return;
    }
    int src = !sides.isInside(p.in()) ? Ipv4Packet.peekSrc(p.bytes(), AT) : sides.address();
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
}
