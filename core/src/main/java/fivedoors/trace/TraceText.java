package fivedoors.trace;

import fivedoors.wire.Dissector;
import fivedoors.wire.Summary;
import java.util.List;

/**
 * The text form of events: one line an event, readable by a person, stable enough for golden files.
 */
public final class TraceText {
  private static final TraceNames NUMBERS =
      new TraceNames() {
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
      };

  private TraceText() {}

  /**
   * The event with numbers for names and without a summary of its frame; what fingerprints read.
   */
  static String bare(TraceEvent event) {
    return body(event, NUMBERS);
  }

  /**
   * The whole line: time in seconds with nine decimals, place, kind, details, and what the frame
   * says.
   */
  public static String line(TraceEvent event, TraceNames names) {
    String s = seconds(event.time()) + " " + body(event, names);
    return event.bytes() == null ? s : s + " | " + Summary.of(Dissector.dissect(event.bytes()));
  }

  /** All held events, one a line, each ended by a newline. */
  public static String of(Trace trace, TraceNames names) {
    StringBuilder s = new StringBuilder();
    for (int i = trace.first(); i < trace.size(); i++) {
      s.append(line(trace.get(i), names)).append('\n');
    }
    return s.toString();
  }

  /** Nanoseconds as seconds with nine decimals: {@code 1.000250000}. */
  public static String seconds(long ns) {
    String fraction = Long.toString(ns % 1_000_000_000L);
    return ns / 1_000_000_000L + "." + "000000000".substring(fraction.length()) + fraction;
  }

  private static String body(TraceEvent e, TraceNames n) {
    return n.at(e.node(), e.port()) + " " + e.type().name() + details(e, n);
  }

  private static String details(TraceEvent event, TraceNames n) {
    if (event instanceof TraceEvent.Command e) {
      return " " + e.text();
    } else if (event instanceof TraceEvent.FrameSent e) {
      return " #"
          + e.frame()
          + parent(e.parent())
          + " link="
          + n.link(e.link())
          + " start="
          + e.start()
          + " arrive="
          + e.arrive();
    } else if (event instanceof TraceEvent.FrameReceived e) {
      return " #" + e.frame() + " link=" + n.link(e.link());
    } else if (event instanceof TraceEvent.Copied e) {
      return " #" + e.frame() + parent(e.parent());
    } else if (event instanceof TraceEvent.Rewrite e) {
      return " #" + e.frame() + parent(e.parent());
    } else if (event instanceof TraceEvent.AddressSet e) {
      return " " + e.address() + "/" + e.prefixLength() + " gateway=" + e.gateway() + " " + e.how();
    } else {
      return tables(event);
    }
  }

  private static String tables(TraceEvent event) {
    if (event instanceof TraceEvent.Lookup e) {
      return about(e.frame())
          + " "
          + e.table()
          + " "
          + e.key()
          + " -> "
          + (e.row() == null ? "miss" : e.row());
    } else if (event instanceof TraceEvent.RowAdded e) {
      return " " + e.table() + "/" + e.row() + cells(e.cells());
    } else if (event instanceof TraceEvent.RowChanged e) {
      return " " + e.table() + "/" + e.row() + cells(e.cells());
    } else if (event instanceof TraceEvent.RowRemoved e) {
      return " " + e.table() + "/" + e.row() + " " + e.why();
    } else {
      return outcome(event);
    }
  }

  private static String outcome(TraceEvent event) {
    if (event instanceof TraceEvent.Verdict e) {
      return about(e.frame())
          + " "
          + e.hook()
          + " "
          + e.rule()
          + (e.accept() ? " accept" : " stop");
    } else if (event instanceof TraceEvent.Delivered e) {
      return about(e.frame()) + " to=" + e.to() + named(" status=", e.status());
    } else if (event instanceof TraceEvent.Refused e) {
      return about(e.frame()) + " " + e.reason().name() + why(e.place(), e.row(), e.setting());
    } else if (event instanceof TraceEvent.Dropped e) {
      return about(e.frame())
          + " "
          + e.reason().name()
          + why(e.place(), e.row(), e.setting())
          + named(" nearest=", e.nearest());
    } else if (event instanceof TraceEvent.TimedOut e) {
      return " " + e.what() + named(" setting=", e.setting());
    } else if (event instanceof TraceEvent.SocketState e) {
      return " " + e.socket() + " " + e.local() + " " + e.remote() + " " + e.state();
    } else if (event instanceof TraceEvent.ServiceState e) {
      return " " + e.service() + service(e);
    }
    throw new IllegalStateException(event.type().name());
  }

  /** A note that is a text, such as a line of a terminal, stands there as it is. */
  private static String service(TraceEvent.ServiceState e) {
    boolean text = !e.cells().isEmpty() && e.cells().get(0).name().equals("text");
    return e.from().equals(e.to()) && text
        ? " " + e.to() + ": " + e.cells().get(0).value()
        : " " + e.from() + " -> " + e.to() + cells(e.cells());
  }

  private static String about(int frame) {
    return frame == TraceEvent.NONE ? "" : " #" + frame;
  }

  private static String parent(int parent) {
    return parent == TraceEvent.NONE ? "" : " of #" + parent;
  }

  private static String why(String place, String row, String setting) {
    return named(" at=", place) + named(" row=", row) + named(" setting=", setting);
  }

  private static String named(String name, String value) {
    return value == null ? "" : name + value;
  }

  private static String cells(List<Cell> cells) {
    StringBuilder s = new StringBuilder();
    for (Cell c : cells) {
      s.append(' ').append(c.name()).append('=').append(c.value());
    }
    return s.toString();
  }
}
