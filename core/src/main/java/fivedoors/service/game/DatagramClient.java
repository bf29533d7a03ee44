package fivedoors.service.game;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Utf8;
import fivedoors.service.program.EchoAnswer;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.trace.Cell;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends one text in a datagram and waits some seconds for an answer. Its state is told as
 * SERVICE_STATE {@code udp}: {@code idle}, {@code waiting}, then {@code done}, {@code refused},
 * {@code unreachable} or {@code timed_out}, with the cells {@code to}, {@code text} and {@code
 * answer}.
 */
public final class DatagramClient implements Program {
  /** How long it waits, in nanoseconds. */
  public static final long LIMIT_NS = 5_000_000_000L;

  private static final int PORT_UNREACHABLE = 3;

  private int socket = ProgramOut.NONE;
  private int generation;
  private String state = "idle";
  private Endpoint to;
  private String text = "";
  private String answer = "";

  @Override
  public String name() {
    return "udp";
  }

  /** The state, as the trace has it. */
  public String state() {
    return state;
  }

  /** The last answer; empty for none. */
  public String answer() {
    return answer;
  }

  /** Sends a text; an older question is given up. */
  public void send(long now, Endpoint server, String words, ProgramOut out) {
    close(out);
    to = server;
    text = words;
    answer = "";
    generation++;
    socket = out.bindUdp(Ipv4Address.UNSPECIFIED, 0);
    move("waiting", out);
    if (socket == ProgramOut.NONE) {
      move("unreachable", out);
      return;
    }
    out.timer(1, generation, now + LIMIT_NS);
    out.sendTo(socket, server, words.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void start(long now, ProgramOut out) {
    socket = ProgramOut.NONE;
    state = "idle";
  }

  @Override
  public void stop(long now, ProgramOut out) {
    socket = ProgramOut.NONE;
  }

  @Override
  public void datagram(long now, int at, Endpoint from, byte[] data, ProgramOut out) {
    if (at == socket && state.equals("waiting") && from.equals(to)) {
      answer = Utf8.text(data);
      out.delivered(answer);
      move("done", out);
      close(out);
    }
  }

  @Override
  public void echo(long now, EchoAnswer what, ProgramOut out) {
    if (state.equals("waiting")
        && what.kind() == EchoAnswer.Kind.UNREACHABLE
        && what.seq() == to.port()) {
      move(what.code() == PORT_UNREACHABLE ? "refused" : "unreachable", out);
      close(out);
    }
  }

  @Override
  public void timer(long now, int what, int which, ProgramOut out) {
    if (which == generation && state.equals("waiting")) {
      move("timed_out", out);
      out.timedOut("udp " + to);
      close(out);
    }
  }

  private void close(ProgramOut out) {
    if (socket != ProgramOut.NONE) {
      out.close(socket);
      socket = ProgramOut.NONE;
    }
  }

  private void move(String next, ProgramOut out) {
    if (out.tracing()) {
      List<Cell> cells =
          List.of(
              new Cell("to", to.toString()), new Cell("text", text), new Cell("answer", answer));
      out.state(state, next, cells);
    }
    state = next;
  }

  @Override
  public Program copy() {
    DatagramClient c = new DatagramClient();
    c.socket = socket;
    c.generation = generation;
    c.state = state;
    c.to = to;
    c.text = text;
    c.answer = answer;
    return c;
  }
}
