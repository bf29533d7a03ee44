package fivedoors.wire;

/** What can be wrong with a frame, each with the key of the sentence that tells it. */
public enum WireProblem {
  /** The frame ends before its headers or lengths say so. */
  TRUNCATED("truncated"),
  /** The checksum does not belong to the bytes. */
  BAD_CHECKSUM("bad checksum"),
  /** A length field contradicts another. */
  BAD_LENGTH("bad length"),
  /** The Ethernet type is a length, as in IEEE 802.3. */
  NOT_ETHERNET_II("not Ethernet II"),
  /** An IP packet whose version is not 4 in a frame that says IPv4. */
  BAD_VERSION("bad IP version"),
  /** ARP or DHCP for other hardware or protocols than IPv4 over Ethernet. */
  OTHER_HARDWARE("not for IPv4 over Ethernet"),
  /** DHCP ports, and no DHCP message. */
  NOT_DHCP("not DHCP"),
  /** A DHCP or TCP option that is cut off or cannot hold its value. */
  BAD_OPTION("bad option");

  private final String words;

  WireProblem(String words) {
    this.words = words;
  }

  /** Key of the sentence in the word files: {@code wire.badChecksum}. */
  public String key() {
    StringBuilder key = new StringBuilder("wire.");
    boolean upper = false;
    for (int i = 0; i < name().length(); i++) {
      char c = name().charAt(i);
      if (c != '_') {
        key.append(upper ? c : Character.toLowerCase(c));
      }
      upper = c == '_';
    }
    return key.toString();
  }

  /** A few English words for the text trace. */
  public String words() {
    return words;
  }

  /** The problem with this key, or null. */
  public static WireProblem of(String key) {
    for (WireProblem problem : values()) {
      if (problem.key().equals(key)) {
        return problem;
      }
    }
    return null;
  }
}
