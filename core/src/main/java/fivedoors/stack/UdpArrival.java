package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Frame;

/**
 * A datagram that reached a program.
 *
 * @param frame the frame it came in
 * @param src where it came from
 * @param srcPort and from which port there
 * @param dst where it was sent to
 * @param dstPort the program's port
 * @param from index in the frame's bytes of the payload's first byte
 * @param to index after its last byte
 */
public record UdpArrival(
    Frame frame, Ipv4Address src, int srcPort, Ipv4Address dst, int dstPort, int from, int to) {}
