package fivedoors.filter;

import fivedoors.trace.DropReason;

/**
 * What a translator decided about a packet.
 *
 * @param after the packet's flow after the rewrite; null if it is dropped
 * @param flow the row that was found or made; the nearest one for NAT_FILTERED; else null
 * @param created whether the row was made for this packet
 * @param isReply whether the packet runs against the row's first direction
 * @param reason why it is dropped; null if it passes
 */
public record NatResult(
    Flow after, TrackedFlow flow, boolean created, boolean isReply, DropReason reason) {
  static NatResult pass(TrackedFlow flow, boolean created, boolean isReply) {
    return new NatResult(flow.rewritten(isReply), flow, created, isReply, null);
  }

  static NatResult drop(DropReason reason, TrackedFlow nearest) {
    return new NatResult(null, nearest, false, false, reason);
  }
}
