package fivedoors.ui.theme;

import fivedoors.ui.text.Face;

/** The type sizes, in logical pixels. */
public enum TextStyle {
  /** Labels and notes; nothing in the sans face is smaller. */
  SMALL(Face.REGULAR, 14),
  /** A label that stands out. */
  SMALL_BOLD(Face.BOLD, 14),
  /** Running text, on lines of 24. */
  BODY(Face.REGULAR, 16),
  /** Running text that stands out, and buttons. */
  BODY_BOLD(Face.BOLD, 16),
  /** The title of a panel. */
  TITLE(Face.BOLD, 18),
  /** The title of a lesson. */
  LESSON_TITLE(Face.BOLD, 22),
  /** Addresses on tags and badges; nothing at all is smaller. */
  MONO_SMALL(Face.MONO, 13),
  /** Addresses on letters and in tables, and the terminal. */
  MONO(Face.MONO, 15);

  /** The face it is set in. */
  public final Face face;

  /** The size of the em in logical pixels. */
  public final int size;

  TextStyle(Face face, int size) {
    this.face = face;
    this.size = size;
  }
}
