package fivedoors.net;

import fivedoors.sim.Rng;

/** A link between two ports, with one transmitter at each end. */
public final class Link {
  private final int id;
  private final int[] node;
  private final int[] port;
  private final Transmitter[] ends = {new Transmitter(), new Transmitter()};
  private final Rng loss;
  private LinkSpec spec;
  private boolean plugged = true;
  private int epoch;

  Link(int id, int nodeA, int portA, int nodeB, int portB, LinkSpec spec, Rng loss) {
    this.id = id;
    this.node = new int[] {nodeA, nodeB};
    this.port = new int[] {portA, portB};
    this.spec = spec;
    this.loss = loss;
  }

  /** This link's number. */
  public int id() {
    return id;
  }

  /** The node at end 0 or 1. */
  public int node(int end) {
    return node[end];
  }

  /** The port at end 0 or 1. */
  public int port(int end) {
    return port[end];
  }

  /** Delay, rate, queue and loss. */
  public LinkSpec spec() {
    return spec;
  }

  /** Whether the cable is plugged in (for Wi-Fi: associated). */
  public boolean plugged() {
    return plugged;
  }

  /** How many frames wait to be sent from an end at a time. */
  public int waiting(int end, long now) {
    return ends[end].waiting(now);
  }

  void spec(LinkSpec changed) {
    spec = changed;
  }

  /** A frame that was under way when the cable was cut carries an older epoch. */
  int epoch() {
    return epoch;
  }

  void plugged(boolean in) {
    if (plugged && !in) {
      cut();
    }
    plugged = in;
  }

  /** Everything under way or waiting is lost. */
  void cut() {
    epoch++;
    ends[0].clear();
    ends[1].clear();
  }

  Transmitter transmitter(int end) {
    return ends[end];
  }

  boolean loses() {
    return spec.lossPpm() > 0 && loss.below(1_000_000) < spec.lossPpm();
  }

  Link copy() {
    Link l = new Link(id, node[0], port[0], node[1], port[1], spec, loss.copy());
    l.plugged = plugged;
    l.epoch = epoch;
    l.ends[0] = ends[0].copy();
    l.ends[1] = ends[1].copy();
    return l;
  }
}
