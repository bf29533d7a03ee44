package fivedoors.desktop.bench;

import fivedoors.trace.TraceSink;

/**
 * S1 and nothing else: no command line, no count, no second run. What a whole process costs from
 * start to exit is measured with it: {@code java -cp five-doors.jar
 * fivedoors.desktop.bench.SmallRun 10}.
 */
public final class SmallRun {
  private SmallRun() {}

  /** Runs S1 once with the given number of clients; exit code 1 if one of them got no address. */
  public static void main(String[] args) {
    Load load = new StormLoad(args.length == 0 ? 10 : Integer.parseInt(args[0]), TraceSink.OFF);
    load.run();
    String shortfall = load.shortfall();
    System.out.println(
        (shortfall == null ? "ok" : shortfall) + " " + load.simulation().executed() + " events");
    System.exit(shortfall == null ? 0 : 1);
  }
}
