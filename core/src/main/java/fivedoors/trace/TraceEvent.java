package fivedoors.trace;

import fivedoors.bytes.Ipv4Address;
import java.util.List;

/**
 * Something that happened in the engine. Nodes, ports and links are numbers; {@link TraceNames}
 * turns them into names. Byte arrays are shared with the frames and are never modified.
 */
public sealed interface TraceEvent {
  /** Stands for "no node", "no port", "no link", "no frame". */
  int NONE = -1;

  /** Nanoseconds since scenario start. */
  long time();

  /** The node where it happened, or {@link #NONE}. */
  int node();

  /** The kind of event. */
  EventType type();

  /** The port it happened at, or {@link #NONE}. */
  default int port() {
    return NONE;
  }

  /** The frame it is about, or {@link #NONE}. */
  default int frame() {
    return NONE;
  }

  /** The bytes of that frame, or null. */
  default byte[] bytes() {
    return null;
  }

  /** A person or a script did something. {@code text} is the command in its text form. */
  record Command(long time, int node, String text) implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.COMMAND;
    }
  }

  /**
   * A frame was put on a link. {@code time} is when the sender handed it over, {@code start} when
   * its first bit left (later if it had to queue), {@code arrive} when its last bit arrives. {@code
   * link} is {@link #NONE} for a hand-over inside a device. {@code parent} is the frame it came
   * from.
   */
  record FrameSent(
      long time,
      int node,
      int port,
      int link,
      int frame,
      int parent,
      byte[] bytes,
      long start,
      long arrive)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.FRAME_SENT;
    }
  }

  /** A frame arrived at a port. */
  record FrameReceived(long time, int node, int port, int link, int frame, byte[] bytes)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.FRAME_RECEIVED;
    }
  }

  /**
   * A switch made one more copy of {@code parent} for the given port; the copy is {@code frame}.
   */
  record Copied(long time, int node, int port, int frame, int parent, byte[] bytes)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.COPIED;
    }
  }

  /** A table was searched. {@code row} is the row found, or null for a miss. */
  record Lookup(long time, int node, int frame, String table, String key, String row)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.LOOKUP;
    }
  }

  /**
   * A device changed a packet: {@code bytes} became {@code after}; the new frame is {@code frame}.
   */
  record Rewrite(long time, int node, int frame, int parent, byte[] bytes, byte[] after)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.REWRITE;
    }
  }

  /** A row came into a table. */
  record RowAdded(long time, int node, String table, String row, List<Cell> cells)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.ROW_ADDED;
    }
  }

  /** A row of a table changed; {@code cells} is the whole new row. */
  record RowChanged(long time, int node, String table, String row, List<Cell> cells)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.ROW_CHANGED;
    }
  }

  /** A row left a table; {@code why} is a short code such as {@code expired}. */
  record RowRemoved(long time, int node, String table, String row, String why)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.ROW_REMOVED;
    }
  }

  /** A filter hook decided about a packet. */
  record Verdict(long time, int node, int frame, String hook, String rule, boolean accept)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.VERDICT;
    }
  }

  /**
   * A packet reached the program or service {@code to}; {@code status} is its application status.
   */
  record Delivered(long time, int node, int frame, byte[] bytes, String to, String status)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.DELIVERED;
    }
  }

  /**
   * A packet was answered with a refusal. {@code place} is a fact path or port, {@code row} the
   * table row or rule concerned (or null), {@code setting} the fact path of the one setting that
   * would change it.
   */
  record Refused(
      long time,
      int node,
      int frame,
      byte[] bytes,
      RefuseReason reason,
      String place,
      String row,
      String setting)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.REFUSED;
    }

    /** Whether a host's own firewall refused what one of its programs wanted to send. */
    public boolean outbound() {
      return place.endsWith(".firewall.out");
    }
  }

  /**
   * A frame or packet ended here without an answer. Fields as in {@link Refused}; {@code nearest}
   * is the row that almost matched, or null. {@code setting} is null where no setting would change
   * it.
   */
  record Dropped(
      long time,
      int node,
      int port,
      int frame,
      byte[] bytes,
      DropReason reason,
      String place,
      String row,
      String setting,
      String nearest)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.DROPPED;
    }
  }

  /** Something waited for did not come. {@code setting} as in {@link Refused}. */
  record TimedOut(long time, int node, String what, String setting) implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.TIMED_OUT;
    }
  }

  /** A socket changed its state (RFC 9293, section 3.3.2 names). */
  record SocketState(long time, int node, String socket, String local, String remote, String state)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.SOCKET_STATE;
    }
  }

  /**
   * A service changed its state or took note of something. {@code from} equals {@code to} for a
   * note.
   */
  record ServiceState(long time, int node, String service, String from, String to, List<Cell> cells)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.SERVICE_STATE;
    }
  }

  /**
   * An interface got, changed or lost its address ({@link Ipv4Address#UNSPECIFIED} for none).
   * {@code how} is {@code static}, {@code dhcp}, {@code linklocal} or {@code removed}.
   */
  record AddressSet(
      long time,
      int node,
      int port,
      Ipv4Address address,
      int prefixLength,
      Ipv4Address gateway,
      String how)
      implements TraceEvent {
    @Override
    public EventType type() {
      return EventType.ADDRESS_SET;
    }
  }
}
