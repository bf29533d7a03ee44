package fivedoors.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conversations a device remembers, found by either direction in constant time, bounded in
 * number. All flows of one class live equally long after their last packet, so each class is a list
 * ordered by expiry.
 */
public final class Conntrack {
  private final FlowTimers timers;
  private final int capacity;
  private final Map<Flow, TrackedFlow> byOriginal = new HashMap<>();
  private final Map<Flow, TrackedFlow> byReply = new HashMap<>();
  private final TrackedFlow[] oldest = new TrackedFlow[FlowClass.values().length];
  private final TrackedFlow[] newest = new TrackedFlow[FlowClass.values().length];
  private int nextId = 1;

  /** A table of at most {@code capacity} flows. */
  public Conntrack(FlowTimers timers, int capacity) {
    this.timers = timers;
    this.capacity = capacity;
  }

  /** Number of flows. */
  public int size() {
    return byOriginal.size();
  }

  /** Whether no further flow fits. */
  public boolean isFull() {
    return byOriginal.size() >= capacity;
  }

  /** The flow whose first direction this is, or null. */
  public TrackedFlow original(Flow f) {
    return byOriginal.get(f);
  }

  /** The flow whose answers look like this, or null. */
  public TrackedFlow reply(Flow f) {
    return byReply.get(f);
  }

  /** How long a class lives. */
  public FlowTimers timers() {
    return timers;
  }

  /** Remembers a new conversation; the table must not be full and the flow must be new. */
  TrackedFlow add(long now, Flow original, Flow reply, Mapping mapping, int tcpFlags) {
    TrackedFlow t = new TrackedFlow(nextId++, original, reply, mapping);
    if (mapping != null) {
      mapping.uses++;
    }
    byOriginal.put(original, t);
    byReply.put(reply, t);
    t.follow(false, tcpFlags);
    append(t, now);
    return t;
  }

  /** A packet of the flow passed: its state follows and its time starts anew. */
  public void passed(long now, TrackedFlow t, boolean isReply, int tcpFlags) {
    unlink(t);
    t.follow(isReply, tcpFlags);
    append(t, now);
  }

  /** When the next flow is due to be forgotten; {@link Long#MAX_VALUE} if none is. */
  public long nextExpiry() {
    long next = Long.MAX_VALUE;
    for (TrackedFlow t : oldest) {
      if (t != null && t.expiresAt() < next) {
        next = t.expiresAt();
      }
    }
    return next;
  }

  /** Forgets and answers one flow whose time is up, or null. */
  TrackedFlow expire(long now) {
    for (TrackedFlow t : oldest) {
      if (t != null && t.expiresAt() <= now) {
        remove(t);
        return t;
      }
    }
    return null;
  }

  void remove(TrackedFlow t) {
    unlink(t);
    byOriginal.remove(t.original());
    byReply.remove(t.reply());
    if (t.mapping() != null) {
      t.mapping().uses--;
    }
  }

  /** All flows, class by class, the least recently used first. */
  public List<TrackedFlow> flows() {
    List<TrackedFlow> all = new ArrayList<>();
    for (TrackedFlow first : oldest) {
      for (TrackedFlow t = first; t != null; t = t.after) {
        all.add(t);
      }
    }
    return all;
  }

  private void append(TrackedFlow t, long now) {
    int c = t.flowClass().ordinal();
    t.expiresAt(now + timers.of(t.flowClass()));
    t.before = newest[c];
    t.after = null;
    if (newest[c] == null) {
      oldest[c] = t;
    } else {
      newest[c].after = t;
    }
    newest[c] = t;
  }

  private void unlink(TrackedFlow t) {
    int c = t.flowClass().ordinal();
    if (t.before == null) {
      oldest[c] = t.after;
    } else {
      t.before.after = t.after;
    }
    if (t.after == null) {
      newest[c] = t.before;
    } else {
      t.after.before = t.before;
    }
  }

  Conntrack copy(PortMappings mappings) {
    Conntrack k = new Conntrack(timers, capacity);
    for (TrackedFlow t : flows()) {
      TrackedFlow same = t.copy(t.mapping() == null ? null : mappings.adopt(t.mapping()));
      k.byOriginal.put(same.original(), same);
      k.byReply.put(same.reply(), same);
      long expiresAt = same.expiresAt();
      k.append(same, 0);
      same.expiresAt(expiresAt);
    }
    k.nextId = nextId;
    return k;
  }
}
