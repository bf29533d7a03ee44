package fivedoors.service.dns;

import fivedoors.bytes.Ipv4Address;
import fivedoors.wire.DnsMessage;
import fivedoors.wire.DnsRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names a server knows. Answers follow aliases inside the zone (RFC 1034 section 4.3.2). */
public final class DnsZone {
  private static final int MAX_ALIASES = 8;

  private final Map<String, DnsRecord> records = new HashMap<>();

  /** Sets the record of a name; an older one is replaced. */
  public void put(DnsRecord record) {
    records.put(record.name(), record);
  }

  /** Points a name to an address. */
  public void put(String name, int ttlSec, Ipv4Address address) {
    put(DnsRecord.a(name, ttlSec, address));
  }

  /** Removes a name. */
  public void remove(String name) {
    records.remove(DnsRecord.a(name, 0, Ipv4Address.UNSPECIFIED).name());
  }

  /** The answer to a question; NXDOMAIN where the name is unknown. */
  public DnsMessage answer(DnsMessage query) {
    List<DnsRecord> found = new ArrayList<>();
    String name = query.question();
    for (int i = 0; i < MAX_ALIASES; i++) {
      DnsRecord r = records.get(name);
      if (r == null) {
        int code = found.isEmpty() ? DnsMessage.NAME_ERROR : DnsMessage.NO_ERROR;
        return query.answer(true, true, code, found);
      }
      if (r.type() == query.questionType() || r.type() == DnsRecord.CNAME) {
        found.add(r);
      }
      if (r.type() != DnsRecord.CNAME || query.questionType() == DnsRecord.CNAME) {
        break;
      }
      name = r.target();
    }
    return query.answer(true, true, DnsMessage.NO_ERROR, found);
  }

  /** An independent copy. */
  public DnsZone copy() {
    DnsZone z = new DnsZone();
    z.records.putAll(records);
    return z;
  }
}
