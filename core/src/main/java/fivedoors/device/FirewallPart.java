package fivedoors.device;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import fivedoors.filter.FirewallRule;
import fivedoors.filter.Flow;
import fivedoors.filter.FlowTimers;
import fivedoors.filter.HostFirewall;
import fivedoors.filter.Packets;
import fivedoors.net.Frame;
import fivedoors.net.Network;
import fivedoors.stack.IpStack;
import fivedoors.stack.NetInterface;
import fivedoors.stack.Rejection;
import fivedoors.stack.Sockets;
import fivedoors.stack.StackOwner;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.TraceEvent;
import fivedoors.wire.EthernetFrame;
import fivedoors.wire.Ipv4Packet;
import java.util.ArrayList;
import java.util.List;

/**
 * The firewall of a host at the hooks INPUT and OUTPUT. What a host sends to itself does not come
 * by here, and neither do broadcasts that no program waits for: for those there is a better reason
 * than a rule. A host has no firewall until one is turned on; that installs the rules that Windows
 * has from the start, as far as they matter here: DHCP answers in, and echo requests in unless the
 * profile is public (File and Printer Sharing).
 */
public final class FirewallPart {
  /** Name of the table. */
  public static final String TABLE = "firewall";

  /** Most conversations that are remembered. */
  private static final int MOST = 20_000;

  private static final int AT = EthernetFrame.HEADER_LENGTH;

  private final int node;
  private final String name;
  private final HostFirewall firewall;

  /** It follows conversations from the first time it is on. */
  private boolean installed;

  private boolean told;

  FirewallPart(int node, String name) {
    this(node, name, new HostFirewall(FlowTimers.rfc(), MOST));
    firewall.on(false);
  }

  private FirewallPart(int node, String name, HostFirewall firewall) {
    this.node = node;
    this.name = name;
    this.firewall = firewall;
  }

  // ---- settings

  /** Whether it is on. */
  public boolean isOn() {
    return firewall.isOn();
  }

  /** Turns it on or off; the first time on brings the rules of Windows. */
  public void on(boolean on) {
    firewall.on(on);
    if (on && !installed) {
      installed = true;
      for (FirewallRule rule : ReadyRules.all()) {
        install(rule);
      }
    }
  }

  /** Adds a rule of the start, unless there is one with its id. */
  private void install(FirewallRule rule) {
    if (find(rule.id()) == null) {
      firewall.put(rule);
    }
  }

  /** Turns it on or off; what that brings is in its table at once. */
  void on(Network net, boolean on) {
    List<FirewallRule> before = rules();
    on(on);
    List<FirewallRule> fresh = new ArrayList<>(rules());
    fresh.removeAll(before);
    show(net, fresh);
  }

  /** The host starts: the rules of the beginning are told once, they outlive a power cut. */
  void show(Network net) {
    if (!told) {
      told = true;
      show(net, rules());
    }
  }

  private void show(Network net, List<FirewallRule> rules) {
    for (FirewallRule r : net.tracing() ? rules : List.<FirewallRule>of()) {
      net.emit(new TraceEvent.RowAdded(net.now(), node, TABLE, r.id(), FirewallText.cells(r)));
    }
  }

  /** The kind of network the host is in. */
  public FirewallRule.Profile profile() {
    return firewall.profile();
  }

  /** Sets the kind of network. */
  public void profile(FirewallRule.Profile profile) {
    firewall.profile(profile);
  }

  /** What happens to arriving packets that no rule is about. */
  public FirewallRule.Verdict defaultIn() {
    return firewall.inboundDefault();
  }

  /** What happens to leaving packets that no rule is about. */
  public FirewallRule.Verdict defaultOut() {
    return firewall.outboundDefault();
  }

  /** Sets what happens where no rule matches. */
  public void defaults(FirewallRule.Verdict in, FirewallRule.Verdict out) {
    firewall.defaults(in, out);
  }

  /** The rules in the order they were made. */
  public List<FirewallRule> rules() {
    return firewall.rules();
  }

  /** The rule with that id, or null. */
  public FirewallRule find(String id) {
    for (FirewallRule r : firewall.rules()) {
      if (r.id().equals(id)) {
        return r;
      }
    }
    return null;
  }

