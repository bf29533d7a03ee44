package fivedoors.ui.stage;

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

  /**
   * A port at which a program waits.
   *
   * @param own whether it waits for its own device only
   */
  record Door(String port, boolean own) {}

  /** A device. */
  static final class NodeState {
    /** Where programs wait, lowest port first. */
    final List<Door> doors = new ArrayList<>();

    /** What stands for the doors that there is no room for. */
    String moreDoors = "";

    /** Whether a note hangs where the doors are. */
    boolean noted;

    final StagePlan.Item item;

    /** What the lesson calls it when it points at it. */
    final String target;

    final String label;

    /** The two halves of a name that is too long for one line. */
    final String upper;

    final String lower;
    String mac = "";
    String ip = "";
    String otherIp = "";
    Address address = Address.NONE;
    boolean connected;

    NodeState(StagePlan.Item item) {
      this.item = item;
      target = "node:" + item.name();
      label = item.label();
      int cut = cut(label);
      upper = cut < 0 ? label : label.substring(0, cut);
      lower = cut < 0 ? "" : label.substring(cut + 1);
    }

    /** The space nearest to the middle of a name, or -1. */
    private static int cut(String name) {
      int best = -1;
      int near = name.length() * 2;
      for (int i = 0; i < name.length(); i++) {
        int away = Math.abs(2 * i - name.length());
        if (name.charAt(i) == ' ' && away < near) {
          best = i;
          near = away;
        }
      }
      return best;
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

    /** The frame it is now: of what selections and the inspector speak. */
    int look;

    /** Index of the event that last rewrote it, or -1. */
    int rewrite = -1;

    /** What it was before that, or null. */
    Envelope was;

    /** How its lines changed there; null for one that did not. */
    Flap first;

    Flap second;

    /** How far that change is, 0 to 1. */
    float flip = 1;

    /** Whether the old value still hangs below it. */
    boolean ghost;

    /** Whether what it was lies beside it instead: where nothing may turn, and there is room. */
    boolean pair;

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
    boolean known;
  }

  /** The three sizes of a letter. */
  enum Size {
    FULL,
    MID,
    STAMP
  }

  /** How the way of a letter ended, other than by being read. */
  enum Outcome {
    /** It vanished, and nobody was told. */
    DROPPED,
    /** Its sender was told that it is not wanted. */
    REFUSED,
    /** A program read it, and answered that it could not do what it was asked. */
    ERROR
  }

  /** Letters that ended at a device. */
  static final class DropNote {
    Outcome outcome = Outcome.DROPPED;
    int event;
    int node;
    int frame;
    String reason = "";
    String text = "";
    int count;

    /** Whether it is as it should be, so that nobody need be alarmed. */
    boolean expected;

    /** The text, and how often. */
    String words = "";

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

  /** The table beside the router. */
  final TableCard table = new TableCard();

  boolean tableShown;

  /** The router opened up. */
  final Xray xray = new Xray();

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

  /** The node whose broadcast is spreading at this moment, or -1. */
  int spreading = -1;
}
