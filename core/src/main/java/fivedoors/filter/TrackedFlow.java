package fivedoors.filter;

/**
 * A conversation that a device remembers: the flow as its first packet had it, and the flow that
 * answers have when they come in. Where the two are not each other's reverse, packets are
 * rewritten.
 */
public final class TrackedFlow {
  private final int id;
  private final Flow original;
  private final Flow reply;
  private final Mapping mapping;
  private FlowClass flowClass;
  private boolean originalSyn;
  private boolean replySyn;
  private boolean originalFin;
  private boolean replyFin;
  private boolean reset;
  private boolean replied;
  private long expiresAt;
  private String noted = "";

  /** Neighbours in the list of all flows of the same class, least recently used first. */
  TrackedFlow before;

  TrackedFlow after;

  TrackedFlow(int id, Flow original, Flow reply, Mapping mapping) {
    this.id = id;
    this.original = original;
    this.reply = reply;
    this.mapping = mapping;
    flowClass =
        original.protocol() == Flow.TCP
            ? FlowClass.TCP_TRANSITORY
            : original.protocol() == Flow.UDP ? FlowClass.UDP : FlowClass.ICMP_QUERY;
  }

  /** Number of this row, unique in its table. */
  public int id() {
    return id;
  }

  /** The flow of the first packet, before any rewrite. */
  public Flow original() {
    return original;
  }

  /** The flow of answers as they come in. */
  public Flow reply() {
    return reply;
  }

  /** The outside port it uses, or null if it has none of its own. */
  Mapping mapping() {
    return mapping;
  }

  /** What kind of flow it is now. */
  public FlowClass flowClass() {
    return flowClass;
  }

  /** Whether an answer has been seen. */
  public boolean replied() {
    return replied;
  }

  /**
   * One word: {@code opening}, {@code established} or {@code closing} for TCP, else {@code
   * unreplied} or {@code replied}.
   */
  public String state() {
    if (original.protocol() != Flow.TCP) {
      return replied ? "replied" : "unreplied";
    }
    if (flowClass == FlowClass.TCP_ESTABLISHED) {
      return originalFin || replyFin ? "closing" : "established";
    }
    return reset || originalFin || replyFin ? "closing" : "opening";
  }

  /** Whether the state is another one than when this was asked last. */
  public boolean noteState() {
    String now = state();
    boolean changed = !now.equals(noted);
    noted = now;
    return changed;
  }

  /** Whether the first packet came from outside, to a forwarded port. */
  public boolean forwarded() {
    return reply.source() != original.target() || reply.sourcePort() != original.targetPort();
  }

  /** When it is forgotten unless another packet comes. */
  public long expiresAt() {
    return expiresAt;
  }

  void expiresAt(long time) {
    expiresAt = time;
  }

  /** What a packet of this flow looks like after the rewrite. */
  public Flow rewritten(boolean isReply) {
    return isReply ? original.reversed() : reply.reversed();
  }

  /** Follows a packet. {@code tcpFlags} is 0 where the protocol is not TCP. */
  void follow(boolean isReply, int tcpFlags) {
    replied |= isReply;
    if (original.protocol() != Flow.TCP) {
      return;
    }
    boolean syn = (tcpFlags & 2) != 0;
    boolean fin = (tcpFlags & 1) != 0;
    boolean ack = (tcpFlags & 16) != 0;
    if (syn && !ack && (reset || originalFin && replyFin)) {
      // The same ports again for a new connection (RFC 5382 REQ-2).
      originalSyn = false;
      replySyn = false;
      originalFin = false;
      replyFin = false;
      reset = false;
    }
    originalSyn |= syn && !isReply;
    replySyn |= syn && isReply;
    reset |= (tcpFlags & 4) != 0;
    originalFin |= fin && !isReply;
    replyFin |= fin && isReply;
    if (reset || originalFin && replyFin) {
      flowClass = FlowClass.TCP_TRANSITORY;
    } else if (originalSyn && replySyn && ack && !syn && !originalFin && !replyFin) {
      flowClass = FlowClass.TCP_ESTABLISHED;
    }
  }

  TrackedFlow copy(Mapping sameMapping) {
    TrackedFlow t = new TrackedFlow(id, original, reply, sameMapping);
    t.flowClass = flowClass;
    t.originalSyn = originalSyn;
    t.replySyn = replySyn;
    t.originalFin = originalFin;
    t.replyFin = replyFin;
    t.reset = reset;
    t.replied = replied;
    t.noted = noted;
    t.expiresAt = expiresAt;
    return t;
  }
}
