package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.EchoAnswer;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import fivedoors.service.program.Watcher;
import fivedoors.sim.Rng;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.SocketEvent;
import fivedoors.stack.SocketRow;
import fivedoors.stack.Sockets;
import fivedoors.stack.StackCall;
import fivedoors.stack.StackOwner;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.IcmpMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of one device: starts and stops them, gives them what happens to their sockets, and
 * carries out what they ask for. The device hands on {@link StackOwner#socket}, the timers of this
 * part, and power. Number 0 is the system's own resolver; programs count from 1.
 */
public final class ProgramsPart {
  /** Where in a frame the IPv4 source address is. */
  private static final int SOURCE = EthernetFrame.HEADER_LENGTH + 12;

  static final int TCP = 1;
  static final int UDP = 2;

  /** What a program asked to be reminded of. */
  record Reminder(int what, int generation) {}

  private final int timerPart;
  private final String node;
  private final List<Installed> all = new ArrayList<>();
  private final Installed system;
  private final NameLookups names;

  /**
   * A device without programs.
   *
   * @param timerPart part number of its timers, below {@link IpStack#FIRST_TIMER_PART}
   * @param node the device's name
   * @param random stream for DNS questions
   */
  public ProgramsPart(int timerPart, String node, Rng random) {
    this(timerPart, node, new Installed(0, new NameLookups(random), true));
  }

  private ProgramsPart(int timerPart, String node, Installed system) {
    this.timerPart = timerPart;
    this.node = node;
    this.system = system;
    this.names = (NameLookups) system.program;
  }

  int timerPart() {
    return timerPart;
  }

  // ---- installing and looking

  /**
   * Installs a program; its name must be new.
   *
   * @param on whether it starts with the device; later changed by {@link #start} and {@link #stop}
   */
  public void add(Program program, boolean on) {
    if (find(program.name()) != null) {
      throw new IllegalArgumentException(node + " has a program " + program.name() + " already");
    }
    all.add(new Installed(all.size() + 1, program, on));
  }

  /** The program of that name, or null. */
  public Program program(String name) {
    Installed i = find(name);
    return i == null ? null : i.program;
  }

  /** All programs in the order they were installed. */
  public List<Program> programs() {
    List<Program> list = new ArrayList<>();
    for (Installed i : all) {
      list.add(i.program);
    }
    return list;
  }

  /** Whether a program is to run when its device does. */
  public boolean isOn(String name) {
    Installed i = find(name);
    return i != null && i.on;
  }

  /** Whether a program runs. */
  public boolean isRunning(String name) {
    Installed i = find(name);
    return i != null && i.running;
  }

  /** A program's number, which the table of sockets has; {@link Sockets#NONE} if unknown. */
  public int number(String name) {
    Installed i = find(name);
    return i == null ? Sockets.NONE : i.number;
  }

  /** The name of the program with that number; {@code -} if there is none. */
  public String name(int number) {
    return number < 0 || number > all.size() ? "-" : byNumber(number).program.name();
  }

  /** The table {@code sockets} as text: id, both ends, state, program. */
  public List<String> socketRows(IpStack stack) {
    List<String> rows = new ArrayList<>();
    for (SocketRow row : stack.sockets().rows()) {
      rows.add(row + " " + name(row.program()));
    }
    return rows;
  }

  /**
   * The table {@code programs} as text: name, where it waits or would, running or stopped; and
   * where it will wait after its next start if that is elsewhere.
   */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Installed i : all) {
      String how = i.running ? " running" : " stopped";
      rows.add(i.program.name() + (i.program instanceof Served s ? places(s, how) : how));
    }
    return rows;
  }

  private static String places(Served s, String how) {
    String set = s.bind() + ":" + s.port();
    return s.waitsElsewhere() ? " " + s.listening() + how + " next " + set : " " + set + how;
  }

  private Installed find(String name) {
    for (Installed i : all) {
      if (i.program.name().equals(name)) {
        return i;
      }
    }
    return null;
  }

  private Installed byNumber(int number) {
    return number == 0 ? system : all.get(number - 1);
  }

  // ---- settings that would help

  /** The fact path of a program's setting, such as {@code laptop.programs.flask.bind}, or null. */
  public String setting(int number, String what) {
    return number < 1 || number > all.size()
        ? null
        : node + ".programs." + byNumber(number).program.name() + "." + what;
  }

  /** The switch of the stopped program that would take TCP connections there, or null. */
  public String tcpSetting(int port) {
    return switchFor(port, TCP);
  }

  /** The switch of the stopped program that would take datagrams there, or null. */
  public String udpSetting(int port) {
    return switchFor(port, UDP);
  }

  private String switchFor(int port, int protocol) {
    for (Installed i : all) {
      boolean other = i.protocols != 0 && (i.protocols & protocol) == 0;
      if (!i.running && !other && i.program instanceof Served s && s.port() == port) {
        return setting(i.number, "on");
      }
    }
    return null;
  }

  // ---- running

  /** The device has power: what is on starts. */
  public void boot(Network net, StackOwner owner, IpStack stack) {
    StackCall call = new StackCall(net, owner, stack, null);
    begin(call, system);
    for (Installed i : all) {
      if (i.on) {
        begin(call, i);
      }
    }
  }

  /** The power went off: programs end; their sockets are gone before they could say so. */
  public void powerOff(Network net, StackOwner owner, IpStack stack) {
    stack.sockets().stop(net, stack.node());
    StackCall call = new StackCall(net, owner, stack, null);
    end(call, system);
    for (Installed i : all) {
      end(call, i);
    }
  }

  /** Switches a program on; false if there is none or it runs already. */
  public boolean start(Network net, StackOwner owner, IpStack stack, String name) {
    Installed i = find(name);
    if (i == null || i.running) {
      return false;
    }
    i.on = true;
    if (net.powered(stack.node())) {
      begin(new StackCall(net, owner, stack, null), i);
    }
    return true;
  }

  /** Switches a program off and closes its sockets; false if there is none or it is off. */
  public boolean stop(Network net, StackOwner owner, IpStack stack, String name) {
    Installed i = find(name);
    if (i == null || !i.on) {
      return false;
    }
    i.on = false;
    end(new StackCall(net, owner, stack, null), i);
    return true;
  }

  private void begin(StackCall call, Installed i) {
    i.running = true;
    i.run++;
    i.last = null;
    i.program.start(call.net().now(), new ProgramCall(call, this, i));
  }

  private void end(StackCall call, Installed i) {
    if (i.running) {
      i.program.stop(call.net().now(), new ProgramCall(call, this, i));
      i.running = false;
      call.stack().sockets().closeAll(call, i.number);
    }
  }

  /**
   * Lets a person at the device use a program: the call may do what programs may.
   *
   * @return what the program asks its host by, or null if it does not run
   */
  public ProgramOut hand(Network net, StackOwner owner, IpStack stack, String name) {
    Installed i = find(name);
    return i == null || !i.running
        ? null
        : new ProgramCall(new StackCall(net, owner, stack, null), this, i);
  }

  // ---- what happens

  /** Something happened to a socket of a program. */
  public void socket(Network net, StackOwner owner, IpStack stack, int program, SocketEvent event) {
    Installed i = byNumber(program);
    if (i.running) {
      StackCall call = new StackCall(net, owner, stack, event.frame());
      tell(call, i, event);
      passOn(call);
    }
  }

  private void tell(StackCall call, Installed i, SocketEvent event) {
    ProgramCall out = new ProgramCall(call, this, i);
    Program p = i.program;
    long now = call.net().now();
    if (event.frame() != null) {
      i.last = event.frame();
      i.told = false;
    }
    if (event instanceof SocketEvent.Connected e) {
      p.connected(now, e.socket(), out);
    } else if (event instanceof SocketEvent.Accepted e) {
      p.accepted(now, e.listener(), e.socket(), e.peer(), out);
    } else if (event instanceof SocketEvent.Received e) {
      p.received(now, e.socket(), e.data(), out);
    } else if (event instanceof SocketEvent.Ended e) {
      p.ended(now, e.socket(), ConnectionEnd.valueOf(e.how().name()), out);
    } else if (event instanceof SocketEvent.Datagram e) {
      p.datagram(now, e.socket(), e.from(), e.data(), out);
      if (!i.told) {
        out.delivered("");
      }
    } else if (event instanceof SocketEvent.EchoReply e) {
      EchoAnswer.Kind kind = EchoAnswer.Kind.REPLY;
      p.echo(now, new EchoAnswer(kind, e.from(), e.seq(), e.length(), e.ttl(), 0), out);
    } else if (event instanceof SocketEvent.IcmpError e) {
      error(now, p, e, out);
    }
  }

  private static void error(long now, Program p, SocketEvent.IcmpError e, ProgramOut out) {
    boolean expired = e.type() == IcmpMessage.TIME_EXCEEDED;
    if (expired || e.type() == IcmpMessage.UNREACHABLE) {
      EchoAnswer.Kind kind = expired ? EchoAnswer.Kind.TTL_EXCEEDED : EchoAnswer.Kind.UNREACHABLE;
      p.echo(now, new EchoAnswer(kind, e.from(), e.about().port(), 0, e.ttl(), e.code()), out);
    }
  }

  /** Tells those who watch what a program answered to the frame that came last for it. */
  void answered(StackCall call, Installed by, String status) {
    if (by.last == null) {
      return; // it tells of nothing that came in
    }
    Ipv4Address client = Ipv4Address.read(by.last.bytes(), SOURCE);
    for (Installed i : all) {
      if (i != by && i.running && i.program instanceof Watcher w) {
        w.answered(
            call.net().now(), by.program.name(), client, status, new ProgramCall(call, this, i));
      }
    }
  }

  /** A timer of this part is due. */
  public void timer(Network net, StackOwner owner, IpStack stack, Timer timer) {
    Installed i = byNumber(timer.what());
    if (!i.running || i.run != timer.generation()) {
      return; // an earlier run asked for it
    }
    StackCall call = new StackCall(net, owner, stack, null);
    ProgramCall out = new ProgramCall(call, this, i);
    if (timer.key() instanceof Reminder r) {
      i.program.timer(net.now(), r.what(), r.generation(), out);
    } else if (timer.key() instanceof NameLookups.Found f) {
      i.program.resolved(net.now(), f.ticket(), f.address(), out);
    } else if (timer.key() instanceof SocketEvent e) {
      tell(call, i, e);
    }
    passOn(call);
  }

  // ---- names

  void resolve(StackCall call, Installed asker, int ticket, String name) {
    names.resolve(
        call.net().now(),
        asker.number,
        asker.run,
        ticket,
        name,
        nameServer(call.stack()),
        new ProgramCall(call, this, system));
    passOn(call);
  }

  /** Forgets every looked-up name ({@code ipconfig /flushdns}). */
  public void flushNames() {
    names.flush();
  }

  /** The name server of the interface in use; 0.0.0.0 for none. */
  private static Ipv4Address nameServer(IpStack stack) {
    for (NetInterface i : stack.interfaces()) {
      if (i.hasAddress() && !i.config().dns().isUnspecified()) {
        return i.config().dns();
      }
    }
    return Ipv4Address.UNSPECIFIED;
  }

  // Askers hear it when their own call has returned.
  private void passOn(StackCall call) {
    for (NameLookups.Found f : names.settled()) {
      call.net()
          .timer(
              call.stack().node(), call.net().now(), new Timer(timerPart, f.program(), f.run(), f));
    }
  }

  /** An independent deep copy. */
  public ProgramsPart copy() {
    ProgramsPart p = new ProgramsPart(timerPart, node, system.copy());
    for (Installed i : all) {
      p.all.add(i.copy());
    }
    return p;
  }
}
