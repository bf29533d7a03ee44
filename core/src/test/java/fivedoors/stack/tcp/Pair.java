package fivedoors.stack.tcp;

import fivedoors.sim.Rng;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A client and a server joined by a wire of 10 ms, with simulated time, loss and reordering. */
final class Pair {
  static final long MS = 1_000_000L;
  static final long SECOND = 1_000_000_000L;

  /** One end: collects what its connection says and plans it. */
  final class End implements TcpOut {
    final String name;
    final List<String> notes = new ArrayList<>();
    final List<String> states = new ArrayList<>();
    final List<Segment> sent = new ArrayList<>();
    final ByteArrayOutputStream received = new ByteArrayOutputStream();
    TcpConnection connection;
    boolean listening;

    End(String name) {
      this.name = name;
    }

    @Override
    public void segment(Segment s) {
      sent.add(s);
      boolean lost = lossPercent > 0 && random.below(100) < lossPercent;
      long extra = reorder ? random.below(30) * MS : 0;
      if (!lost) {
        plan(now + 10 * MS + extra, this == client ? server : client, s, null);
      }
    }

    @Override
    public void timer(TcpTimer what, long at) {
      plan(at, this, null, what);
    }

    @Override
    public void state(TcpState from, TcpState to) {
      states.add(to.label());
    }

    @Override
    public void received(byte[] data) {
      received.write(data, 0, data.length);
    }

    @Override
    public void note(TcpNote note) {
      notes.add(note.name());
    }

    void take(Segment s) {
      if (connection == null && listening && s.has(Segment.SYN)) {
        connection = TcpConnection.accept(now, config, random.next(), s, this);
      } else if (connection == null) {
        Segment reset = s.reset();
        if (reset != null) {
          segment(reset);
        }
      } else {
        connection.segment(now, s, this);
      }
    }
  }

  private record Due(long at, int order, End end, Segment segment, TcpTimer timer) {}

  final End client = new End("client");
  final End server = new End("server");
  TcpConfig config = TcpConfig.home();
  long now;
  int lossPercent;
  boolean reorder;
  private final Rng random;
  private final List<Due> due = new ArrayList<>();
  private int order;

  Pair(int seed) {
    random = new Rng(seed);
  }

  private void plan(long at, End end, Segment s, TcpTimer t) {
    due.add(new Due(at, order++, end, s, t));
  }

  Pair open() {
    server.listening = true;
    client.connection = TcpConnection.open(now, config, random.next(), client);
    return this;
  }

  /** Runs everything due within the given time. */
  Pair run(long duration) {
    long end = now + duration;
    while (true) {
      Due d =
          due.stream()
              .min(Comparator.comparingLong(Due::at).thenComparingInt(Due::order))
              .orElse(null);
      if (d == null || d.at > end) {
        now = end;
        return this;
      }
      due.remove(d);
      now = d.at;
      if (d.segment != null) {
        d.end.take(d.segment);
      } else {
        d.end.connection.timer(now, d.timer, d.end);
      }
    }
  }

  static Pair connected(int seed) {
    return new Pair(seed).open().run(SECOND);
  }
}
