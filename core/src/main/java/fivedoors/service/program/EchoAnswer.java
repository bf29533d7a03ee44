package fivedoors.service.program;

import fivedoors.bytes.Ipv4Address;

/**
 * What came back for an echo request, or for a datagram that was sent with a small TTL.
 *
 * @param kind which answer it is
 * @param from who sent it
 * @param seq the sequence number of the request; for a datagram its destination port
 * @param bytes length of the echoed data
 * @param ttl time to live that the answer still had
 * @param code code of the ICMP error, 0 for a reply
 */
public record EchoAnswer(Kind kind, Ipv4Address from, int seq, int bytes, int ttl, int code) {
  /** The kinds of answer. */
  public enum Kind {
    /** The echo reply. */
    REPLY,
    /** A router on the way let it expire (ICMP type 11). */
    TTL_EXCEEDED,
    /** ICMP type 3; the code says what could not be reached. */
    UNREACHABLE
  }
}
