package fivedoors.service.program;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.Cell;
import java.util.List;

/**
 * A program that waits at one port. Address and port are settings: a change counts from the next
 * start, as with real servers, whose socket is bound once. What it does with those who come is told
 * by its kind.
 */
public abstract class Served implements Program {
  /** What a program waits for at its port. */
  protected enum Waits {
    /** Connections. */
    TCP,
    /** Datagrams. */
    UDP
  }

  private final String name;
  private final Waits waits;
  private Ipv4Address bind;
  private int port;
  private int socket = ProgramOut.NONE;
  private Endpoint listening;

  /** One that is not started. */
  protected Served(String name, Waits waits, Ipv4Address bind, int port) {
    this.name = name;
    this.waits = waits;
    this.bind = bind;
    this.port = port;
  }

  /** As far along as another one. */
  protected Served(Served other) {
    this(other.name, other.waits, other.bind, other.port);
    socket = other.socket;
    listening = other.listening;
  }

  @Override
  public final String name() {
    return name;
  }

  /** The address it is to wait at: 0.0.0.0 for all of its host, 127.0.0.1 for its host alone. */
  public final Ipv4Address bind() {
    return bind;
  }

  /** The port it is to wait at, 1 to 65535. */
  public final int port() {
    return port;
  }

  /** Sets both, for the next start. */
  public final void bind(Ipv4Address address, int number) {
    bind = address;
    port = number;
  }

  /** Whether it got its port and waits there. */
  public final boolean serving() {
    return socket != ProgramOut.NONE;
  }

  /** Where it waits since its last start, or null if it does not. */
  public final Endpoint listening() {
    return listening;
  }

  /** Whether it waits somewhere else than its settings say: they were changed since its start. */
  public final boolean waitsElsewhere() {
    return listening != null && !listening.equals(new Endpoint(bind, port));
  }

  /** The socket it waits with, or {@link ProgramOut#NONE}. */
  protected final int socket() {
    return socket;
  }

  /** Forgets everybody who has come. */
  protected void forget() {}

  @Override
  public void start(long now, ProgramOut out) {
    forget();
    socket = waits == Waits.TCP ? out.listen(bind, port) : out.bindUdp(bind, port);
    listening = serving() ? new Endpoint(bind, port) : null;
    note("stopped", serving() ? "listening" : "port-taken", out);
  }

  @Override
  public void stop(long now, ProgramOut out) {
    if (serving()) {
      note("listening", "stopped", out);
    }
    socket = ProgramOut.NONE;
    listening = null;
    forget();
  }

  private void note(String from, String to, ProgramOut out) {
    if (out.tracing()) {
      Endpoint at = listening == null ? new Endpoint(bind, port) : listening;
      List<Cell> cells =
          List.of(new Cell("bind", at.address().toString()), new Cell("port", "" + at.port()));
      out.state(from, to, cells);
    }
  }
}
