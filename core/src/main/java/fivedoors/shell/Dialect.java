package fivedoors.shell;

/** Whose commands a terminal understands, and in whose words it answers. */
public enum Dialect {
  /** Korean Windows. */
  WINDOWS_KO("windows-ko"),
  /** English Windows. */
  WINDOWS_EN("windows-en"),
  /** macOS with zsh. */
  MACOS("macos"),
  /** Linux with bash. */
  LINUX("linux");

  private final String os;

  Dialect(String os) {
    this.os = os;
  }

  /** The value of the fact {@code <host>.os}. */
  public String os() {
    return os;
  }

  /** The dialect of an {@code os} fact; Korean Windows where it says nothing that is known. */
  public static Dialect of(String os) {
    for (Dialect d : values()) {
      if (d.os.equals(os)) {
        return d;
      }
    }
    return WINDOWS_KO;
  }

  /** Whether it is one of the two Windows. */
  public boolean windows() {
    return this == WINDOWS_KO || this == WINDOWS_EN;
  }

  /** The same system in English. */
  Dialect english() {
    return this == WINDOWS_KO ? WINDOWS_EN : this;
  }

  /** What stands before the line that is typed on a host of that name. */
  public String prompt(String host) {
    return switch (this) {
      case WINDOWS_KO, WINDOWS_EN -> "C:\\Users\\me>";
      case MACOS -> "me@" + host + " ~ % ";
      case LINUX -> "me@" + host + ":~$ ";
    };
  }

  /** The Korean text on Korean Windows, else the English one. */
  String say(String korean, String english) {
    return this == WINDOWS_KO ? korean : english;
  }
}
