package fivedoors.stack;

/**
 * What the routing table says of an address.
 *
 * @param own the interface that has it, or null
 * @param hop where packets to it go next; null for nowhere, or if it is our own
 */
record Way(NetInterface own, Hop hop) {}
