package fivedoors.device;

import fivedoors.filter.ForwardTable;
import fivedoors.filter.PortUse;

/**
 * Ports that must not be given to a mapping: those of programs and of forwards.
 *
 * @param p the packet that wants one
 * @param forwards null on a router without a forward table
 */
record Reserved(Passage p, ForwardsPart forwards) implements PortUse {
  @Override
  public boolean uses(int protocol, int port) {
    if (p.stack().sockets().uses(protocol, port)) {
      return true;
    }
    ForwardTable.Target t = forwards == null ? null : forwards.table().find(protocol, port);
    return t != null && t.rule() != null;
  }
}
