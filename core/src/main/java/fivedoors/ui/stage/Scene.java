package fivedoors.ui.stage;

import fivedoors.play.TableRow;
import fivedoors.trace.DropReason;
import java.util.ArrayList;
import java.util.List;

/** What the stage shows of one moment. Read by the painters; filled by {@link SceneReader}. */
final class Scene {
  /** What is known of a device's address. */
  enum Address {
    /** It has none. */
    NONE,
    /** It was given one and checks whether somebody else uses it. */
    CHECKING,
    /** It has one. */
    SET,
    /** It found one by itself, as nobody gave it one. */
    LINK_LOCAL
  }

  /** A device. */
  static final class NodeState {
    final StagePlan.Item item;
    String label = "";
    String mac = "";
    String ip = "";
    String otherIp = "";
    Address address = Address.NONE;
    boolean connected;

    NodeState(StagePlan.Item item) {
      this.item = item;
    }
  }

  /** Why a letter stands where it stands. */
  enum Where {
    /** On a link, at a fraction of it. */
    UNDER_WAY,
    /** In front of a port, as the link is busy. */
    QUEUED,
    /** At the device that deals with it at this instant. */
    HELD
  }

  /** A letter. */
  static final class LetterState {
    /** {@code letter:} and the frame's number. */
    String anchor = "";

    int frame;
    int link;
    double fraction;
    boolean forward;
    int node;
    Where where = Where.UNDER_WAY;
    LetterPainter.State state = LetterPainter.State.CLOSED;
    Envelope envelope;

    /** Where on the link it is, in world units; the device's door while it is held. */
    float x;

    float y;

    /** The lower left corner of the card, and what is drawn there. */
    float cardX;

    float cardY;
    float cardW;
    float cardH;
    Size size = Size.FULL;

    /** Where the card is to be; it glides there. */
    float targetX;

    float targetY;

    /** The side of the link it has chosen: 1 above, -1 below, 0 not yet. */
    int slot;

    boolean placed;
    boolean seen;
  }

  /** The three sizes of a letter. */
  enum Size {
    FULL,
    MID,
    STAMP
  }

  /** Letters that a device threw away. */
  static final class DropNote {
    int event;
    int node;
    int frame;
    DropReason reason;
    String text = "";
    int count;

    /** Where the note is; the tray with the letter stands left of it. */
    float x;

    float y;
    float w;
    float h;
  }

  /** Devices by number; null where the scenario draws nothing. */
  final List<NodeState> nodes = new ArrayList<>();

  /** Whether each link is up, by number. */
  boolean[] up = new boolean[0];

  /** Letters on links and in hands. */
  final List<LetterState> letters = new ArrayList<>();

  /** How many more letters are under way than are drawn. */
  int more;

  final List<DropNote> drops = new ArrayList<>();

  /** The rows of the lease table; empty if it is not shown. */
  final List<TableRow> leases = new ArrayList<>();

  /** For each of them {@code row:leases/} and its key. */
  final List<String> leaseKeys = new ArrayList<>();

  /** For each of them the name of its client as a person knows it. */
  final List<String> leaseNames = new ArrayList<>();

  boolean leasesShown;

  /** The events being shown: from this index ... */
  int from = -1;

  /** ... to before this one; equal if none is. */
  int to = -1;

  /** How far their showing is, 0 to 1. */
  float phase;

  /** Whether the event with that index is being shown. */
  boolean showing(int event) {
    return event >= from && event < to;
  }

  /** The row of the lease table that is being written, or null. */
  String freshLease;

  /** Index of the event that writes it. */
  int freshEvent = -1;

  /** The node whose broadcast is spreading at this moment, or -1. */
  int spreading = -1;

  /** Nanoseconds since scenario start. */
  long time;
}
