package fivedoors.filter;

import fivedoors.bytes.Mix;
import java.util.HashMap;
import java.util.Map;

/**
 * Which inside endpoint has which outside port: endpoint-independent mapping (RFC 4787 REQ-1)
 * without port overloading (REQ-3).
 */
final class PortMappings {
  /** The lowest port given to a newcomer whose own port is taken. */
  private static final int FIRST = 40_000;

  private record Inside(int protocol, int address, int port) {
    @Override
    public int hashCode() {
      return Mix.of(address, port, protocol);
    }
  }

  private final Map<Inside, Mapping> byInside = new HashMap<>();
  private final Map<Integer, Mapping> byOutside = new HashMap<>();

  private static int key(int protocol, int port) {
    return protocol << 16 | port;
  }

  Mapping outside(int protocol, int port) {
    return byOutside.get(key(protocol, port));
  }

  /**
   * The mapping of an inside endpoint, made if there is none: its own port if that is free, else
   * the lowest free one of the same parity from 40000 (below 1024: from 1), RFC 4787 REQ-3a, REQ-3b
   * and REQ-4. Null if no port is left. {@code reserved} says which ports the device itself uses.
   */
  Mapping inside(int protocol, int address, int port, PortUse reserved) {
    Inside inside = new Inside(protocol, address, port);
    Mapping m = byInside.get(inside);
    if (m == null) {
      int outside = choose(protocol, port, reserved);
      if (outside < 0) {
        return null;
      }
      m = new Mapping(protocol, address, port, outside);
      byInside.put(inside, m);
      byOutside.put(key(protocol, outside), m);
    }
    return m;
  }

  private int choose(int protocol, int port, PortUse reserved) {
    if (free(protocol, port, reserved)) {
      return port;
    }
    boolean wellKnown = port < 1024 && protocol != Flow.ICMP;
    int first = wellKnown ? 1 : FIRST;
    int last = wellKnown ? 1023 : 65_535;
    for (int p = first + ((port - first) & 1); p <= last; p += 2) {
      if (free(protocol, p, reserved)) {
        return p;
      }
    }
    for (int p = first + ((port - first - 1) & 1); p <= last; p += 2) {
      if (free(protocol, p, reserved)) {
        return p;
      }
    }
    return -1;
  }

  private boolean free(int protocol, int port, PortUse reserved) {
    return !byOutside.containsKey(key(protocol, port)) && !reserved.uses(protocol, port);
  }

  void release(Mapping m) {
    byInside.remove(new Inside(m.protocol, m.insideAddress, m.insidePort));
    byOutside.remove(key(m.protocol, m.outsidePort));
  }

  void clear() {
    byInside.clear();
    byOutside.clear();
  }

  /** Puts a mapping of another table in; used for copies. */
  Mapping adopt(Mapping m) {
    Mapping same = byOutside.get(key(m.protocol, m.outsidePort));
    if (same == null) {
      same = new Mapping(m.protocol, m.insideAddress, m.insidePort, m.outsidePort);
      same.uses = m.uses;
      byInside.put(new Inside(m.protocol, m.insideAddress, m.insidePort), same);
      byOutside.put(key(m.protocol, m.outsidePort), same);
    }
    return same;
  }
}
