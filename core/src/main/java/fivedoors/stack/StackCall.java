package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.trace.TraceEvent;

/**
 * What every call of a socket needs to know of its surroundings; made for the call, never kept.
 *
 * @param net the network
 * @param owner the device
 * @param stack its stack
 * @param in the frame that is being handled, which answers name as their parent; null if none is
 */
public record StackCall(Network net, StackOwner owner, IpStack stack, Frame in) {
  long now() {
    return net.now();
  }

  int node() {
    return stack.node();
  }

  int parent() {
    return in == null ? TraceEvent.NONE : in.id();
  }

  boolean tracing() {
    return net.tracing();
  }

  /** Sends a packet from one of the own addresses; answers false if no route leads there. */
  boolean send(Ipv4Address src, Ipv4Address dst, int ttl, int protocol, byte[] payload) {
    return stack.output().send(net, owner, src, dst, ttl, protocol, payload, parent());
  }
}
