package fivedoors.service.dns;

import fivedoors.wire.DnsMessage;
import fivedoors.wire.DnsRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that may still be believed (RFC 1035 section 7.4), at most a fixed number, oldest out
 * first.
 */
final class DnsCache {
  private static final long SECOND = 1_000_000_000L;

  private record Entry(DnsMessage answer, long storedAt, long expiresAt) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final int capacity;

  DnsCache(int capacity) {
    this.capacity = capacity;
  }

  private static String key(DnsMessage m) {
    return m.questionType() + " " + m.question();
  }

  /** Keeps an answer as long as its shortest-lived record says; one without records is not kept. */
  void put(long now, DnsMessage answer) {
    if (answer.code() != DnsMessage.NO_ERROR || answer.answers().isEmpty() || answer.truncated()) {
      return;
    }
    int ttl = Integer.MAX_VALUE;
    for (DnsRecord r : answer.answers()) {
      ttl = Math.min(ttl, r.ttlSec());
    }
    entries.remove(key(answer));
    if (entries.size() >= capacity) {
      Iterator<String> oldest = entries.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    entries.put(key(answer), new Entry(answer, now, now + ttl * SECOND));
  }

  /** The answer to a question with what is left of its time, or null. */
  DnsMessage get(long now, DnsMessage query) {
    Entry e = entries.get(key(query));
    if (e == null || e.expiresAt <= now) {
      return null;
    }
    int passed = (int) ((now - e.storedAt) / SECOND);
    List<DnsRecord> left = new ArrayList<>();
    for (DnsRecord r : e.answer.answers()) {
      left.add(r.withTtl(r.ttlSec() - passed));
    }
    return query.answer(false, true, e.answer.code(), left);
  }

  void clear() {
    entries.clear();
  }

  DnsCache copy() {
    DnsCache c = new DnsCache(capacity);
    c.entries.putAll(entries);
    return c;
  }
}
