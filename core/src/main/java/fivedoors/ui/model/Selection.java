package fivedoors.ui.model;

/**
 * The one thing a person has picked, the same in every view: a letter on the stage is the mark in
 * the timeline and the bytes in the inspector. {@link #version} grows with every change.
 */
public final class Selection {
  /** Stands for nothing. */
  public static final int NONE = -1;

  private int node = NONE;
  private int frame = NONE;
  private int event = NONE;
  private String row;
  private String field;
  private boolean opens = true;
  private int version;

  /** The picked node, or {@link #NONE}. */
  public int node() {
    return node;
  }

  /** The picked frame, or {@link #NONE}. */
  public int frame() {
    return frame;
  }

  /** Index in the trace of the picked event, or {@link #NONE}. */
  public int event() {
    return event;
  }

  /** The picked table row as {@code leases/laptop}, or null. */
  public String row() {
    return row;
  }

  /** The picked field of the frame by its Wireshark name, or null. */
  public String field() {
    return field;
  }

  /** Grows with every change. */
  public int version() {
    return version;
  }

  /** Whether what is picked opens its instrument: not if it was picked inside another one. */
  public boolean opens() {
    return opens;
  }

  /** Lights a node without opening its instrument. */
  public void lightNode(int id) {
    pickNode(id);
    opens = false;
  }

  /** Picks a node. */
  public void pickNode(int id) {
    clear();
    node = id;
  }

  /** Picks a frame, and the event it was met at ({@link #NONE} if it was met on its way). */
  public void pickFrame(int id, int atEvent) {
    clear();
    frame = id;
    event = atEvent;
  }

  /** Picks an event that is about no frame. */
  public void pickEvent(int index) {
    clear();
    event = index;
  }

  /** Picks a table row, as {@code leases/laptop}. */
  public void pickRow(String path) {
    clear();
    row = path;
  }

  /** Picks a field of the picked frame, or none. */
  public void pickField(String name) {
    field = name;
    version++;
  }

  /** Picks nothing. */
  public void clear() {
    node = NONE;
    frame = NONE;
    event = NONE;
    row = null;
    field = null;
    opens = true;
    version++;
  }

  /** Whether nothing is picked. */
  public boolean empty() {
    return node == NONE && frame == NONE && event == NONE && row == null;
  }
}
