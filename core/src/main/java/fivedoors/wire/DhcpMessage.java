package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.Mac;
import fivedoors.bytes.MalformedException;
import java.util.Arrays;

/**
 * A DHCP message for a client on Ethernet (RFC 2131 section 2, table 1).
 *
 * <pre>
 *    0    op   htype   hlen   hops          12  ciaddr  client: the address I have
 *    4    xid                               16  yiaddr  server: the address you get
 *    8    secs         flags                20  siaddr  server to boot from
 *  236    63 82 53 63  (magic cookie)       24  giaddr  relay agent
 *  240    options ... END                   28  chaddr (16)   44 sname (64)   108 file (128)
 * </pre>
 *
 * @param op 1 from a client, 2 from a server
 * @param hops relay agents passed, 0 to 255
 * @param xid number by which a client knows the answers to its question, as bits
 * @param secs seconds since the client began, 0 to 65535
 * @param flags 0x8000 asks that answers be broadcast; the other bits are 0
 * @param ciaddr address that the client has and can be reached at
 * @param yiaddr address that the server gives
 * @param siaddr next server of a boot
 * @param giaddr relay agent the message came through
 * @param chaddr the client's Ethernet address
 * @param sname server's name, at most 64 bytes, without the zeros that fill the field
 * @param file boot file's name, at most 128 bytes, without the zeros that fill the field
 * @param options everything else
 */
