package fivedoors.ui.theme;

/** The themes a person can choose from. */
public enum ThemeKind {
  /** For lit rooms and projectors; the one the program starts with. */
  LIGHT,
  /** For dark rooms. */
  DARK,
  /** Black ground, white and yellow: at least 7:1 everywhere. */
  HIGH_CONTRAST
}
