package fivedoors.wire;

import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import java.util.Arrays;
import java.util.Objects;

/**
 * A resource record (RFC 1035 section 3.2.1). A and CNAME are understood; others keep their bytes.
 *
 * @param name owner, lower case, without a dot at the end
 * @param type {@link #A}, {@link #CNAME} or another number
 * @param ttlSec how long it may be remembered, in seconds, 0 to 2^31 - 1
 * @param address for A of four bytes, else null
 * @param target for CNAME, else null
 * @param data for what is neither, else null
 */
public record DnsRecord(
    String name, int type, int ttlSec, Ipv4Address address, String target, byte[] data) {
  /** A host address. */
  public static final int A = 1;

  /** The canonical name for an alias. */
  public static final int CNAME = 5;

  /** An A record. */
  public static DnsRecord a(String name, int ttlSec, Ipv4Address address) {
    return new DnsRecord(DnsName.normal(name), A, ttlSec, address, null, null);
  }

  /** A CNAME record. */
  public static DnsRecord cname(String name, int ttlSec, String target) {
    return new DnsRecord(DnsName.normal(name), CNAME, ttlSec, null, DnsName.normal(target), null);
  }

  /** The same with another time to live. */
  public DnsRecord withTtl(int sec) {
    return new DnsRecord(name, type, sec, address, target, data);
  }

  byte[] rdata() {
    if (address != null) {
      int a = address.bits();
      return new byte[] {(byte) (a >>> 24), (byte) (a >>> 16), (byte) (a >>> 8), (byte) a};
    }
    return type == CNAME ? DnsName.encode(target) : data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DnsRecord that
        && type == that.type
        && ttlSec == that.ttlSec
        && name.equals(that.name)
        && Objects.equals(address, that.address)
        && Objects.equals(target, that.target)
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Hash.of(name.hashCode(), type, ttlSec, Arrays.hashCode(data));
  }

  @Override
  public String toString() {
    String value = address != null ? "" + address : target != null ? target : Hex.of(data);
    return "DnsRecord[" + name + " type " + type + " ttl " + ttlSec + " " + value + "]";
  }
}
