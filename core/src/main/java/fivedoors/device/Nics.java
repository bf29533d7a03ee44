package fivedoors.device;

import fivedoors.net.Network;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.StackOwner;
import java.util.ArrayList;
import java.util.List;

/** The interfaces of a host in the order of their ports, and which of them is in use. */
final class Nics {
  private final List<NicPart> parts = new ArrayList<>();

  void add(NicPart part) {
    parts.add(part);
  }

  List<NicPart> all() {
    return List.copyOf(parts);
  }

  NicPart at(int index) {
    return parts.get(index);
  }

  /**
   * The interface in use: the first whose link is up and that has an address, else the first whose
   * link is up, else the first. So the cable, which comes first, is preferred to Wi-Fi.
   */
  NicPart inUse(IpStack stack) {
    NicPart best = parts.get(0);
    for (NicPart n : parts) {
      if (rank(stack, n) > rank(stack, best)) {
        best = n;
      }
    }
    return best;
  }

  private static int rank(IpStack stack, NicPart n) {
    NetInterface i = stack.at(n.index());
    return (i.isUp() ? 2 : 0) + (i.isUp() && i.hasAddress() ? 1 : 0);
  }

  void start(Network net, IpStack stack) {
    for (NicPart n : parts) {
      n.start(net, stack);
    }
  }

  /** The power goes off; the stack has still to be stopped. */
  void stop(Network net, StackOwner owner, IpStack stack) {
    for (NicPart n : parts) {
      n.stop(net, owner, stack);
    }
  }

  void forgetAddresses(Network net, IpStack stack) {
    for (NicPart n : parts) {
      n.forgetAddress(net, stack);
    }
  }

  /** Asks all DHCP servers anew; false if no interface has its address by DHCP. */
  boolean renew(Network net, StackOwner owner, IpStack stack) {
    boolean any = false;
    for (NicPart n : parts) {
      any |= n.renew(net, owner, stack);
    }
    return any;
  }

  /** Gives all leases back; false if no interface has its address by DHCP. */
  boolean release(Network net, StackOwner owner, IpStack stack) {
    boolean any = false;
    for (NicPart n : parts) {
      any |= n.release(net, owner, stack);
    }
    return any;
  }

  Nics copy() {
    Nics copy = new Nics();
    for (NicPart n : parts) {
      copy.add(n.copy());
    }
    return copy;
  }
}
