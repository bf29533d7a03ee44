package fivedoors.bytes;

/**
 * Text that a person or a document gave as an address and that is none. It names the kind of
 * address that was expected, so that a caller can say the sentence in another language.
 */
public final class BadAddressException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The kinds of address that are written as text, each with one that is right. */
  public enum Kind {
    MAC("a MAC address is six two-digit hex numbers with colons", "02:00:00:00:00:01"),
    IPV4("an IPv4 address is four numbers from 0 to 255 with dots", "192.168.0.2"),
    CIDR("a network is an IPv4 address, a slash and a number from 0 to 32", "192.168.0.0/24"),
    ENDPOINT("an endpoint is an IPv4 address, a colon and a port from 0 to 65535", "10.0.0.1:80");

    private final String rule;
    private final String example;

    Kind(String rule, String example) {
      this.rule = rule;
      this.example = example;
    }

    /** One text of this kind that is right. */
    public String example() {
      return example;
    }
  }

  private final Kind kind;
  private final String text;

  /**
   * @param kind what was expected
   * @param text what was given, null allowed
   */
  public BadAddressException(Kind kind, String text) {
    super("\"" + text + "\" is not right: " + kind.rule + ", such as " + kind.example + ".");
    this.kind = kind;
    this.text = text;
  }

  /** The kind of address that was expected. */
  public Kind kind() {
    return kind;
  }

  /** The text that was given; may be null. */
  public String text() {
    return text;
  }
}
