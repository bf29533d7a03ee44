package fivedoors.device;

import fivedoors.bytes.Cidr;
import fivedoors.filter.ForwardRule;
import fivedoors.filter.ForwardTable;
import fivedoors.net.Network;
import java.util.List;

/** The forward table of a home router for whoever sets or asks it; made for one use, never kept. */
public final class RouterForwards {
  private final ForwardsPart part;
  private final Cidr lan;

  RouterForwards(ForwardsPart part, Cidr lan) {
    this.part = part;
    this.lan = lan;
  }

  /** Its lines, in their order. */
  public List<ForwardRule> rules() {
    return part.table().rules();
  }

  /** How many conversations a line has let in. */
  public int hits(String forward) {
    return part.table().hits(forward);
  }

  /**
   * Where it sends a new packet from outside, by its own look-up: {@code address:port}, or empty
   * for nowhere.
   *
   * @param protocol an IP protocol number
   */
  public String target(int protocol, int port) {
    ForwardTable.Target target = part.table().find(protocol, port);
    return target == null ? "" : target.address() + ":" + target.port();
  }

  /** Adds a line or replaces the one with its id; null, or what is wrong. */
  public SettingError put(Network net, ForwardForm form) {
    return part.put(net, lan, form);
  }

  /** Removes a line; null, or what is wrong. */
  public SettingError remove(Network net, String forward) {
    return part.remove(net, forward);
  }

  /** Replaces all lines by those of a text, as {@code forwards.rules} has it; null, or why not. */
  SettingError text(Network net, String typed) {
    return part.text(net, lan, typed);
  }

  /** Sets the host that gets what no line takes, or with an empty text none. Null, or why not. */
  SettingError dmz(String host) {
    return part.dmz(lan, host);
  }
}
