package fivedoors.desktop.bench;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;

/** The two ends of the echo loads. */
final class EchoPrograms {
  /** The UDP port of echo (RFC 862). */
  static final int PORT = 7;

  private static final int LENGTH = 100;

  private EchoPrograms() {}

  /** Sends back what it gets. */
  static final class Server implements Program {
    private int socket = ProgramOut.NONE;

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public void start(long now, ProgramOut out) {
      socket = out.bindUdp(Ipv4Address.UNSPECIFIED, PORT);
    }

    @Override
    public void datagram(long now, int at, Endpoint from, byte[] data, ProgramOut out) {
      out.sendTo(socket, from, data);
    }

    @Override
    public Program copy() {
      Server s = new Server();
      s.socket = socket;
      return s;
    }
  }

  /** Sends so many datagrams, evenly spread in time, and counts what comes back. */
  static final class Client implements Program {
    private final Endpoint server;
    private final long first;
    private final long gap;
    private final byte[] data = new byte[LENGTH];
    private long left;
    private long answered;
    private int socket = ProgramOut.NONE;

    /**
     * @param first when the first one is sent, in ns
     * @param gap time between two, in ns
     */
    Client(Endpoint server, long first, long gap, long count) {
      this.server = server;
      this.first = first;
      this.gap = gap;
      this.left = count;
    }

    /** How many answers came. */
    long answered() {
      return answered;
    }

    @Override
    public String name() {
      return "sender";
    }

    @Override
    public void start(long now, ProgramOut out) {
      socket = out.bindUdp(Ipv4Address.UNSPECIFIED, 0);
      if (left > 0) {
        out.timer(0, 0, first);
      }
    }

    @Override
    public void timer(long now, int what, int generation, ProgramOut out) {
      out.sendTo(socket, server, data);
      left--;
      if (left > 0) {
        out.timer(0, 0, now + gap);
      }
    }

    @Override
    public void datagram(long now, int at, Endpoint from, byte[] answer, ProgramOut out) {
      answered++;
    }

    @Override
    public Program copy() {
      Client c = new Client(server, first, gap, left);
      c.answered = answered;
      c.socket = socket;
      return c;
    }
  }
}
