package fivedoors.wire;

/** What a DHCP message says: the value of option 53 (RFC 2132 section 9.6). */
public enum DhcpType {
  /** Client to all: "who can give me an address?" */
  DISCOVER(1, "D"),
  /** Server: "you could have this one". */
  OFFER(2, "O"),
  /** Client: "I take this one", or "may I keep it?" */
  REQUEST(3, "R"),
  /** Client: "somebody has it already". */
  DECLINE(4, "X"),
  /** Server: "it is yours until then". */
  ACK(5, "A"),
  /** Server: "no". */
  NAK(6, "N"),
  /** Client: "I do not need it any more". */
  RELEASE(7, "L"),
  /** Client that has an address: "tell me the rest". */
  INFORM(8, "I");

  private final int code;
  private final String letter;

  DhcpType(int code, String letter) {
    this.code = code;
    this.letter = letter;
  }

  /** The value of option 53, 1 to 8. */
  public int code() {
    return code;
  }

  /** One letter for a stamp. */
  public String letter() {
    return letter;
  }

  /** The type with this value of option 53, or null if there is none. */
  public static DhcpType of(int code) {
    for (DhcpType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    return null;
  }
}
