package fivedoors.stack.tcp;

import fivedoors.bytes.Seq32;

/**
 * One connection (RFC 9293). Inputs are {@link #segment(long, Segment, TcpOut)}, the calls of the
 * program and {@link #timer}; everything it wants goes to the {@link TcpOut} of that call. Not
 * simulated: urgent data, window scaling, SACK, timestamps; segments are sent at once (no Nagle).
 */
public final class TcpConnection {
  private final TcpConfig config;
  private final boolean passive;
  private final TcpSender sender;
  private final TcpReceiver receiver;
  private final Deadline timeWait;
  private TcpState state;

  private TcpConnection(
      TcpConfig config,
      boolean passive,
      TcpState state,
      TcpSender sender,
      TcpReceiver receiver,
      Deadline timeWait) {
    this.config = config;
    this.passive = passive;
    this.state = state;
    this.sender = sender;
    this.receiver = receiver;
    this.timeWait = timeWait;
  }

  private static TcpConnection fresh(TcpConfig config, boolean passive, int initialSeq) {
    return new TcpConnection(
        config,
        passive,
        TcpState.CLOSED,
        new TcpSender(config, initialSeq),
        new TcpReceiver(config),
        new Deadline(TcpTimer.TIME_WAIT));
  }

  /** Opens actively: a SYN goes out. {@code initialSeq} should be random (RFC 6528). */
  public static TcpConnection open(long now, TcpConfig config, int initialSeq, TcpOut out) {
    TcpConnection c = fresh(config, false, initialSeq);
    c.move(TcpState.SYN_SENT, out);
    c.sendSyn(now, out);
    return c;
  }

  /** Opens passively: answers the SYN that reached a listener. */
  public static TcpConnection accept(
      long now, TcpConfig config, int initialSeq, Segment syn, TcpOut out) {
    TcpConnection c = fresh(config, true, initialSeq);
    c.receiver.synReceived(syn.seq());
    c.sender.peerMss(syn.mss());
    c.sender.firstWindow(syn);
    c.move(TcpState.SYN_RECEIVED, out);
    c.sendSyn(now, out);
    return c;
  }

  /** The state. */
  public TcpState state() {
    return state;
  }

  // ---- calls of the program

  /** Writes data; answers false if the sending side is closed already. */
  public boolean send(long now, byte[] data, TcpOut out) {
    boolean opening = state == TcpState.SYN_SENT || state == TcpState.SYN_RECEIVED;
    if (sender.finQueued() || !opening && !state.maySend()) {
      return false;
    }
    sender.write(data);
    if (!opening) {
      sender.pump(now, this, out);
    }
    return true;
  }

  /** Closes the sending side: a FIN follows the data. Data of the peer is still received. */
  public void close(long now, TcpOut out) {
    if (state == TcpState.SYN_SENT) {
      finish(TcpNote.CLOSED, out);
    } else if (!sender.finQueued() && (state.maySend() || state == TcpState.SYN_RECEIVED)) {
      sender.queueFin();
      if (state != TcpState.SYN_RECEIVED) {
        move(state == TcpState.CLOSE_WAIT ? TcpState.LAST_ACK : TcpState.FIN_WAIT_1, out);
        sender.pump(now, this, out);
      }
    }
  }

  /** Ends at once; the peer gets a RST if it knows the connection. */
  public void abort(TcpOut out) {
    if (state.synchronised() && state != TcpState.TIME_WAIT || state == TcpState.SYN_RECEIVED) {
      out.segment(new Segment(sender.next(), 0, Segment.RST, 0, 0, Segment.NONE));
    }
    if (state != TcpState.CLOSED) {
      finish(TcpNote.CLOSED, out);
    }
  }

  /**
   * Ends at once and without a segment, for what an ICMP error or the own stack said: REFUSED or
   * UNREACHABLE (RFC 1122, section 4.2.3.9).
   */
  public void fail(TcpNote how, TcpOut out) {
    if (state != TcpState.CLOSED) {
      finish(how, out);
    }
  }

