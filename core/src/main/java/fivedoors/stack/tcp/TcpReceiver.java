package fivedoors.stack.tcp;

import fivedoors.bytes.Seq32;

/**
 * The receiving half of a connection: what came, in order, and what still has to be acknowledged.
 */
final class TcpReceiver {
  private final TcpConfig config;
  private final Deadline deadline;
  private final ReceiveBuffer early;
  private int next;
  private int unacknowledgedSegments;
  private boolean finished;

  TcpReceiver(TcpConfig config) {
    this(config, new Deadline(TcpTimer.DELAYED_ACK), new ReceiveBuffer());
  }

  private TcpReceiver(TcpConfig config, Deadline deadline, ReceiveBuffer early) {
    this.config = config;
    this.deadline = deadline;
    this.early = early;
  }

  int next() {
    return next;
  }

  int window() {
    return config.window();
  }

  boolean finished() {
    return finished;
  }

  void synReceived(int seq) {
    next = (seq + 1) | 0;
  }

  /** The four cases of RFC 9293 section 3.10.7.4; the window is never zero. */
  boolean acceptable(Segment s) {
    int length = s.length();
    return length == 0
        ? Seq32.inWindow(s.seq(), next, window())
        : Seq32.inWindow(s.seq(), next, window())
            || Seq32.inWindow((s.seq() + length - 1) | 0, next, window());
  }

  /** Takes data and FIN of an acceptable segment. Answers whether the FIN was reached just now. */
  boolean take(long now, Segment s, TcpConnection c, TcpOut out) {
    boolean hole = Seq32.gt(s.seq(), next);
    boolean wasWaiting = !early.isEmpty();
    early.keep(s.seq(), s.payload(), s.has(Segment.FIN));
    byte[] data = early.take(next);
    while (data != null) {
      next = (next + data.length) | 0;
      out.received(data);
      data = early.take(next);
    }
    boolean fin = early.finAt(next);
    if (fin) {
      next = (next + 1) | 0;
      finished = true;
      early.clear();
    }
    if (hole || fin || wasWaiting || ++unacknowledgedSegments >= 2) {
      c.sendAck(out);
    } else if (!deadline.isSet()) {
      deadline.set(now + config.delayedAckNs(), out);
    }
    return fin;
  }

  /** Every segment that leaves carries an acknowledgement. */
  void acknowledged() {
    unacknowledgedSegments = 0;
    deadline.clear();
  }

  void timer(long now, TcpConnection c, TcpOut out) {
    if (deadline.reached(now, out)) {
      c.sendAck(out);
    }
  }

  void stop() {
    deadline.clear();
  }

  TcpReceiver copy() {
    TcpReceiver r = new TcpReceiver(config, deadline.copy(), early.copy());
    r.next = next;
    r.unacknowledgedSegments = unacknowledgedSegments;
    r.finished = finished;
    return r;
  }
}
