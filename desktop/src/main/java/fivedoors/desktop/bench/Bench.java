package fivedoors.desktop.bench;

import fivedoors.trace.Captures;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceNames;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Runs a load several times and measures each run. */
public final class Bench {
  /** What is run. */
  public enum Scenario {
    /** The event queue alone. */
    S0,
    /** Clients asking one DHCP server at once. */
    S1,
    /** Datagrams there and back through a switch and a router. */
    S2,
    /** The same with address translation. */
    S2n,
    /** The same with a routed link for each host. */
    S2r
  }

  /** What listens while it is timed. */
  public enum Capture {
    /** Nothing: no event objects are made. */
    OFF,
    /**
     * The trace, with the limit that the program itself uses (64 MB, then the oldest folds away).
     */
    TRACE,
    /** Every port's capture, made into the bytes of a file when the run is over. */
    PCAP;

    /** As it is written on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What to run.
   *
   * @param n pending events (S0), clients (S1) or hosts (S2, S2n, S2r)
   * @param total events (S0) or datagrams (S2, S2n, S2r)
   * @param digest whether to hash all frames, in a run of its own that is not timed
   */
  public record Request(
      Scenario scenario, int n, long total, int runs, Capture capture, boolean digest) {}

  private Bench() {}

  /**
   * All runs, in order.
   *
   * @param beforeRun is told the number of each run, from 1; 0 stands for the count that is not
   *     timed
   */
  public static List<Measurement> measure(Request request, IntConsumer beforeRun) {
    return measure(request, maker(request), beforeRun);
  }

  static List<Measurement> measure(Request request, Load.Maker maker, IntConsumer beforeRun) {
    List<Timing> timings = new ArrayList<>();
    for (int run = 1; run <= request.runs(); run++) {
      beforeRun.accept(run);
      timings.add(time(maker, request.capture()));
    }
    beforeRun.accept(0);
    Count count = count(maker, request);
    List<Measurement> all = new ArrayList<>();
    for (Timing t : timings) {
      all.add(join(request, all.size() + 1, t, count));
    }
    return all;
  }

  private static Load.Maker maker(Request r) {
    return switch (r.scenario()) {
      case S0 -> sink -> new QueueLoad(r.n(), r.total(), sink);
      case S1 -> sink -> new StormLoad(r.n(), sink);
      case S2 -> sink -> new EchoLoad(EchoLoad.Kind.ROUTED, r.n(), r.total(), sink);
      case S2n -> sink -> new EchoLoad(EchoLoad.Kind.TRANSLATED, r.n(), r.total(), sink);
      case S2r -> sink -> new EchoLoad(EchoLoad.Kind.LINKS, r.n(), r.total(), sink);
    };
  }

  private record Timing(
      long executed,
      long simNs,
      double setup,
      double wall,
      double cpu,
      double heap,
      long peak,
      long want,
      String shortfall) {}

  private static Timing time(Load.Maker maker, Capture capture) {
    TraceSink sink =
        switch (capture) {
          case OFF -> TraceSink.OFF;
          case TRACE -> new Trace();
          case PCAP -> new Captures(new NumberNames(), TraceSink.OFF);
        };
    long begin = System.nanoTime();
    Load load = maker.make(sink);
    long ready = System.nanoTime();
    double cpu = Machine.cpuSeconds();
    load.run();
    if (sink instanceof Captures captures) {
      captures.names().forEach(port -> captures.at(port).file());
    }
    long end = System.nanoTime();
    cpu = Machine.cpuSeconds() - cpu;
    return new Timing(
        load.simulation().executed(),
        load.simulation().now(),
        (ready - begin) / 1e9,
        (end - ready) / 1e9,
        cpu,
        Machine.heapLiveMiB(),
        Machine.peakMiB(),
        load.want(),
        load.shortfall());
  }

  /** Names for captures that nobody reads. */
  private static final class NumberNames implements TraceNames {
    @Override
    public String node(int node) {
      return Integer.toString(node);
    }

    @Override
    public String port(int node, int port) {
      return Integer.toString(port);
    }

    @Override
    public String link(int link) {
      return Integer.toString(link);
    }
  }

  private record Count(Census census, long executed) {}

  private static Count count(Load.Maker maker, Request request) {
    Census census = new Census(request.digest());
    if (request.scenario() == Scenario.S0) {
      return new Count(census, request.total());
    }
    Load load = maker.make(census);
    load.run();
    return new Count(census, load.simulation().executed());
  }

  /**
   * A timed run that executed as many events as the counted one did the same work: both start
   * alike.
   */
  private static Measurement join(Request r, int run, Timing t, Count count) {
    Census c = count.census();
    long done = r.scenario() == Scenario.S0 ? t.executed() : c.frames() - c.arp();
    boolean ok =
        t.shortfall() == null
            && done == t.want()
            && t.executed() == count.executed()
            && c.lost() == 0;
    return new Measurement(
        r.scenario().name(),
        r.n(),
        r.scenario() == Scenario.S1 ? t.want() : r.total(),
        ok,
        done,
        t.want(),
        c.arp(),
        c.drops(),
        t.executed(),
        c.frames(),
        c.bytes(),
        t.simNs() / 1e9,
        t.setup(),
        t.wall(),
        t.cpu(),
        t.peak(),
        t.heap(),
        run,
        Machine.jvm(),
        r.capture().label(),
        c.digest());
  }
}
