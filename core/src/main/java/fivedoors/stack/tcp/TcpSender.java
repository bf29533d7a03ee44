package fivedoors.stack.tcp;

import fivedoors.bytes.Seq32;

/**
 * The sending half of a connection: what is written, sent, acknowledged, and when to send it again.
 */
final class TcpSender {
  private final TcpConfig config;
  private final int initial;
  private final RetransmissionTimeout timeout;
  private CongestionWindow congestion;
  private final Deadline deadline;
  private final SendBuffer buffer;
  private int mss;
  private int unacknowledged;
  private int next;
  private int highest;
  private int window;
  private int windowSeq;
  private int windowAck;
  private boolean finQueued;
  private boolean finSent;
  private int retries;
  private boolean timing;
  private int timedSeq;
  private long timedAt;

  TcpSender(TcpConfig config, int initial) {
    this(
        config,
        initial,
        new RetransmissionTimeout(config.minRtoNs(), config.maxRtoNs()),
        new CongestionWindow(config.mss(), config.initialSegments()),
        new Deadline(TcpTimer.RETRANSMIT),
        new SendBuffer());
    mss = config.mss();
    unacknowledged = initial;
    next = initial;
    highest = initial;
  }

  private TcpSender(
      TcpConfig config,
      int initial,
      RetransmissionTimeout timeout,
      CongestionWindow congestion,
      Deadline deadline,
      SendBuffer buffer) {
    this.config = config;
    this.initial = initial;
    this.timeout = timeout;
    this.congestion = congestion;
    this.deadline = deadline;
    this.buffer = buffer;
  }

  /** The peer announced its MSS; without the option it is 536 (RFC 9293 section 3.7.1). */
  void peerMss(int announced) {
    mss = Math.min(config.mss(), announced == 0 ? 536 : announced);
    congestion = new CongestionWindow(mss, config.initialSegments());
  }

  int next() {
    return next;
  }

  int highest() {
    return highest;
  }

  int unacknowledged() {
    return unacknowledged;
  }

  int inFlight() {
    return Seq32.diff(next, unacknowledged);
  }

  boolean synAcknowledged() {
    return Seq32.gt(unacknowledged, initial);
  }

  boolean finAcknowledged() {
    return finSent && unacknowledged == highest;
  }

  void write(byte[] data) {
    buffer.append(data);
  }

  void queueFin() {
    finQueued = true;
  }

  boolean finQueued() {
    return finQueued;
  }

  /** The SYN goes out, first or again. */
  void synSent(long now, TcpOut out) {
    next = (initial + 1) | 0;
    highest = next;
    if (retries == 0) {
      time(now, initial);
    }
    deadline.set(now + timeout.value(), out);
  }

  /** Whether {@code ack} acknowledges something sent. */
  boolean acceptable(int ack) {
    return Seq32.gt(ack, unacknowledged) && Seq32.le(ack, highest);
  }

  /** Takes an acceptable acknowledgement. Answers whether the next hole should be sent again. */
  boolean acknowledged(long now, int ack, TcpOut out) {
    int bytes = Seq32.diff(ack, unacknowledged);
    boolean first = !synAcknowledged();
    if (timing && Seq32.gt(ack, timedSeq)) {
      timing = false;
      timeout.measured(now - timedAt);
    }
    buffer.discard(Math.min(first ? bytes - 1 : bytes, buffer.length()));
    unacknowledged = ack;
    if (Seq32.gt(ack, next)) {
      next = ack;
    }
    retries = 0;
    if (ack == highest) {
      deadline.clear();
    } else {
      deadline.set(now + timeout.value(), out);
    }
    return !first && congestion.acknowledged(bytes, ack);
  }

  /** Whether this segment counts as a duplicate acknowledgement (RFC 5681 section 2). */
  boolean isDuplicate(Segment s) {
    return s.ack() == unacknowledged
        && s.payload().length == 0
        && s.window() == window
        && next != unacknowledged
        && !s.has(Segment.FIN);
  }

