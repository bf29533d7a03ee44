package fivedoors.filter;

/** Which ports of the outside address are taken by something else than a mapping. */
public interface PortUse {
  /** Whether the port must not be given to a mapping. */
  boolean uses(int protocol, int port);
}
