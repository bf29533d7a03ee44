package fivedoors.stack;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.net.Timer;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.IcmpMessage;
import fivedoors.wire.IpProtocol;
import java.util.Map;
import java.util.TreeMap;

/** Sends echo requests and knows which still wait for their answer. */
public final class Pinger {
  /** Name of the program in DELIVERED and TIMED_OUT. */
  static final String PROGRAM = "ping";

  /** How long an answer is waited for, as in Windows. */
  static final long TIMEOUT_NS = 4_000_000_000L;

  /** The 32 bytes that Windows sends. */
  private static final String DATA = "abcdefghijklmnopqrstuvwabcdefghi";

  private final int ident;
  private final Map<Integer, Ipv4Address> waiting = new TreeMap<>();
  private int seq;

  Pinger(int ident) {
    this.ident = ident & 0xFFFF;
  }

  void ping(Network net, StackOwner owner, IpStack stack, Ipv4Address to) {
    seq = (seq + 1) & 0xFFFF;
    waiting.put(seq, to);
    byte[] data = new byte[DATA.length()];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) DATA.charAt(i);
    }
    net.timer(stack.node(), net.now() + TIMEOUT_NS, new Timer(IpStack.PING_TIMERS, seq, 0, null));
    stack
        .output()
        .send(
            net,
            owner,
            Ipv4Address.UNSPECIFIED,
            to,
            IpProtocol.ICMP,
            IcmpMessage.echoRequest(ident, seq, data).encode(),
            TraceEvent.NONE);
  }

  boolean answers(IcmpMessage reply) {
    return reply.ident() == ident && waiting.remove(reply.seq()) != null;
  }

  void timer(Network net, IpStack stack, Timer timer) {
    Ipv4Address to = waiting.remove(timer.what());
    if (to != null && net.tracing()) {
      net.emit(new TraceEvent.TimedOut(net.now(), stack.node(), PROGRAM + " " + to, null));
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
