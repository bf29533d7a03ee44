package fivedoors.play;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Frame;
import fivedoors.net.LinkSpec;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.net.Timer;
import fivedoors.scenario.Command;
import fivedoors.scenario.CommandException;
import fivedoors.scenario.Problem;
import fivedoors.sim.Rng;
import fivedoors.sim.Simulation;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.List;

/**
 * A machine for tests: a hub with hosts that chatter at random, write tables, drop what they do not
 * like, and have timers that nobody sees. {@code ping} sends five letters at once, {@code release}
 * pulls the cable, {@code set} makes a host chatter at this very instant, {@code reboot} cannot be
 * carried out.
 */
final class Toy implements Machine {
  static final int HOSTS = 4;

  private final Simulation<Network> run;

  Toy(int seed, boolean chatter) {
    Network net = new Network(seed);
    net.add("hub", new Hub(net.nextNodeId()), List.of("p1", "p2", "p3", "p4"));
    for (int i = 1; i <= HOSTS; i++) {
      net.add("host" + i, new Host(net, chatter), List.of("eth0"));
      LinkSpec spec = new LinkSpec(3_000L * i, 10_000_000L, 50, i == 4 ? 100_000 : 0, false);
      net.connect(i, 0, 0, i - 1, spec);
    }
    run = new Simulation<>(net, TraceSink.OFF);
    for (int i = 0; i <= HOSTS; i++) {
      net.startAt(i, i * 1_000L);
    }
  }

  private Toy(Simulation<Network> run) {
    this.run = run;
  }

  @Override
  public Simulation<Network> simulation() {
    return run;
  }

  @Override
  public Toy copy(TraceSink sink) {
    return new Toy(run.copy(sink));
  }

  @Override
  public void perform(Command command) {
    Network net = run.model();
    int node = net.topology().find(command.node());
    if (command instanceof Command.Reboot) {
      throw new CommandException(new Problem("", command.node(), 0, 0, "test", List.of()));
    }
    if (net.tracing()) {
      net.emit(new TraceEvent.Command(net.now(), node, command.text()));
    }
    if (command instanceof Command.Ping) {
      for (int i = 0; i < 5; i++) {
        net.send(node, 0, net.frame(new byte[60 + i], -1));
      }
    } else if (command instanceof Command.Release) {
      net.plug(node - 1, false);
    } else if (command instanceof Command.Renew) {
      net.plug(node - 1, true);
    } else if (command instanceof Command.SetFact) {
      net.timer(node, net.now(), new Timer(0, 0, 0, null));
    }
  }

  private static final class Hub implements Node {
    private final int id;

    Hub(int id) {
      this.id = id;
    }

    @Override
    public int id() {
      return id;
    }

    @Override
    public void start(Network net) {
      // Nothing to do.
    }

    @Override
    public void stop(Network net) {
      // Nothing to do.
    }

    @Override
    public void receive(Network net, int port, Frame frame) {
      for (int p = 0; p < HOSTS; p++) {
        if (p != port) {
          Frame copy = net.frame(frame.bytes(), frame.id());
          if (net.tracing()) {
            net.emit(new TraceEvent.Copied(net.now(), id, p, copy.id(), frame.id(), copy.bytes()));
          }
          net.send(id, p, copy);
        }
      }
    }

    @Override
    public void timer(Network net, Timer timer) {
      // Has none.
    }

    @Override
    public void linkChanged(Network net, int port, boolean up) {
      // Nothing to do.
    }

    @Override
    public Node copy() {
      return this;
    }
  }

  private static final class Host implements Node {
    private final int id;
    private final boolean chatter;
    private final Rng random;
    private int heard;

    Host(Network net, boolean chatter) {
      this(net.nextNodeId(), chatter, net.random("host" + net.nextNodeId()), 0);
    }

    private Host(int id, boolean chatter, Rng random, int heard) {
      this.id = id;
      this.chatter = chatter;
      this.random = random;
      this.heard = heard;
    }

    @Override
    public int id() {
      return id;
    }

    @Override
    public void start(Network net) {
      if (chatter) {
        net.timer(id, net.now() + 10_000L * id, new Timer(0, 0, 0, null));
        net.timer(id, net.now() + 777, new Timer(0, 1, 0, null));
      }
    }

    @Override
    public void stop(Network net) {
      heard = 0;
    }

    @Override
    public void receive(Network net, int port, Frame frame) {
      heard++;
      if (!net.tracing()) {
        return;
      }
      long now = net.now();
      if (heard % 3 == 0) {
        net.drop(id, port, frame, DropReason.NOT_DHCP_SERVER, net.topology().node(id), null);
        return;
      }
      List<Cell> cells = List.of(new Cell("count", Integer.toString(heard)));
      String row = "r" + heard % 5;
      if (heard % 10 == 1) {
        net.emit(new TraceEvent.RowRemoved(now, id, "heard", row, "expired"));
      } else {
        net.emit(new TraceEvent.RowAdded(now, id, "heard", row, cells));
      }
      if (heard % 7 == 0) {
        net.emit(new TraceEvent.ServiceState(now, id, "ears", "A", "B" + heard, cells));
        net.emit(
            new TraceEvent.AddressSet(
                now, id, 0, new Ipv4Address(heard), 24, Ipv4Address.UNSPECIFIED, "dhcp"));
      }
    }

    @Override
    public void timer(Network net, Timer timer) {
      // A quarter comes in bursts, so that letters queue and meet.
      boolean burst = random.below(4) == 0;
      long wait = 1_000L + random.below(burst ? 50_000 : 1 << (20 + random.below(10)));
      net.timer(id, net.now() + wait, timer);
      if (timer.what() == 0) {
        net.send(id, 0, net.frame(new byte[60 + random.below(400)], -1));
      }
    }

    @Override
    public void linkChanged(Network net, int port, boolean up) {
      // Nothing to do.
    }

    @Override
    public Node copy() {
      return new Host(id, chatter, random.copy(), heard);
    }
  }
}
