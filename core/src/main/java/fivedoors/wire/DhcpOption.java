package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import java.util.Arrays;
import java.util.List;

/**
 * One option of a DHCP message (RFC 2132). A value longer than 255 bytes is written as several
 * options of the same code (RFC 3396), which is why there is no such limit here.
 *
 * @param code 1 to 254
 * @param value the bytes behind code and length; for the codes named here, of the length they need
 */
public record DhcpOption(int code, byte[] value) {
  /** Fills space and says nothing (RFC 2132 section 3.1). */
  public static final int PAD = 0;

  /** 3.3: the mask of the client's network. */
  public static final int SUBNET_MASK = 1;

  /** 3.5: routers on the client's network, best first. */
  public static final int ROUTER = 3;

  /** 3.8: DNS servers, best first. */
  public static final int DNS = 6;

  /** 3.14: the client's name. */
  public static final int HOST_NAME = 12;

  /** 3.17: the name behind which host names stand. */
  public static final int DOMAIN_NAME = 15;

  /** 5.3: the broadcast address of the client's network. */
  public static final int BROADCAST_ADDRESS = 28;

  /** 9.1: the address the client would like. */
  public static final int REQUESTED_ADDRESS = 50;

  /** 9.2: for how many seconds the address may be used. */
  public static final int LEASE_TIME = 51;

  /** 9.3: the fields file and sname hold options too. */
  public static final int OVERLOAD = 52;

  /** 9.6: see {@link DhcpType}. */
  public static final int MESSAGE_TYPE = 53;

  /** 9.7: the address of the server that is meant. */
  public static final int SERVER_ID = 54;

  /** 9.8: codes of the options the client wants to hear. */
  public static final int PARAMETER_LIST = 55;

  /** 9.9: why, in words. */
  public static final int MESSAGE = 56;

  /** 9.10: longest message the sender can take. */
  public static final int MAX_SIZE = 57;

  /** 9.11: T1, seconds until the client asks its server to keep the address. */
  public static final int RENEWAL_TIME = 58;

  /** 9.12: T2, seconds until it asks any server. */
  public static final int REBINDING_TIME = 59;

  /** 9.13: the make of the client's program. */
  public static final int VENDOR_CLASS = 60;

  /** 9.14: who the client is, if not its Ethernet address. */
  public static final int CLIENT_ID = 61;

  /** Nothing follows (section 3.2). */
  public static final int END = 255;

  /**
   * @throws IllegalArgumentException for a code out of range or a value of the wrong length
   */
  public DhcpOption {
    Ranges.present("value", value);
    if (code <= PAD || code >= END) {
      throw new IllegalArgumentException("option code must be 1..254, is " + code);
    }
    String problem = problem(code, value);
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** Option 53. */
  public static DhcpOption type(DhcpType type) {
    return new DhcpOption(MESSAGE_TYPE, new byte[] {(byte) type.code()});
  }

  /** An option that holds one address. */
  public static DhcpOption address(int code, Ipv4Address address) {
    return addresses(code, List.of(address));
  }

  /** An option that holds addresses, in this order. */
  public static DhcpOption addresses(int code, List<Ipv4Address> addresses) {
    ByteWriter out = new ByteWriter(addresses.size() * Ipv4Address.LENGTH);
    for (Ipv4Address address : addresses) {
      out.ipv4(address);
    }
    return new DhcpOption(code, out.finish());
  }

  /** An option that holds a time, 0 to 4294967295 seconds; the last one means "for ever". */
  public static DhcpOption seconds(int code, long seconds) {
    return new DhcpOption(code, new ByteWriter(4).u32(seconds).finish());
  }

  /** An option that holds numbers of one byte, such as {@link #PARAMETER_LIST}. */
  public static DhcpOption numbers(int code, int... numbers) {
    ByteWriter out = new ByteWriter(numbers.length);
    for (int number : numbers) {
      out.u8(number);
    }
    return new DhcpOption(code, out.finish());
  }

  /**
   * An option that holds a name or a sentence.
   *
   * @throws IllegalArgumentException if the text is not plain ASCII
   */
  public static DhcpOption text(int code, String text) {
    ByteWriter out = new ByteWriter(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7E) {
        throw new IllegalArgumentException("text of option " + code + " must be ASCII: " + text);
      }
      out.u8(c);
    }
    return new DhcpOption(code, out.finish());
  }

  /** A client identifier that is an Ethernet address (RFC 2132 section 9.14). */
  public static DhcpOption clientId(Mac mac) {
    return new DhcpOption(CLIENT_ID, new ByteWriter(7).u8(1).mac(mac).finish());
  }

  /** What is wrong with a value for this code, or null; a code not named here may hold anything. */
  static String problem(int code, byte[] value) {
    int n = value.length;
    boolean fits =
        switch (code) {
          case MESSAGE_TYPE -> n == 1;
          case OVERLOAD -> n == 1 && value[0] >= 1 && value[0] <= 3;
          case MAX_SIZE -> n == 2;
          case SUBNET_MASK,
              BROADCAST_ADDRESS,
              REQUESTED_ADDRESS,
              SERVER_ID,
              LEASE_TIME,
              RENEWAL_TIME,
              REBINDING_TIME ->
              n == 4;
          case ROUTER, DNS -> n > 0 && (n & 3) == 0;
          case HOST_NAME, DOMAIN_NAME, MESSAGE, PARAMETER_LIST, VENDOR_CLASS -> n > 0;
          case CLIENT_ID -> n >= 2;
          default -> true;
        };
    return fits ? null : "option " + code + " cannot hold the " + n + " bytes " + Hex.of(value);
  }

  /** The value as 32 bits; for options of four bytes. */
  int bits() {
    return ByteReader.i32(value, 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DhcpOption that
        && code == that.code
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Hash.of(code, Arrays.hashCode(value));
  }

  @Override
  public String toString() {
    return code + "=" + Hex.of(value);
  }
}
