package fivedoors.testing;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.admin.AdminModel;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.EchoAnswer;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Programs on machines that reach each other without a network between them: what a program sends
 * arrives a millisecond later. For tests of programs alone.
 */
public final class ProgramRig {
  /** What a machine without an answer costs its caller. */
  public static final long SYN_TIMEOUT_NS = 21_000_000_000L;

  private static final long MS = 1_000_000L;

  private record Due(long at, int order, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due o) {
      return at != o.at ? Long.compare(at, o.at) : Integer.compare(order, o.order);
    }
  }

  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private final Map<Ipv4Address, Machine> machines = new LinkedHashMap<>();
  private final Map<String, Ipv4Address> names = new LinkedHashMap<>();

  /** Lines such as {@code browser idle->connecting url=...}, {@code delivered web GET / 200}. */
  public final List<String> log = new ArrayList<>();

  private long now;
  private int order;
  private int sockets;

  /** A machine with that address. */
  public Machine machine(String address) {
    return machines.computeIfAbsent(Ipv4Address.parse(address), Machine::new);
  }

  /** A name everybody can look up. */
  public ProgramRig name(String name, String address) {
    names.put(name, Ipv4Address.parse(address));
    return this;
  }

  /** Lets time pass. */
  public ProgramRig run(long seconds) {
    long end = now + seconds * 1_000 * MS;
    while (!queue.isEmpty() && queue.peek().at <= end) {
      Due due = queue.poll();
      now = due.at;
      due.what.run();
    }
    now = end;
    return this;
  }

  /** The present time in nanoseconds. */
  public long now() {
    return now;
  }

  /** The socket that was opened last. */
  public int lastSocket() {
    return sockets - 1;
  }

  private void at(long time, Runnable what) {
    queue.add(new Due(time, order++, what));
  }

  /** The lines of the log that contain a text. */
  public List<String> logged(String part) {
    return log.stream().filter(l -> l.contains(part)).toList();
  }

  /** One machine. */
  public final class Machine {
    private final Ipv4Address address;
    private final Map<Integer, Open> open = new LinkedHashMap<>();
    private boolean off;
    private AdminModel admin;
    private int nextPort = 50_000;

    Machine(Ipv4Address address) {
      this.address = address;
    }

    /** Nobody answers here from now on. */
    public Machine off() {
      off = true;
      return this;
    }

    /** It is a router with these settings. */
    public Machine admin(AdminModel model) {
      admin = model;
      return this;
    }

    /** Starts a program. */
    public Machine start(Program p) {
      p.start(now, out(p));
      return this;
    }

    /** Stops a program; its sockets are gone. */
    public Machine stop(Program p) {
      p.stop(now, out(p));
      open.values().removeIf(o -> o.program == p);
      return this;
    }

    /** Does something with a program as if a person had asked for it. */
    public Machine with(Program p, Consumer<ProgramOut> what) {
      what.accept(out(p));
      return this;
    }

    /** What that program asks its host by. */
    public Out out(Program p) {
      return new Out(this, p);
    }

    /** How many sockets are open here. */
    public int sockets() {
      return open.size();
    }

    private Open find(boolean tcp, Endpoint to, boolean local) {
      for (Open o : open.values()) {
        boolean fits = o.bind.equals(Ipv4Address.UNSPECIFIED) || o.bind.equals(to.address());
        if (o.tcp == tcp && o.peer == null && o.local.port() == to.port() && fits) {
          return o;
        }
      }
      return null;
    }
  }

  private static final class Open {
    final Machine machine;
    final int id;
    final Program program;
    final boolean tcp;
    final Ipv4Address bind;
    final Endpoint local;
    Open peer;
    boolean closed;

    Open(Machine machine, int id, Program program, boolean tcp, Ipv4Address bind, Endpoint local) {
      this.machine = machine;
      this.id = id;
      this.program = program;
      this.tcp = tcp;
      this.bind = bind;
      this.local = local;
    }
  }

  /** The host of a program. */
  public final class Out implements ProgramOut {
    private final Machine machine;
    private final Program program;

    Out(Machine machine, Program program) {
      this.machine = machine;
      this.program = program;
    }

    @Override
    public AdminModel admin() {
      return machine.admin;
    }

    @Override
    public boolean tracing() {
      return true;
    }

    private Open open(boolean tcp, Ipv4Address bind, int port) {
      Endpoint local = new Endpoint(machine.address, port == 0 ? machine.nextPort++ : port);
      Open o = new Open(machine, sockets++, program, tcp, bind, local);
      machine.open.put(o.id, o);
      return o;
    }

    private boolean taken(boolean tcp, int port) {
      return machine.open.values().stream()
          .anyMatch(o -> o.tcp == tcp && o.peer == null && o.local.port() == port);
    }

    @Override
    public int listen(Ipv4Address bind, int port) {
      return taken(true, port) ? NONE : open(true, bind, port).id;
    }

    @Override
    public int bindUdp(Ipv4Address bind, int port) {
      return port != 0 && taken(false, port) ? NONE : open(false, bind, port).id;
    }

    @Override
    public int connect(Endpoint to) {
      Open mine = open(true, Ipv4Address.UNSPECIFIED, 0);
      mine.peer = mine; // Not a listener.
      at(now + MS, () -> syn(mine, to));
      return mine.id;
    }

    private void syn(Open mine, Endpoint to) {
      boolean local = to.address().bits() >>> 24 == 127;
      Machine other = local ? machine : machines.get(to.address());
      if (other == null || other.off) {
        long later = other == null ? MS : SYN_TIMEOUT_NS;
        ConnectionEnd how = other == null ? ConnectionEnd.UNREACHABLE : ConnectionEnd.TIMED_OUT;
        at(now + later, () -> end(mine, how));
        return;
      }
      Open listener = other.find(true, to, local);
      if (listener == null) {
        at(now + MS, () -> end(mine, ConnectionEnd.REFUSED));
        return;
      }
      Open theirs =
          new Open(other, sockets++, listener.program, true, to.address(), listener.local);
      other.open.put(theirs.id, theirs);
      theirs.peer = mine;
      mine.peer = theirs;
      theirs.program.accepted(now, listener.id, theirs.id, mine.local, other.out(theirs.program));
      at(now + MS, () -> ifOpen(mine, o -> program.connected(now, o.id, this)));
    }

    @Override
    public boolean send(int socket, byte[] data) {
      Open o = machine.open.get(socket);
      if (o == null || o.closed) {
        return false;
      }
      Open peer = o.peer;
      at(
          now + MS,
          () -> ifOpen(peer, p -> p.program.received(now, p.id, data, p.machine.out(p.program))));
      return true;
    }

    @Override
    public void sendTo(int socket, Endpoint to, byte[] data) {
      sendTo(socket, to, 64, data);
    }

    @Override
    public void sendTo(int socket, Endpoint to, int ttl, byte[] data) {
      Open o = machine.open.get(socket);
      at(
          now + MS,
          () -> {
            Machine other = machines.get(to.address());
            Open at = other == null || other.off ? null : other.find(false, to, false);
            if (at != null) {
              at.program.datagram(now, at.id, o.local, data, other.out(at.program));
            } else if (other != null && !other.off) {
              EchoAnswer.Kind kind = EchoAnswer.Kind.UNREACHABLE;
              program.echo(now, new EchoAnswer(kind, to.address(), to.port(), 0, 64, 3), this);
            }
          });
    }

    @Override
    public void close(int socket) {
      Open o = machine.open.get(socket);
      if (o == null || o.closed) {
        return;
      }
      o.closed = true;
      if (!o.tcp || o.peer == null || o.peer == o) {
        machine.open.remove(socket);
        return;
      }
      Open peer = o.peer;
      at(
          now + MS,
          () -> {
            if (peer.closed) {
              end(o, ConnectionEnd.CLOSED);
              end(peer, ConnectionEnd.CLOSED);
            } else {
              ifOpen(
                  peer,
                  p ->
                      p.program.ended(
                          now, p.id, ConnectionEnd.PEER_CLOSED, p.machine.out(p.program)));
            }
          });
    }

    @Override
    public void abort(int socket) {
      Open o = machine.open.remove(socket);
      if (o != null && o.peer != null && o.peer != o) {
        Open peer = o.peer;
        at(now + MS, () -> end(peer, ConnectionEnd.RESET));
      }
    }

    @Override
    public Endpoint local(int socket) {
      Open o = machine.open.get(socket);
      return o == null ? null : o.local;
    }

    @Override
    public void echo(Ipv4Address to, int ttl, int seq, int length) {
      throw new AssertionError("no program of this rig pings, and this one pinged " + to);
    }

    @Override
    public void resolve(int ticket, String name) {
      at(now + MS, () -> program.resolved(now, ticket, names.get(name), this));
    }

    @Override
    public void timer(int what, int generation, long time) {
      ProgramRig.this.at(time, () -> program.timer(now, what, generation, this));
    }

    @Override
    public void state(String from, String to, List<Cell> cells) {
      StringBuilder line = new StringBuilder(program.name() + " " + from + "->" + to);
      cells.forEach(c -> line.append(' ').append(c.name()).append('=').append(c.value()));
      log.add(line.toString());
    }

    @Override
    public void delivered(String status) {
      log.add("delivered " + program.name() + " " + status);
    }

    @Override
    public void timedOut(String what) {
      log.add("timedOut " + program.name() + " " + what);
    }
  }

  private void ifOpen(Open o, Consumer<Open> what) {
    if (o.machine.open.get(o.id) == o) {
      what.accept(o);
    }
  }

  private void end(Open o, ConnectionEnd how) {
    ifOpen(
        o,
        each -> {
          each.machine.open.remove(each.id);
          each.program.ended(now, each.id, how, each.machine.out(each.program));
        });
  }
}