  /** Adds a rule, or replaces the one with its id, while the network is being built. */
  public void put(FirewallRule rule) {
    firewall.put(rule);
  }

  /** Adds a rule, or replaces the one with its id. */
  public void put(Network net, FirewallRule rule) {
    boolean isNew = find(rule.id()) == null;
    firewall.put(rule);
    if (net.tracing()) {
      List<Cell> cells = FirewallText.cells(rule);
      net.emit(
          isNew
              ? new TraceEvent.RowAdded(net.now(), node, TABLE, rule.id(), cells)
              : new TraceEvent.RowChanged(net.now(), node, TABLE, rule.id(), cells));
    }
  }

  /** Removes a rule; false if there is none with that id. */
  public boolean remove(Network net, String id) {
    boolean was = firewall.remove(id);
    if (was && net.tracing()) {
      net.emit(new TraceEvent.RowRemoved(net.now(), node, TABLE, id, "removed"));
    }
    return was;
  }

  /** What the rules alone say about a packet; nothing is remembered or written. */
  public HostFirewall.Decision ask(Flow flow, String program, boolean in) {
    return firewall.ask(flow, program, in);
  }

  /**
   * Whether a new packet for that port would be let in, for the program that waits there at the
   * host's address now.
   */
  boolean admits(IpStack stack, ProgramsPart programs, NetInterface in, int protocol, int port) {
    Flow flow = new Flow(protocol, 0, 0, in.address().bits(), port);
    int program = receiver(stack, flow);
    String who = program == Sockets.NONE ? null : programs.name(program);
    return firewall.ask(flow, who, true).allows();
  }

  /** The power goes off: conversations are forgotten, rules stay. */
  void powerOff() {
    firewall.forget();
  }

  // ---- packets

  /** Hook INPUT. Answers false if the packet ended here, with its event. */
  boolean input(
      Network net,
      StackOwner owner,
      IpStack stack,
      ProgramsPart programs,
      NetInterface in,
      Frame frame) {
    if (!installed) {
      return true;
    }
    byte[] b = frame.bytes();
    int to = AT + Ipv4Packet.peekTotalLength(b, AT);
    if (Packets.isIcmpError(b, AT, to)) {
      return error(net, in, frame, to);
    }
    Flow flow = flow(b, to);
    if (flow == null) {
      return true; // too short: decoding will say what is wrong with it
    }
    boolean service = flow.protocol() == Flow.UDP && owner.listensUdp(in, flow.targetPort());
    int program = service ? 0 : receiver(stack, flow);
    if (program == Sockets.NONE && in.isBroadcast(flow.target())) {
      return true;
    }
    String who = service || program == Sockets.NONE ? null : programs.name(program);
    HostFirewall.Decision d = firewall.inbound(net.now(), flow, Packets.tcpFlags(b, AT, to), who);
    verdict(net, frame, "INPUT", d);
    if (d.allows()) {
      return true;
    }
    if (d.verdict() == FirewallRule.Verdict.REJECT && Rejection.allowed(in, frame)) {
      refused(net, frame, d, true);
      Rejection.send(net, owner, stack, in, frame);
    } else {
      dropped(net, in, frame, DropReason.FW_IN, d, true);
    }
    return false;
  }

  /**
   * Hook OUTPUT. Answers false if the packet ended here, with its event. A refusal comes back to
   * the program from within the host, as if who it called had refused.
   */
  boolean output(
      Network net,
      StackOwner owner,
      IpStack stack,
      ProgramsPart programs,
      NetInterface out,
      Frame frame) {
    if (!installed) {
      return true;
    }
    byte[] b = frame.bytes();
    int to = AT + Ipv4Packet.peekTotalLength(b, AT);
    Flow flow = Packets.isIcmpError(b, AT, to) ? null : flow(b, to);
    if (flow == null) {
      return true; // a report about a packet that was let in, or refused
    }
    int program = sender(stack, flow);
    HostFirewall.Decision d =
        firewall.outbound(
            net.now(),
            flow,
            Packets.tcpFlags(b, AT, to),
            program == Sockets.NONE ? null : programs.name(program));
    verdict(net, frame, "OUTPUT", d);
    if (d.allows()) {
      return true;
    }
    if (d.verdict() == FirewallRule.Verdict.REJECT && Rejection.allowed(out, frame)) {
      refused(net, frame, d, false);
      Rejection.send(net, owner, stack, out, frame);
    } else {
      dropped(net, out, frame, DropReason.FW_OUT, d, false);
    }
    return false;
  }

