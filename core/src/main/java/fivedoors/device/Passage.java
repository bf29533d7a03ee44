package fivedoors.device;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.Ipv4Address;
import fivedoors.filter.Flow;
import fivedoors.filter.Packets;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.stack.Forwarder;
import fivedoors.stack.Hop;
import fivedoors.stack.IcmpReports;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.Sockets;
import fivedoors.stack.StackOwner;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.Ipv4Packet;

/** A packet that a router is passing on, with all that is needed for it; never kept. */
record Passage(
    Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame, Flow flow) {
  /** A packet with a sound header; its flow is null if it has none. */
  static Passage of(Network net, StackOwner owner, IpStack stack, NetInterface in, Frame frame) {
    byte[] b = frame.bytes();
    return new Passage(net, owner, stack, in, frame, Packets.flow(b, NatPart.AT, end(b)));
  }

  private static int end(byte[] b) {
    return NatPart.AT + Ipv4Packet.peekTotalLength(b, NatPart.AT);
  }

  byte[] bytes() {
    return frame.bytes();
  }

  /** Index after the packet's last byte. */
  int end() {
    return end(frame.bytes());
  }

  int dst() {
    return Ipv4Packet.peekDst(frame.bytes(), NatPart.AT);
  }

  int tcpFlags() {
    return Packets.tcpFlags(frame.bytes(), NatPart.AT, end());
  }

  boolean isIcmpError() {
    return Packets.isIcmpError(frame.bytes(), NatPart.AT, end());
  }

  /**
   * Whether a program of the device itself takes it. From outside only answers to what the programs
   * asked get in: their ports are those that the device chooses itself.
   */
  boolean isOurs(boolean fromOutside) {
    if (flow.protocol() == Flow.ICMP) {
      byte[] b = bytes();
      int at = NatPart.AT + Ipv4Packet.peekHeaderLength(b, NatPart.AT);
      return !Packets.isIcmpAnswer(b, NatPart.AT)
          || stack.awaitsEcho(ByteReader.u16(b, at + 4), ByteReader.u16(b, at + 6));
    }
    boolean chosen = !fromOutside || flow.targetPort() >= Sockets.FIRST_EPHEMERAL;
    return flow.protocol() == Flow.UDP && owner.listensUdp(in, flow.targetPort())
        || chosen
            && stack.sockets().programFor(flow.protocol(), flow.to(), flow.from()) != Sockets.NONE;
  }

  /** Whether a program of the device itself sent a packet that is quoted. */
  boolean isFromUs(Flow quoted) {
    return quoted.protocol() == Flow.ICMP
        || stack.sockets().programFor(quoted.protocol(), quoted.from(), quoted.to())
            != Sockets.NONE;
  }

  /** The way to an address, or null: then the packet has been dropped and its sender told. */
  Hop route(int to) {
    return Forwarder.route(net, owner, stack, in, frame, new Ipv4Address(to));
  }

  /** Sends the packet on as one of another flow. */
  void rewrite(Hop hop, Flow after) {
    Frame copy = Forwarder.copy(net, frame);
    Packets.rewrite(copy.bytes(), NatPart.AT, end(), flow, after);
    rewritten(copy);
    Forwarder.send(net, owner, hop, copy);
  }

  /** Notes what became of the packet. The copy is still unsent and gets its MAC addresses later. */
  void rewritten(Frame copy) {
    if (net.tracing()) {
      byte[] after = new byte[copy.bytes().length];
      System.arraycopy(copy.bytes(), 0, after, 0, after.length);
      net.emit(
          new TraceEvent.Rewrite(
              net.now(), in.node(), copy.id(), frame.id(), frame.bytes(), after));
    }
  }

  void verdict(String hook, String rule, boolean accept) {
    if (net.tracing()) {
      net.emit(new TraceEvent.Verdict(net.now(), in.node(), frame.id(), hook, rule, accept));
    }
  }

  /** Tells the sender of the packet, which has been dropped. */
  void report(int type, int code) {
    IcmpReports.send(net, owner, stack, in, frame, type, code);
  }

  /** Ends the packet here. */
  void drop(DropReason reason, String place, String row, String setting, String nearest) {
    net.drop(in.node(), in.port(), frame, reason, place, row, setting, nearest);
  }
}
