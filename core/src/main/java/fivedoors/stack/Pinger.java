package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Timer;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends echo requests and knows which still wait for their answer (RFC 792). Each program has an
 * identifier of its own; the device itself has one too, for a single ping that waits 4 s.
 */
final class Pinger {
  /** Name of the program in DELIVERED and TIMED_OUT. */
  static final String PROGRAM = "ping";

  /** How long an answer is waited for, as in Windows. */
  static final long TIMEOUT_NS = 4_000_000_000L;

  /** Most requests that wait; the oldest is forgotten. */
  private static final int MOST = 1024;

  /** The 32 bytes that Windows sends, over and over. */
  private static final String DATA = "abcdefghijklmnopqrstuvwabcdefghi";

  private record Waiting(int program, Ipv4Address to) {}

  private final int ident;
  private final Map<Integer, Waiting> waiting = new LinkedHashMap<>();
  private int seq;

  Pinger(int ident) {
    this.ident = ident & 0xFFFF;
  }

  /** One ping of the device itself. */
  void ping(StackCall call, Ipv4Address to) {
    seq = (seq + 1) & 0xFFFF;
    call.net()
        .timer(call.node(), call.now() + TIMEOUT_NS, new Timer(IpStack.PING_TIMERS, seq, 0, null));
    send(call, Sockets.NONE, to, Sockets.DEFAULT_TTL, seq, DATA.length());
  }

  /** An echo request of a program; false if no route leads there. */
  boolean send(StackCall call, int program, Ipv4Address to, int ttl, int number, int length) {
    int key = ident(program) << 16 | number;
    waiting.remove(key);
    if (waiting.size() >= MOST) {
      Iterator<Integer> oldest = waiting.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    waiting.put(key, new Waiting(program, to));
    byte[] data = new byte[length];
    for (int i = 0; i < length; i++) {
      data[i] = (byte) DATA.charAt(i % DATA.length());
    }
    byte[] message = IcmpMessage.echoRequest(ident(program), number, data).encode();
    return call.send(Ipv4Address.UNSPECIFIED, to, ttl, IpProtocol.ICMP, message);
  }

  private int ident(int program) {
    return (ident + ((program + 1) << 8)) & 0xFFFF;
  }

  boolean awaits(IcmpMessage reply) {
    return waiting.containsKey(reply.rest());
  }

  boolean awaits(int identifier, int number) {
    return waiting.containsKey(identifier << 16 | number);
  }

  /** Takes the answer and says whose it is: a program's number, or NONE for the device itself. */
  int answered(IcmpMessage reply) {
    return waiting.remove(reply.rest()).program();
  }

  /** The program that sent a request which still waits, or NONE. */
  int sender(int identifier, int number) {
    Waiting w = waiting.get(identifier << 16 | number);
    return w == null ? Sockets.NONE : w.program();
  }

  void timer(StackCall call, Timer timer) {
    Waiting w = waiting.remove(ident << 16 | timer.what());
    if (w != null && call.tracing()) {
      call.net()
          .emit(new TraceEvent.TimedOut(call.now(), call.node(), PROGRAM + " " + w.to(), null));
    }
  }

  void stop() {
    waiting.clear();
  }

  Pinger copy() {
    Pinger p = new Pinger(ident);
    p.waiting.putAll(waiting);
    p.seq = seq;
    return p;
  }
}