  /** An error passes if it is about a packet of a conversation (RFC 1122, section 4.2.3.9). */
  private boolean error(Network net, NetInterface in, Frame frame, int to) {
    byte[] b = frame.bytes();
    Flow quoted;
    try {
      quoted = flow(b, Packets.quotation(b, AT, to), to);
    } catch (MalformedException e) {
      return true; // decoding will say what is wrong with it
    }
    boolean related = quoted != null && firewall.isRelated(quoted) || !firewall.isOn();
    HostFirewall.Decision d =
        new HostFirewall.Decision(
            related ? FirewallRule.Verdict.ALLOW : FirewallRule.Verdict.DROP,
            related ? "related" : "default",
            null);
    verdict(net, frame, "INPUT", d);
    if (!related) {
      dropped(net, in, frame, DropReason.FW_IN, d, true);
    }
    return related;
  }

  private static Flow flow(byte[] b, int to) {
    return flow(b, AT, to);
  }

  private static Flow flow(byte[] b, int at, int to) {
    Flow flow = Packets.flow(b, at, to);
    int protocol = Ipv4Packet.peekProtocol(b, at);
    if (flow != null || protocol == Flow.TCP || protocol == Flow.UDP || protocol == Flow.ICMP) {
      return flow;
    }
    return new Flow(protocol, Ipv4Packet.peekSrc(b, at), 0, Ipv4Packet.peekDst(b, at), 0);
  }

  private static int receiver(IpStack stack, Flow f) {
    return f.protocol() == Flow.ICMP
        ? Sockets.NONE
        : stack
            .sockets()
            .programFor(
                f.protocol(),
                new Endpoint(new Ipv4Address(f.target()), f.targetPort()),
                new Endpoint(new Ipv4Address(f.source()), f.sourcePort()));
  }

  private static int sender(IpStack stack, Flow f) {
    return receiver(stack, f.reversed());
  }

  // ---- events

  private void verdict(Network net, Frame frame, String hook, HostFirewall.Decision d) {
    if (net.tracing() && firewall.isOn()) {
      net.emit(new TraceEvent.Verdict(net.now(), node, frame.id(), hook, d.rule(), d.allows()));
    }
  }

  private String row(HostFirewall.Decision d) {
    return TABLE + "/" + d.rule();
  }

  /** The rule that stands in the way, or the default, or, if a rule nearly fits, that one. */
  private String setting(HostFirewall.Decision d, boolean in) {
    if (d.nearest() != null) {
      return name + ".firewall.rule." + d.nearest();
    }
    return find(d.rule()) != null
        ? name + ".firewall.rule." + d.rule()
        : name + (in ? ".firewall.rules" : ".firewall.defaultOut");
  }

  private void dropped(
      Network net,
      NetInterface at,
      Frame frame,
      DropReason reason,
      HostFirewall.Decision d,
      boolean in) {
    if (net.tracing()) {
      String nearest = d.nearest() == null ? null : TABLE + "/" + d.nearest();
      String place = name + ".firewall";
      net.drop(node, at.port(), frame, reason, place, row(d), setting(d, in), nearest);
    }
  }

  private void refused(Network net, Frame frame, HostFirewall.Decision d, boolean in) {
    if (net.tracing()) {
      net.emit(
          new TraceEvent.Refused(
              net.now(),
              node,
              frame.id(),
              frame.bytes(),
              RefuseReason.FW_REJECT,
              name + (in ? ".firewall" : ".firewall.out"),
              row(d),
              setting(d, in)));
    }
  }

  FirewallPart copy() {
    FirewallPart p = new FirewallPart(node, name, firewall.copy());
    p.installed = installed;
    p.told = told;
    return p;
  }
}
