package fivedoors.device;

import fivedoors.filter.Flow;
import fivedoors.filter.ForwardRule;
import fivedoors.filter.ForwardTable;
import fivedoors.filter.NatResult;
import fivedoors.stack.Hop;
import fivedoors.stack.Rejection;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;

/** What a router's forward table does with a new packet for the outside address. */
final class NatForwards {
  private static final String DMZ = "dmz";

  private final String name;
  private final NatSides sides;
  private final NatTable table;

  /** Null on a provider's router, which forwards for nobody. */
  private final ForwardsPart forwards;

  /** For the router of that name. */
  NatForwards(String name, NatSides sides, NatTable table, ForwardsPart forwards) {
    this.name = name;
    this.sides = sides;
    this.table = table;
    this.forwards = forwards;
  }

  private String place() {
    return name + "." + ForwardsPart.TABLE;
  }

  private boolean concerns(Passage p) {
    return forwards != null && p.flow().protocol() != Flow.ICMP;
  }

  /** Looks up whom the table gives a packet to; null for nobody. */
  ForwardTable.Target find(Passage p) {
    if (!concerns(p)) {
      return null;
    }
    ForwardTable.Target target = forwards.table().find(p.flow().protocol(), p.flow().targetPort());
    if (p.net().tracing()) {
      String key = p.flow().protocolName() + " " + p.flow().targetPort();
      p.net()
          .emit(
              new TraceEvent.Lookup(
                  p.net().now(),
                  p.in().node(),
                  p.frame().id(),
                  ForwardsPart.TABLE,
                  key,
                  target == null ? null : row(target)));
    }
    return target;
  }

  private static String row(ForwardTable.Target target) {
    return target.rule() == null ? DMZ : target.rule().id();
  }

  /**
   * Passes a packet on to whom the table gives it.
   *
   * @param hairpin whether it came from inside
   */
  void forward(Passage p, ForwardTable.Target target, boolean hairpin) {
    String setting = target.rule() == null ? name + "." + DMZ : place();
    String row = target.rule() == null ? DMZ : ForwardsPart.TABLE + "/" + row(target);
    if (hairpin && !forwards.hairpin()) {
      String where = name + ".hairpin";
      p.drop(DropReason.HAIRPIN_OFF, where, row, where, null);
      return;
    }
    Hop hop = p.route(target.address().bits());
    if (hop == null) {
      return;
    }
    if (!sides.isInside(hop.out())) {
      // The inside network has moved since the line was written.
      p.drop(DropReason.NO_HOST, place(), row, setting, null);
      return;
    }
    NatResult r =
        table
            .nat()
            .forward(
                p.net().now(),
                p.flow(),
                target.address().bits(),
                target.port(),
                hairpin,
                sides.address(),
                p.tcpFlags(),
                new Reserved(p, forwards));
    if (r.reason() != null) {
      p.drop(r.reason(), name + "." + NatTable.TABLE, null, null, null);
      return;
    }
    if (target.rule() != null) {
      forwards.hit(p.net(), target.rule());
    }
    p.verdict("forward", row, true);
    table.used(p.net(), r);
    p.rewrite(hop, r.after());
  }

  /**
   * Nobody here wants a packet.
   *
   * @param reason why no mapping takes it
   */
  void nobody(Passage p, DropReason reason) {
    boolean ports = concerns(p);
    boolean missing = ports && reason == DropReason.NO_MAPPING;
    if (forwards == null && p.flow().protocol() != Flow.ICMP && reason != DropReason.TABLE_FULL) {
      // No home behind it can write a forward rule here.
      p.drop(DropReason.CGNAT, name + "." + NatTable.TABLE, null, null, null);
      return;
    }
    if (ports && reason != DropReason.TABLE_FULL && rejects(p)) {
      return;
    }
    String setting = ports ? place() : null;
    p.drop(
        missing ? DropReason.NO_FORWARD : reason,
        missing ? setting : name + "." + NatTable.TABLE,
        null,
        setting,
        nearest(p));
  }

  private boolean rejects(Passage p) {
    if (!forwards.rejects() || !Rejection.allowed(p.in(), p.frame())) {
      return false;
    }
    if (p.net().tracing()) {
      p.net()
          .emit(
              new TraceEvent.Refused(
                  p.net().now(),
                  p.in().node(),
                  p.frame().id(),
                  p.bytes(),
                  RefuseReason.FW_REJECT,
                  place(),
                  nearest(p),
                  place()));
    }
    Rejection.send(p.net(), p.owner(), p.stack(), p.in(), p.frame());
    return true;
  }

  private String nearest(Passage p) {
    ForwardRule rule = concerns(p) ? forwards.table().nearest(p.flow().targetPort()) : null;
    return rule == null ? null : ForwardsPart.TABLE + "/" + rule.id();
  }
}
