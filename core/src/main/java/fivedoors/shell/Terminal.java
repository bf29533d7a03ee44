package fivedoors.shell;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.device.HostOut;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.EchoAnswer;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Watcher;
import fivedoors.trace.Cell;
import java.util.List;

/**
 * A terminal on a host. A typed line is run at once; a command that takes time runs until it is
 * done or interrupted, and only one at a time. Everything printed is a SERVICE_STATE event, which
 * {@link Screen} reads.
 */
public final class Terminal implements Program, Watcher {
  /** Longest line that is taken; what comes after is cut. */
  static final int LONGEST_LINE = 1000;

  private final Dialect dialect;

  /** Null while the prompt waits. */
  private Job job;

  /** What the running command prints goes through these. */
  private List<Filter> filters = List.of();

  /** How many jobs there were; answers for an earlier one are not for this one. */
  private int jobNumber;

  /** A terminal of that kind of system. */
  public Terminal(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Whose commands it understands. */
  public Dialect dialect() {
    return dialect;
  }

  /** The command that runs, such as {@code ping}; null while the prompt waits. */
  public String running() {
    return job == null ? null : job.name();
  }

  int jobNumber() {
    return jobNumber;
  }

  /** Whether the filters let a line through, as {@link Filter#passes} has it. */
  boolean passes(String own, String english) {
    for (Filter f : filters) {
      if (!f.passes(own, english)) {
        return false;
      }
    }
    return true;
  }

  // ---- what a person does

  /** A person typed a line and pressed Enter. */
  public void enter(String line, HostOut out) {
    Console c = new Console(this, out);
    if (job != null && job.over(c)) {
      finish(out);
    }
    if (job != null) {
      c.hint(Hint.busy(job.name()));
      return;
    }
    String typed = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    c.write(
        Screen.INPUT,
        List.of(
            new Cell(Screen.TEXT, dialect.prompt(out.host().name()) + typed),
            new Cell(Screen.TYPED, typed)));
    filters = List.of();
    new Interpreter(this, c).run(typed);
  }

  /** A person pressed Ctrl+C. */
  public void interrupt(HostOut out) {
    Console c = new Console(this, out);
    if (job == null) {
      c.write(
          Screen.LINE, List.of(new Cell(Screen.TEXT, dialect.prompt(out.host().name()) + "^C")));
      return;
    }
    c.error("^C");
    job.interrupt(c.net().now(), c);
    finish(out);
  }

  // ---- what the interpreter and the jobs do

  void filters(List<Filter> list) {
    filters = list;
  }

  void launch(Job next, Console c) {
    job = next;
    jobNumber++;
    if (c.out().tracing()) {
      c.out().state(Screen.READY, Screen.RUNNING, List.of(new Cell("command", next.name())));
    }
    next.begin(c.net().now(), c);
  }

  void finish(ProgramOut out) {
    if (job != null) {
      String name = job.name();
      job = null;
      if (out.tracing()) {
        out.state(Screen.RUNNING, Screen.READY, List.of(new Cell("command", name)));
      }
    }
  }

  // ---- as a program

  @Override
  public String name() {
    return Screen.SERVICE;
  }

  @Override
  public void start(long now, ProgramOut out) {
    // nothing is open until a line is typed
  }

  @Override
  public void stop(long now, ProgramOut out) {
    finish(out);
  }

  @Override
  public void connected(long now, int socket, ProgramOut out) {
    if (job != null) {
      job.connected(now, socket, console(out));
    }
  }

  @Override
  public void received(long now, int socket, byte[] data, ProgramOut out) {
    if (job != null) {
      job.received(now, socket, data, console(out));
    }
  }

  @Override
  public void ended(long now, int socket, ConnectionEnd how, ProgramOut out) {
    if (job != null) {
      job.ended(now, socket, how, console(out));
    }
  }

  @Override
  public void datagram(long now, int socket, Endpoint from, byte[] data, ProgramOut out) {
    if (job != null) {
      job.datagram(now, socket, from, data, console(out));
    }
  }

  @Override
  public void echo(long now, EchoAnswer answer, ProgramOut out) {
    if (job != null) {
      job.echo(now, answer, console(out));
    }
  }

  @Override
  public void resolved(long now, int ticket, Ipv4Address address, ProgramOut out) {
    if (job != null && (ticket == jobNumber || job.sortsItself())) {
      job.resolved(now, ticket, address, console(out));
    }
  }

  @Override
  public void timer(long now, int what, int generation, ProgramOut out) {
    if (job != null && (generation == jobNumber || job.sortsItself())) {
      job.timer(now, what, generation, console(out));
    }
  }

  @Override
  public void answered(
      long now, String program, Ipv4Address client, String status, ProgramOut out) {
    if (job instanceof ServerJob server) {
      server.answered(now, program, client, status, console(out));
    }
  }

  private Console console(ProgramOut out) {
    return new Console(this, (HostOut) out);
  }

  @Override
  public Terminal copy() {
    Terminal t = new Terminal(dialect);
    t.job = job == null ? null : job.copy();
    t.filters = filters;
    t.jobNumber = jobNumber;
    return t;
  }
}
