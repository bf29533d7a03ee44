package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of a DHCP message, in the order in which they are sent. Each code is there once.
 * Accessors return null, an empty list or -1 for an option that is not there.
 *
 * @param list the options, unmodifiable
 */
public record DhcpOptions(List<DhcpOption> list) {
  /** No option at all. */
  public static final DhcpOptions NONE = new DhcpOptions(List.of());

  private static final int LONGEST = 255;
  private static final String WHAT = "DHCP options";

  /**
   * @throws IllegalArgumentException if a code is there twice, or option 52, which is about the
   *     encoding and made by it
   */
  public DhcpOptions {
    list = List.copyOf(list);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).code() == DhcpOption.OVERLOAD) {
        throw new IllegalArgumentException("option 52 cannot be given");
      }
      for (int k = 0; k < i; k++) {
        if (list.get(i).code() == list.get(k).code()) {
          throw new IllegalArgumentException("option " + list.get(i).code() + " is there twice");
        }
      }
    }
  }

  /** These options in this order. */
  public static DhcpOptions of(DhcpOption... options) {
    return new DhcpOptions(List.of(options));
  }

  /** These options and one more behind them. */
  public DhcpOptions plus(DhcpOption option) {
    List<DhcpOption> more = new ArrayList<>(list);
    more.add(option);
    return new DhcpOptions(more);
  }

  /** The option with this code, or null. */
  public DhcpOption get(int code) {
    for (DhcpOption option : list) {
      if (option.code() == code) {
        return option;
      }
    }
    return null;
  }

  /** True if the option is there. */
  public boolean has(int code) {
    return get(code) != null;
  }

  /** Option 53, or null if it is missing or holds a number unknown here. */
  public DhcpType type() {
    DhcpOption option = get(DhcpOption.MESSAGE_TYPE);
    return option == null ? null : DhcpType.of(option.value()[0] & 0xFF);
  }

  /** Option 50, or null. */
  public Ipv4Address requestedAddress() {
    return address(DhcpOption.REQUESTED_ADDRESS);
  }

  /** Option 54, or null. */
  public Ipv4Address serverId() {
    return address(DhcpOption.SERVER_ID);
  }

  /** Option 1, or null. */
  public Ipv4Address subnetMask() {
    return address(DhcpOption.SUBNET_MASK);
  }

  /** Option 3, best first; empty if it is not there. */
  public List<Ipv4Address> routers() {
    return addresses(DhcpOption.ROUTER);
  }

  /** Option 6, best first; empty if it is not there. */
  public List<Ipv4Address> dns() {
    return addresses(DhcpOption.DNS);
  }

  /** Option 51 in seconds, 0 to 4294967295, or -1. */
  public long leaseTime() {
    return seconds(DhcpOption.LEASE_TIME);
  }

  /** Option 58 (T1) in seconds, 0 to 4294967295, or -1. */
  public long renewalTime() {
    return seconds(DhcpOption.RENEWAL_TIME);
  }

  /** Option 59 (T2) in seconds, 0 to 4294967295, or -1. */
  public long rebindingTime() {
    return seconds(DhcpOption.REBINDING_TIME);
  }

  /** Option 12, or null; bytes that are no printable ASCII show as {@code ?}. */
  public String hostName() {
    return text(DhcpOption.HOST_NAME);
  }

  /** Option 56, or null; bytes that are no printable ASCII show as {@code ?}. */
  public String message() {
    return text(DhcpOption.MESSAGE);
  }

  /** Option 61 as it stands, its type byte first, or null. */
  public byte[] clientId() {
    DhcpOption option = get(DhcpOption.CLIENT_ID);
    return option == null ? null : option.value();
  }

  /** Option 55: the codes the client wants, in its order; empty if it is not there. */
  public List<Integer> parameterRequestList() {
    DhcpOption option = get(DhcpOption.PARAMETER_LIST);
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; option != null && i < option.value().length; i++) {
      codes.add(option.value()[i] & 0xFF);
    }
    return List.copyOf(codes);
  }

  /** The address in an option of four bytes, or null. */
  public Ipv4Address address(int code) {
    DhcpOption option = get(code);
    return option == null ? null : new Ipv4Address(option.bits());
  }

  private List<Ipv4Address> addresses(int code) {
    DhcpOption option = get(code);
    List<Ipv4Address> found = new ArrayList<>();
    for (int i = 0; option != null && i < option.value().length; i += Ipv4Address.LENGTH) {
      found.add(Ipv4Address.read(option.value(), i));
    }
    return List.copyOf(found);
  }

  private long seconds(int code) {
    DhcpOption option = get(code);
    return option == null ? -1 : option.bits() & 0xFFFFFFFFL;
  }

  private String text(int code) {
    DhcpOption option = get(code);
    return option == null ? null : Texts.ascii(option.value(), 0, option.value().length);
  }

  /**
   * Collects raw options up to END. A code that comes again adds to its value (RFC 3396 section 7);
   * values are checked by {@link #build} when all areas have been read.
   */
  static final class Collector {
    private final List<Integer> codes = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();

    /**
     * Reads one area of options.
     *
     * @throws MalformedException if an option or END is missing a part
     */
    void read(byte[] b, int from, int to) {
      ByteReader in = new ByteReader(WHAT, b, from, to);
      for (; ; ) {
        if (in.remaining() == 0) {
          throw in.malformed("no END option");
        }
        int code = in.u8();
        if (code == DhcpOption.END) {
          return;
        }
        if (code != DhcpOption.PAD) {
          add(code, in.bytes(in.u8()));
        }
      }
    }

    private void add(int code, byte[] value) {
      int known = codes.indexOf(code);
      if (known < 0) {
        codes.add(code);
        values.add(value);
        return;
      }
      byte[] before = values.get(known);
      values.set(
          known, new ByteWriter(before.length + value.length).bytes(before).bytes(value).finish());
    }

    /** Option 52, 1 to 3, or 0 if it is not there or holds nonsense, which build will refuse. */
    int overload() {
      int at = codes.indexOf(DhcpOption.OVERLOAD);
      return at >= 0 && values.get(at).length == 1 ? values.get(at)[0] : 0;
    }

    /**
     * All options read, without option 52, which is about this encoding only.
     *
     * @throws MalformedException if a known option has an impossible value
     */
    DhcpOptions build(int at) {
      List<DhcpOption> options = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        String problem = DhcpOption.problem(codes.get(i), values.get(i));
        if (problem != null) {
          throw new MalformedException(WHAT, at, problem);
        }
        if (codes.get(i) != DhcpOption.OVERLOAD) {
          options.add(new DhcpOption(codes.get(i), values.get(i)));
        }
      }
      return new DhcpOptions(options);
    }
  }

  // Written out, because the browser's own would count the constants in, NONE among them.

  @Override
  public boolean equals(Object other) {
    return other instanceof DhcpOptions that && list.equals(that.list);
  }

  @Override
  public int hashCode() {
    return list.hashCode();
  }

  @Override
  public String toString() {
    return list.toString();
  }

  /** Bytes that {@link #write} needs, END included. */
  int length() {
    int length = 1;
    for (DhcpOption option : list) {
      int pieces = Math.max(1, (option.value().length + LONGEST - 1) / LONGEST);
      length += 2 * pieces + option.value().length;
    }
    return length;
  }

  /** Writes the options and END; a value above 255 bytes in pieces (RFC 3396 section 6). */
  void write(ByteWriter out) {
    for (DhcpOption option : list) {
      byte[] value = option.value();
      int at = 0;
      do {
        int piece = Math.min(LONGEST, value.length - at);
        out.u8(option.code()).u8(piece).bytes(ByteReader.slice(WHAT, value, at, at + piece));
        at += piece;
      } while (at < value.length);
    }
    out.u8(DhcpOption.END);
  }
}
