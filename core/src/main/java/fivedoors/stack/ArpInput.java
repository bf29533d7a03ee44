package fivedoors.stack;

import fivedoors.bytes.MalformedException;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.ArpPacket;
import fivedoors.wire.EthernetFrame;

/** What a host does with an ARP packet: RFC 826, "Packet Reception", and RFC 5227. */
final class ArpInput {
  private ArpInput() {}

  static void receive(Network net, StackOwner owner, NetInterface iface, Frame frame) {
    byte[] bytes = frame.bytes();
    ArpPacket packet;
    try {
      packet = ArpPacket.decode(bytes, EthernetFrame.HEADER_LENGTH, bytes.length);
    } catch (MalformedException e) {
      Drops.drop(net, iface, frame, DropReason.MALFORMED, ".arp");
      return;
    }
    boolean conflict = iface.detector().sees(net, owner, iface, packet);
    boolean forUs = iface.hasAddress() && packet.targetIp().equals(iface.address());
    boolean known = false;
    if (!conflict && !packet.isProbe()) {
      known = iface.arp().merge(net, owner, iface, packet.senderIp(), packet.senderMac());
      if (!known && forUs) {
        iface.arp().learn(net, iface, packet.senderIp(), packet.senderMac());
      }
      owner.arpHeard(net, iface, packet.senderIp(), packet.senderMac());
    }
    if (!conflict && !known && !forUs) {
      Drops.drop(net, iface, frame, DropReason.NOT_FOR_ME, ".arp");
      return;
    }
    delivered(net, iface, frame, packet);
    if (forUs && packet.opcode() == ArpPacket.REQUEST && !packet.isAnnouncement()) {
      byte[] answer = Frames.arp(packet.senderMac(), iface.mac(), packet.reply(iface.mac()));
      owner.transmit(net, iface, net.frame(answer, frame.id()));
    }
  }

  private static void delivered(Network net, NetInterface iface, Frame frame, ArpPacket packet) {
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Delivered(
              net.now(),
              iface.node(),
              frame.id(),
              frame.bytes(),
              "arp",
              packet.opcode() == ArpPacket.REQUEST ? "request" : "reply"));
    }
  }
}
