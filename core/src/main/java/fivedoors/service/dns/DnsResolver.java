package fivedoors.service.dns;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Ipv4Address;
import fivedoors.sim.Rng;
import fivedoors.wire.DnsMessage;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a server and waits, asks again, and gives up: the resolver of a host, and the outward half
 * of a router's relay. Each question has an id from its own random stream (RFC 5452).
 */
public final class DnsResolver {
  private static final long SECOND = 1_000_000_000L;

  /** How long an answer may take before the question is asked again. */
  public static final long TIMEOUT_NS = 5 * SECOND;

  /** How often a question is asked in all. */
  public static final int TRIES = 2;

  private static final int MAX_WAITING = 256;

  /** What the owner must do. */
  public interface Out {
    /** Send this question to the server from UDP port {@code port}. */
    void ask(int port, DnsMessage question);

    /** Call {@link DnsResolver#timer} at that time with that id. */
    void timer(int id, long at);

    /**
     * A question is settled; SERVER_FAILURE if nobody answered. {@code ticket} is the asker's own.
     */
    void settled(int ticket, DnsMessage answer);
  }

  private record Waiting(DnsMessage question, int port, int ticket, int tries, long deadline) {}

  private final Rng random;
  private final DnsCache cache;
  private final Map<Integer, Waiting> waiting = new LinkedHashMap<>();

  /** A resolver that remembers at most {@code cached} answers. */
  public DnsResolver(Rng random, int cached) {
    this(random, new DnsCache(cached));
  }

  private DnsResolver(Rng random, DnsCache cache) {
    this.random = random;
    this.cache = cache;
  }

  /**
   * The address of what was typed, if no server need be asked for it: it is an address, or {@code
   * localhost} (RFC 6761, section 6.3); else null.
   */
  public static Ipv4Address withoutServer(String typed) {
    if (typed.equals("localhost")) {
      return Ipv4Address.LOOPBACK;
    }
    try {
      return Ipv4Address.parse(typed);
    } catch (BadAddressException e) {
      return null;
    }
  }

  /** Resolves a name; the answer comes to {@link Out#settled}, at once if it is remembered. */
  public void resolve(long now, String name, int ticket, Out out) {
    DnsMessage question = DnsMessage.query(0, name);
    DnsMessage known = cache.get(now, question);
    if (known != null) {
      out.settled(ticket, known);
      return;
    }
    if (waiting.size() >= MAX_WAITING) {
      out.settled(ticket, question.answer(false, true, DnsMessage.SERVER_FAILURE, List.of()));
      return;
    }
    int id = random.below(65_536);
    while (waiting.containsKey(id)) {
      id = (id + 1) & 0xFFFF;
    }
    int port = 49_152 + random.below(16_384);
    Waiting w = new Waiting(question.withId(id), port, ticket, 1, now + TIMEOUT_NS);
    waiting.put(id, w);
    out.ask(port, w.question);
    out.timer(id, w.deadline);
  }

  /**
   * An answer came to a port. Answers false if nobody asked for it: wrong id, port or question (RFC
   * 5452 section 9.1).
   */
  public boolean answer(long now, int port, DnsMessage m, Out out) {
    Waiting w = waiting.get(m.id());
    boolean fits =
        w != null
            && m.response()
            && w.port == port
            && w.question.question().equals(m.question())
            && w.question.questionType() == m.questionType();
    if (!fits) {
      return false;
    }
    waiting.remove(m.id());
    cache.put(now, m);
    out.settled(w.ticket, m);
    return true;
  }

  /** A timer that {@link Out#timer} asked for is due. */
  public void timer(long now, int id, Out out) {
    Waiting w = waiting.get(id);
    if (w == null || w.deadline > now) {
      return;
    }
    if (w.tries >= TRIES) {
      waiting.remove(id);
      out.settled(w.ticket, w.question.answer(false, true, DnsMessage.SERVER_FAILURE, List.of()));
    } else {
      Waiting again = new Waiting(w.question, w.port, w.ticket, w.tries + 1, now + TIMEOUT_NS);
      waiting.put(id, again);
      out.ask(w.port, w.question);
      out.timer(id, again.deadline);
    }
  }

  /** Whether somebody waits for an answer at that port. */
  public boolean waitsAt(int port) {
    Iterator<Waiting> all = waiting.values().iterator();
    while (all.hasNext()) {
      if (all.next().port == port) {
        return true;
      }
    }
    return false;
  }

  /** Forgets every remembered answer ({@code ipconfig /flushdns}). */
  public void flush() {
    cache.clear();
  }

  /** An independent copy. */
  public DnsResolver copy() {
    DnsResolver r = new DnsResolver(random.copy(), cache.copy());
    r.waiting.putAll(waiting);
    return r;
  }
}
