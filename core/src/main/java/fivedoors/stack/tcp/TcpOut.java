package fivedoors.stack.tcp;

/** Where a connection puts what it wants done. The owner does it after the call has returned. */
public interface TcpOut {
  /** Send this segment to the peer. */
  void segment(Segment segment);

  /** Call {@link TcpConnection#timer} with the same {@code what} at the given time. */
  void timer(TcpTimer what, long at);

  /** The connection went from one state to another. */
  void state(TcpState from, TcpState to);

  /** These bytes arrived, in order. */
  void received(byte[] data);

  /** Something the program must know. */
  void note(TcpNote note);
}