public record DhcpMessage(
    int op,
    int hops,
    int xid,
    int secs,
    int flags,
    Ipv4Address ciaddr,
    Ipv4Address yiaddr,
    Ipv4Address siaddr,
    Ipv4Address giaddr,
    Mac chaddr,
    byte[] sname,
    byte[] file,
    DhcpOptions options) {
  /** {@code op} of a client's message. */
  public static final int BOOTREQUEST = 1;

  /** {@code op} of a server's message. */
  public static final int BOOTREPLY = 2;

  /** Bit of {@code flags}: the client cannot yet receive unicast (section 4.1). */
  public static final int FLAG_BROADCAST = 0x8000;

  /** Shortest message: BOOTP's 300 bytes (RFC 951 section 3), which old relays insist on. */
  public static final int MIN_LENGTH = 300;

  static final int COOKIE = 0x63825363;
  static final int XID_AT = 4;
  static final int CHADDR_AT = 28;
  static final int SNAME_AT = 44;
  static final int FILE_AT = 108;
  static final int COOKIE_AT = 236;
  static final int OPTIONS_AT = 240;

  private static final byte[] EMPTY = {};
  private static final String WHAT = "DHCP message";

  /**
   * @throws IllegalArgumentException for a value that does not fit its field
   */
  public DhcpMessage {
    if (op != BOOTREQUEST && op != BOOTREPLY) {
      throw new IllegalArgumentException("dhcp.type must be 1 or 2, is " + op);
    }
    Ranges.u8("dhcp.hops", hops);
    Ranges.u16("dhcp.secs", secs);
    Ranges.u16("dhcp.flags", flags);
    Ranges.present("dhcp.ip.client", ciaddr);
    Ranges.present("dhcp.ip.your", yiaddr);
    Ranges.present("dhcp.ip.server", siaddr);
    Ranges.present("dhcp.ip.relay", giaddr);
    Ranges.present("dhcp.hw.mac_addr", chaddr);
    Ranges.present("dhcp.server", sname);
    Ranges.present("dhcp.file", file);
    Ranges.present("options", options);
    Ranges.check("length of dhcp.server", sname.length, FILE_AT - SNAME_AT);
    Ranges.check("length of dhcp.file", file.length, COOKIE_AT - FILE_AT);
  }

  /** A client's message with every address 0.0.0.0; the {@code with...} methods fill it in. */
  public static DhcpMessage request(int xid, int secs, Mac chaddr, DhcpOptions options) {
    return bare(BOOTREQUEST, xid, secs, 0, Ipv4Address.UNSPECIFIED, chaddr, options);
  }

  /**
   * A server's answer to this message: xid, flags, giaddr and chaddr are the client's (RFC 2131
   * table 3); ciaddr and yiaddr are 0.0.0.0.
   */
  public DhcpMessage reply(DhcpOptions answer) {
    return bare(BOOTREPLY, xid, 0, flags, giaddr, chaddr, answer);
  }

  private static DhcpMessage bare(
      int op, int xid, int secs, int flags, Ipv4Address giaddr, Mac chaddr, DhcpOptions options) {
    Ipv4Address none = Ipv4Address.UNSPECIFIED;
    return new DhcpMessage(
        op, 0, xid, secs, flags, none, none, none, giaddr, chaddr, EMPTY, EMPTY, options);
  }

  /** The same with this ciaddr. */
  public DhcpMessage withCiaddr(Ipv4Address address) {
    return new DhcpMessage(
        op, hops, xid, secs, flags, address, yiaddr, siaddr, giaddr, chaddr, sname, file, options);
  }

  /** The same with this yiaddr. */
  public DhcpMessage withYiaddr(Ipv4Address address) {
    return new DhcpMessage(
        op, hops, xid, secs, flags, ciaddr, address, siaddr, giaddr, chaddr, sname, file, options);
  }

  /** The same, asking or not asking that answers be broadcast. */
  public DhcpMessage withBroadcast(boolean on) {
    int changed = on ? flags | FLAG_BROADCAST : flags & ~FLAG_BROADCAST;
    return new DhcpMessage(
        op, hops, xid, secs, changed, ciaddr, yiaddr, siaddr, giaddr, chaddr, sname, file, options);
  }

  /** True if the client asks that answers be broadcast. */
  public boolean broadcast() {
    return (flags & FLAG_BROADCAST) != 0;
  }

  /** What the message says (option 53), or null if it does not say anything known. */
  public DhcpType type() {
    return options.type();
  }

  /**
   * Reads a message, with options in the fields file and sname where option 52 says so (RFC 2131
   * section 4.1); those fields are then empty. Bytes behind END are padding.
   *
   * @throws MalformedException if it is too short, not DHCP, not for Ethernet, or an option is
   *     broken
   */
  public static DhcpMessage decode(byte[] b, int from, int to) {
    ByteReader in = new ByteReader(WHAT, b, from, to);
    in.require(OPTIONS_AT);
    int op = in.u8();
    int hardware = in.u8();
    int hardwareLength = in.u8();
    if (op != BOOTREQUEST && op != BOOTREPLY) {
      throw new MalformedException(WHAT, from, "op is " + op + ", must be 1 or 2");
    }
    if (hardware != ArpPacket.HARDWARE_ETHERNET || hardwareLength != Mac.LENGTH) {
      throw new MalformedException(WHAT, from + 1, "is not for an Ethernet client");
    }
    if (ByteReader.i32(b, from + COOKIE_AT) != COOKIE) {
      throw new MalformedException(WHAT, from + COOKIE_AT, "no magic cookie");
    }
    DhcpOptions.Collector found = new DhcpOptions.Collector();
    found.read(b, from + OPTIONS_AT, to);
    int overload = found.overload();
    if ((overload & 1) != 0) {
      found.read(b, from + FILE_AT, from + COOKIE_AT);
    }
    if ((overload & 2) != 0) {
      found.read(b, from + SNAME_AT, from + FILE_AT);
    }
    DhcpOptions options = found.build(from + OPTIONS_AT);
    return new DhcpMessage(
        op,
        in.u8(),
        in.i32(),
        in.u16(),
        in.u16(),
        in.ipv4(),
        in.ipv4(),
        in.ipv4(),
        in.ipv4(),
        in.mac(),
        (overload & 2) != 0 ? EMPTY : name(b, from + SNAME_AT, from + FILE_AT),
        (overload & 1) != 0 ? EMPTY : name(b, from + FILE_AT, from + COOKIE_AT),
        options);
  }

  /** The message as bytes, at least {@value #MIN_LENGTH}. */
  public byte[] encode() {
    int length = OPTIONS_AT + options.length();
    ByteWriter out = new ByteWriter(Math.max(MIN_LENGTH, length));
    out.u8(op).u8(ArpPacket.HARDWARE_ETHERNET).u8(Mac.LENGTH).u8(hops).i32(xid);
    out.u16(secs).u16(flags).ipv4(ciaddr).ipv4(yiaddr).ipv4(siaddr).ipv4(giaddr);
    out.mac(chaddr).zeros(SNAME_AT - CHADDR_AT - Mac.LENGTH);
    out.bytes(sname).zeros(FILE_AT - SNAME_AT - sname.length);
    out.bytes(file).zeros(COOKIE_AT - FILE_AT - file.length);
    options.write(out.i32(COOKIE));
    return out.zeros(Math.max(0, MIN_LENGTH - length)).finish();
  }

  /** True if the range is long enough for the peeks and carries the magic cookie. */
  public static boolean looksLikeDhcp(byte[] b, int from, int to) {
    ByteReader.checkRange(WHAT, b, from, to);
    return to - from >= OPTIONS_AT && ByteReader.i32(b, from + COOKIE_AT) == COOKIE;
  }

  /**
   * The xid of the message in this range, without decoding the rest; no object is made.
   *
   * @throws MalformedException if the range is too short for a message
   */
  public static int peekXid(byte[] b, int from, int to) {
    ByteReader.checkRange(WHAT, b, from, to);
    requireFixed(from, to);
    return ByteReader.i32(b, from + XID_AT);
  }

  /**
   * The chaddr of the message in this range, without decoding the rest.
   *
   * @throws MalformedException if the range is too short for a message
   */
  public static Mac peekChaddr(byte[] b, int from, int to) {
    ByteReader.checkRange(WHAT, b, from, to);
    requireFixed(from, to);
    return Mac.read(b, from + CHADDR_AT);
  }

  /** True if the message in this range is about {@code mac}; no object is made. */
  public static boolean peekChaddrIs(byte[] b, int from, int to, Mac mac) {
    ByteReader.checkRange(WHAT, b, from, to);
    requireFixed(from, to);
    return mac.isAt(b, from + CHADDR_AT);
  }

  private static void requireFixed(int from, int to) {
    if (to - from < OPTIONS_AT) {
      throw new MalformedException(WHAT, from, "needs 240 bytes, " + (to - from) + " left");
    }
  }

  private static byte[] name(byte[] b, int from, int to) {
    int end = to;
    while (end > from && b[end - 1] == 0) {
      end--;
    }
    return end == from ? EMPTY : ByteReader.slice(WHAT, b, from, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DhcpMessage that
        && op == that.op
        && hops == that.hops
        && xid == that.xid
        && secs == that.secs
        && flags == that.flags
        && ciaddr.equals(that.ciaddr)
        && yiaddr.equals(that.yiaddr)
        && siaddr.equals(that.siaddr)
        && giaddr.equals(that.giaddr)
        && chaddr.equals(that.chaddr)
        && Arrays.equals(sname, that.sname)
        && Arrays.equals(file, that.file)
        && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return Hash.of(op, xid, secs, ciaddr.bits(), yiaddr.bits(), chaddr.hashCode());
  }

  @Override
  public String toString() {
    return "DhcpMessage["
        + (type() + " op " + op + " hops " + hops + " xid " + Hex.u32(xid) + " secs " + secs)
        + (" flags " + Hex.u16(flags) + " ciaddr " + ciaddr + " yiaddr " + yiaddr)
        + (" siaddr " + siaddr + " giaddr " + giaddr + " chaddr " + chaddr)
        + (" sname " + Texts.ascii(sname, 0, sname.length))
        + (" file " + Texts.ascii(file, 0, file.length) + " options " + options)
        + "]";
  }
}
