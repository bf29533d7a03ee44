package fivedoors.play;

import fivedoors.trace.TraceEvent;

/**
 * A frame on a link, or waiting for one, at the shown moment. The object is reused: it is valid
 * until the next moment is asked for.
 */
public final class Letter {
  private TraceEvent.FrameSent sent;
  private int toNode;
  private int toPort;
  private double fraction;
  private boolean waiting;

  Letter() {}

  void set(TraceEvent.FrameSent event, int node, int port, long time) {
    sent = event;
    toNode = node;
    toPort = port;
    waiting = time < event.start();
    long whole = event.arrive() - event.start();
    // Only for the picture: the division is never read by the engine.
    fraction = waiting ? 0 : whole == 0 ? 1 : (double) (time - event.start()) / (double) whole;
  }

  /** The event that put it on the link, with its bytes. */
  public TraceEvent.FrameSent sent() {
    return sent;
  }

  /** Number of the frame. */
  public int frame() {
    return sent.frame();
  }

  /** Number of the link. */
  public int link() {
    return sent.link();
  }

  /** The node it left. */
  public int fromNode() {
    return sent.node();
  }

  /** The port it left. */
  public int fromPort() {
    return sent.port();
  }

  /** The node at the other end of the link. */
  public int toNode() {
    return toNode;
  }

  /** The port at the other end of the link. */
  public int toPort() {
    return toPort;
  }

  /**
   * How much of its way it has gone, 0 to 1. It is 1 only while its arrival is still to be shown.
   */
  public double fraction() {
    return fraction;
  }

  /** Whether it still queues at {@link #fromPort}. */
  public boolean waiting() {
    return waiting;
  }
}
