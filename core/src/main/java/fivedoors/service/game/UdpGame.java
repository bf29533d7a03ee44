package fivedoors.service.game;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Utf8;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import fivedoors.trace.Cell;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A game server: whoever sends it a datagram plays, and gets {@code hello <address>, <n> in the
 * game} back. {@code bye} leaves the game.
 */
public final class UdpGame extends Served {
  /** How many can play at once. */
  public static final int MAX_PLAYERS = 64;

  private static final int MAX_TEXT = 100;

  private final Set<Endpoint> players = new LinkedHashSet<>();

  /** A server that is not started. */
  public UdpGame(String name, Ipv4Address bind, int port) {
    super(name, Waits.UDP, bind, port);
  }

  private UdpGame(UdpGame other) {
    super(other);
    players.addAll(other.players);
  }

  @Override
  protected void forget() {
    players.clear();
  }

  @Override
  public void datagram(long now, int at, Endpoint from, byte[] data, ProgramOut out) {
    String text = Utf8.text(data).trim();
    String shown = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    String answer;
    if (text.equals("bye")) {
      players.remove(from);
      answer = "bye " + from.address();
    } else if (players.size() >= MAX_PLAYERS && !players.contains(from)) {
      answer = "full";
    } else {
      players.add(from);
      answer = "hello " + from.address() + ", " + players.size() + " in the game";
    }
    out.delivered(answer);
    if (out.tracing()) {
      out.state(
          "listening",
          "listening",
          List.of(
              new Cell("client", from.toString()),
              new Cell("text", shown),
              new Cell("answer", answer),
              new Cell("players", "" + players.size())));
    }
    out.sendTo(at, from, answer.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Program copy() {
    return new UdpGame(this);
  }
}