  /**
   * Whether a connection in TIME-WAIT makes room for this SYN: its sequence number is beyond the
   * last one used (RFC 1122, section 4.2.2.13).
   */
  public boolean yieldsTo(Segment syn) {
    return state == TcpState.TIME_WAIT
        && syn.has(Segment.SYN)
        && !syn.has(Segment.ACK)
        && Seq32.gt(syn.seq(), receiver.next());
  }

  /** Whether an ICMP error that quotes this sequence number is about something in flight. */
  public boolean inFlight(int seq) {
    return Seq32.ge(seq, sender.unacknowledged()) && Seq32.lt(seq, sender.highest());
  }

  /** A timer that {@link TcpOut#timer} asked for is due. */
  public void timer(long now, TcpTimer what, TcpOut out) {
    if (state == TcpState.CLOSED) {
      return;
    }
    switch (what) {
      case RETRANSMIT -> {
        if (!sender.timer(now, this, out)) {
          finish(TcpNote.TIMED_OUT, out);
        }
      }
      case DELAYED_ACK -> receiver.timer(now, this, out);
      case TIME_WAIT -> {
        if (timeWait.reached(now, out)) {
          finish(TcpNote.CLOSED, out);
        }
      }
    }
  }

  // ---- segments

  /** A segment of this connection arrived. */
  public void segment(long now, Segment s, TcpOut out) {
    if (state == TcpState.CLOSED) {
      Segment reset = s.reset();
      if (reset != null) {
        out.segment(reset);
      }
    } else if (state == TcpState.SYN_SENT) {
      inSynSent(now, s, out);
    } else {
      synchronisedOrNearly(now, s, out);
    }
  }

  /** RFC 9293 section 3.10.7.3. */
  private void inSynSent(long now, Segment s, TcpOut out) {
    if (s.has(Segment.ACK) && !sender.acceptable(s.ack())) {
      Segment reset = s.reset();
      if (reset != null) {
        out.segment(reset);
      }
      return;
    }
    if (s.has(Segment.RST)) {
      if (s.has(Segment.ACK)) {
        finish(TcpNote.REFUSED, out);
      }
      return;
    }
    if (!s.has(Segment.SYN)) {
      return;
    }
    receiver.synReceived(s.seq());
    sender.peerMss(s.mss());
    sender.firstWindow(s);
    if (s.has(Segment.ACK)) {
      sender.acknowledged(now, s.ack(), out);
      established(out);
      sendAck(out);
      sender.pump(now, this, out);
    } else {
      move(TcpState.SYN_RECEIVED, out);
      sendSyn(now, out);
    }
  }

  /** RFC 9293 section 3.10.7.4, in its order of checks; RFC 5961 for RST and SYN. */
  private void synchronisedOrNearly(long now, Segment s, TcpOut out) {
    if (!receiver.acceptable(s)) {
      if (!s.has(Segment.RST)) {
        if (state == TcpState.TIME_WAIT) {
          timeWait.set(now + 2 * config.mslNs(), out);
        }
        sendAck(out);
      }
      return;
    }
    if (s.has(Segment.RST)) {
      reset(s, out);
      return;
    }
    if (s.has(Segment.SYN)) {
      sendAck(out);
      return;
    }
    if (s.has(Segment.ACK) && acknowledge(now, s, out)) {
      deliver(now, s, out);
    }
  }

  private void reset(Segment s, TcpOut out) {
    if (s.seq() != receiver.next()) {
      sendAck(out);
    } else if (state == TcpState.SYN_RECEIVED) {
      finish(passive ? TcpNote.RESET : TcpNote.REFUSED, out);
    } else {
      finish(state == TcpState.TIME_WAIT ? TcpNote.CLOSED : TcpNote.RESET, out);
    }
  }