  /** A duplicate acknowledgement came. Answers whether the oldest segment should be sent again. */
  boolean duplicate() {
    return congestion.duplicate(inFlight(), highest);
  }

  /** Takes the window, unless an older segment carries it (RFC 9293 section 3.10.7.4). */
  void window(Segment s) {
    if (Seq32.lt(windowSeq, s.seq()) || windowSeq == s.seq() && Seq32.le(windowAck, s.ack())) {
      firstWindow(s);
    }
  }

  void firstWindow(Segment s) {
    window = s.window();
    windowSeq = s.seq();
    windowAck = s.ack();
  }

  /** Sends what the windows allow. */
  void pump(long now, TcpConnection connection, TcpOut out) {
    while (true) {
      int flight = inFlight();
      int unsent = buffer.length() - Math.min(flight, buffer.length());
      int room = Math.min(congestion.value(), window) - flight;
      int count = Math.max(0, Math.min(Math.min(mss, unsent), room));
      boolean fin = finQueued && flight <= buffer.length() && count == unsent;
      if (count == 0 && !(fin && (room > 0 || flight == 0))) {
        break;
      }
      emit(now, flight, count, fin, connection, out);
    }
    if (inFlight() == 0 && pendingBytes() && !deadline.isSet()) {
      deadline.set(now + timeout.value(), out);
    }
  }

  private boolean pendingBytes() {
    return buffer.length() > 0;
  }

  private void emit(long now, int offset, int count, boolean fin, TcpConnection c, TcpOut out) {
    boolean last = offset + count == buffer.length();
    int flags = Segment.ACK | (fin ? Segment.FIN : 0) | (last && count > 0 ? Segment.PSH : 0);
    boolean again = Seq32.lt(next, highest);
    if (!again && !timing) {
      time(now, next);
    }
    Segment s = c.segment(next, flags, buffer.slice(offset, count));
    next = (next + s.length()) | 0;
    highest = Seq32.max(highest, next);
    finSent |= fin;
    if (!deadline.isSet()) {
      deadline.set(now + timeout.value(), out);
    }
    out.segment(s);
  }

  /** Sends the oldest unacknowledged segment again, without moving anything. */
  void resendOldest(TcpConnection c, TcpOut out) {
    int count = Math.min(mss, buffer.length());
    boolean fin = finQueued && count == buffer.length();
    timing = false;
    if (count > 0 || fin) {
      out.segment(
          c.segment(unacknowledged, Segment.ACK | (fin ? Segment.FIN : 0), buffer.slice(0, count)));
    }
  }

  /** The retransmission timer was called. Answers false if the peer is given up. */
  boolean timer(long now, TcpConnection c, TcpOut out) {
    if (!deadline.reached(now, out)) {
      return true;
    }
    boolean probe = window == 0 && synAcknowledged() && pendingBytes();
    if (!probe && retries >= (synAcknowledged() ? config.dataRetries() : config.synRetries())) {
      return false;
    }
    retries += probe ? 0 : 1;
    timing = false;
    timeout.backOff();
    if (!synAcknowledged()) {
      c.resendSyn(now, out);
    } else if (probe) {
      next = unacknowledged;
      emit(now, 0, 1, false, c, out);
      deadline.set(now + timeout.value(), out);
    } else {
      congestion.timedOut(inFlight());
      next = unacknowledged;
      pump(now, c, out);
    }
    return true;
  }

  void stop() {
    deadline.clear();
  }

  private void time(long now, int seq) {
    timing = true;
    timedSeq = seq;
    timedAt = now;
  }

  TcpSender copy() {
    TcpSender s =
        new TcpSender(
            config, initial, timeout.copy(), congestion.copy(), deadline.copy(), buffer.copy());
    s.mss = mss;
    s.unacknowledged = unacknowledged;
    s.next = next;
    s.highest = highest;
    s.window = window;
    s.windowSeq = windowSeq;
    s.windowAck = windowAck;
    s.finQueued = finQueued;
    s.finSent = finSent;
    s.retries = retries;
    s.timing = timing;
    s.timedSeq = timedSeq;
    s.timedAt = timedAt;
    return s;
  }
}
