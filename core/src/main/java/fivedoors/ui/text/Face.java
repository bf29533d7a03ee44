package fivedoors.ui.text;

/** The three faces the product ships; no other weight exists, so none can be asked for. */
public enum Face {
  /** Pretendard Regular: running text. */
  REGULAR,
  /** Pretendard Bold: titles, and the part of an address that differs. */
  BOLD,
  /** D2Coding: addresses, ports and terminal text. Hangul is exactly two cells wide. */
  MONO
}