  /** Answers whether the segment may go on to its data. */
  private boolean acknowledge(long now, Segment s, TcpOut out) {
    if (state == TcpState.SYN_RECEIVED) {
      if (!sender.acceptable(s.ack())) {
        out.segment(new Segment(s.ack(), 0, Segment.RST, 0, 0, Segment.NONE));
        return false;
      }
      established(out);
      if (sender.finQueued()) {
        move(TcpState.FIN_WAIT_1, out);
      }
    }
    if (Seq32.gt(s.ack(), sender.highest())) {
      sendAck(out);
      return false;
    }
    if (sender.acceptable(s.ack())) {
      if (sender.acknowledged(now, s.ack(), out)) {
        sender.resendOldest(this, out);
      }
      sender.window(s);
    } else if (sender.isDuplicate(s)) {
      if (sender.duplicate()) {
        sender.resendOldest(this, out);
      }
    } else if (s.ack() == sender.unacknowledged()) {
      sender.window(s);
    }
    return !finAcknowledged(now, out);
  }

  /** Moves on when the own FIN is acknowledged. Answers whether that ended the connection. */
  private boolean finAcknowledged(long now, TcpOut out) {
    if (!sender.finAcknowledged()) {
      sender.pump(now, this, out);
      return false;
    }
    if (state == TcpState.FIN_WAIT_1) {
      move(TcpState.FIN_WAIT_2, out);
    } else if (state == TcpState.CLOSING) {
      enterTimeWait(now, out);
    } else if (state == TcpState.LAST_ACK) {
      finish(TcpNote.CLOSED, out);
      return true;
    }
    return false;
  }

  private void deliver(long now, Segment s, TcpOut out) {
    if (state == TcpState.TIME_WAIT && s.has(Segment.FIN)) {
      sendAck(out);
      timeWait.set(now + 2 * config.mslNs(), out);
      return;
    }
    boolean something = s.payload().length > 0 || s.has(Segment.FIN);
    if (!something || !state.mayReceive() || receiver.finished()) {
      return;
    }
    if (receiver.take(now, s, this, out)) {
      out.note(TcpNote.PEER_CLOSED);
      if (state == TcpState.ESTABLISHED) {
        move(TcpState.CLOSE_WAIT, out);
      } else if (state == TcpState.FIN_WAIT_1) {
        move(TcpState.CLOSING, out);
      } else {
        enterTimeWait(now, out);
      }
    }
  }

  // ---- what the parts ask for

  private void established(TcpOut out) {
    move(TcpState.ESTABLISHED, out);
    out.note(TcpNote.CONNECTED);
  }

  private void enterTimeWait(long now, TcpOut out) {
    sender.stop();
    move(TcpState.TIME_WAIT, out);
    timeWait.set(now + 2 * config.mslNs(), out);
  }

  private void finish(TcpNote note, TcpOut out) {
    sender.stop();
    receiver.stop();
    timeWait.clear();
    move(TcpState.CLOSED, out);
    out.note(note);
  }

  private void move(TcpState to, TcpOut out) {
    TcpState from = state;
    state = to;
    out.state(from, to);
  }

  private void sendSyn(long now, TcpOut out) {
    sender.synSent(now, out);
    boolean answer = state == TcpState.SYN_RECEIVED;
    int seq = Seq32.add(sender.next(), -1);
    out.segment(
        new Segment(
            seq,
            answer ? receiver.next() : 0,
            Segment.SYN | (answer ? Segment.ACK : 0),
            config.window(),
            config.mss(),
            Segment.NONE));
  }

  void resendSyn(long now, TcpOut out) {
    sendSyn(now, out);
  }

  void sendAck(TcpOut out) {
    out.segment(segment(sender.next(), Segment.ACK, Segment.NONE));
  }

  /** A segment that carries the current acknowledgement. */
  Segment segment(int seq, int flags, byte[] payload) {
    receiver.acknowledged();
    return new Segment(seq, receiver.next(), flags, receiver.window(), 0, payload);
  }

  /** An independent copy. */
  public TcpConnection copy() {
    return new TcpConnection(
        config, passive, state, sender.copy(), receiver.copy(), timeWait.copy());
  }
}
