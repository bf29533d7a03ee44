package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.EchoAnswer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * ping: one echo request a second. Windows waits four seconds for each answer before it sends the
 * next; the others go on every second.
 */
final class PingJob implements Job {
  private static final long SECOND = 1_000_000_000L;
  private static final long PATIENCE_NS = 4 * SECOND;
  private static final int SEND = 1;
  private static final int GIVE_UP = 2;
  private static final int NUMBERS = 65_536;

  private final Plan plan;
  private final Map<Integer, Long> waiting = new TreeMap<>();
  private Rtts rtts = new Rtts();
  private Ipv4Address to;
  private long firstAt;
  private int sent;
  private int received;

  /**
   * What is to be done.
   *
   * @param target as typed
   * @param count how many; 0 for until Ctrl+C
   * @param size of the data in bytes
   * @param ttl 1 to 255
   */
  record Plan(Dialect dialect, String target, int count, int size, int ttl) {}

  PingJob(Plan plan) {
    this.plan = plan;
  }

  @Override
  public String name() {
    return "ping";
  }

  @Override
  public void begin(long now, Console c) {
    c.resolve(plan.target());
  }

  @Override
  public void resolved(long now, int ticket, Ipv4Address address, Console c) {
    if (address == null) {
      c.error(d -> new PingWords(d).unknownHost(plan.target()));
      c.finish();
    } else {
      go(now, address, c);
    }
  }

  private void go(long now, Ipv4Address address, Console c) {
    to = address;
    firstAt = now;
    c.print(d -> new PingWords(d).head(plan.target(), to, plan.size()));
    send(now, c);
  }

  // ---- sending

  private void send(long now, Console c) {
    int number = sent;
    sent++;
    waiting.put(number, now);
    if (plan.dialect().windows()) {
      c.timer(what(GIVE_UP, number), now + PATIENCE_NS);
    } else {
      c.timer(what(SEND, number), now + SECOND);
    }
    c.out().echo(to, plan.ttl(), seq(number, c), plan.size());
  }

  // Numbers of two pings one after the other lie apart, so that a late answer is not taken for
  // another's.
  private static int seq(int number, Console c) {
    return (c.terminal().jobNumber() * 1024 + number + 1) % NUMBERS;
  }

  private static int what(int kind, int number) {
    return kind * NUMBERS + number % NUMBERS;
  }

  private boolean all() {
    return plan.count() > 0 && sent >= plan.count();
  }

  @Override
  public void timer(long now, int what, int generation, Console c) {
    int kind = what / NUMBERS;
    int number = what % NUMBERS;
    if (kind == GIVE_UP) {
      giveUp(now, number, c);
    } else {
      second(now, number, c);
    }
  }

  /** Windows' turn: after an answer the next second, after a silence at once. */
  private void giveUp(long now, int number, Console c) {
    if (waiting.remove(number) != null) {
      c.print(d -> new PingWords(d).timeout(number));
      next(now, c);
    }
  }

  private void next(long now, Console c) {
    if (all()) {
      end(now, c);
    } else {
      send(now, c);
    }
  }

  /** A second after number {@code number} was sent. */
  private void second(long now, int number, Console c) {
    if (plan.dialect().windows()) {
      next(now, c);
      return;
    }
    if (!all()) {
      if (waiting.containsKey(number)) {
        c.print(d -> new PingWords(d).timeout(number));
      }
      send(now, c);
    } else if (waiting.isEmpty() || now - firstAt >= (sent - 1) * SECOND + PATIENCE_NS) {
      end(now, c);
    } else {
      c.timer(what(SEND, number), now + SECOND);
    }
  }

  // ---- answers

  @Override
  public void echo(long now, EchoAnswer a, Console c) {
    int number = number(a.seq(), c);
    Long at = number < 0 ? null : waiting.remove(number);
    if (at == null) {
      return; // an answer that was given up already, or another program's
    }
    int shown = plan.dialect() == Dialect.MACOS ? number : number + 1;
    boolean reply = a.kind() == EchoAnswer.Kind.REPLY;
    if (reply) {
      rtts.add(now - at);
      c.print(d -> List.of(new PingWords(d).reply(a, shown, now - at)));
    } else {
      Ipv4Address own = c.host().iface().address();
      c.print(d -> List.of(new PingWords(d).error(a, own, shown)));
    }
    // Windows counts every answer, also those that say that there is no way.
    if (reply || plan.dialect().windows() && !a.from().isUnspecified()) {
      received++;
    }
    if (plan.dialect().windows()) {
      c.timer(what(SEND, number), Math.max(now, at + SECOND));
    } else if (all() && waiting.isEmpty()) {
      end(now, c);
    }
  }

  private int number(int seq, Console c) {
    for (int number : waiting.keySet()) {
      if (seq(number, c) == seq) {
        return number;
      }
    }
    return -1;
  }

  // ---- the end

  private void end(long now, Console c) {
    long took = now - firstAt;
    c.print(d -> new PingWords(d).statistics(plan.target(), to, sent, received, took, rtts));
    c.finish();
  }

  @Override
  public void interrupt(long now, Console c) {
    if (to != null) {
      end(now, c);
    }
  }

  @Override
  public Job copy() {
    PingJob j = new PingJob(plan);
    j.waiting.putAll(waiting);
    j.rtts = rtts.copy();
    j.to = to;
    j.firstAt = firstAt;
    j.sent = sent;
    j.received = received;
    return j;
  }
}
