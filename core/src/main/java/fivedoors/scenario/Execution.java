package fivedoors.scenario;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Hex;
import fivedoors.bytes.Ipv4Address;
import fivedoors.device.BadValueException;
import fivedoors.device.FactKind;
import fivedoors.device.FactSpec;
import fivedoors.device.Facts;
import fivedoors.device.HomeRouter;
import fivedoors.device.Host;
import fivedoors.device.HostActions;
import fivedoors.device.SettingError;
import fivedoors.net.Network;
import fivedoors.shell.Dialect;
import fivedoors.shell.Terminals;
import fivedoors.trace.TraceEvent;

/** Carries out commands on one network; what cannot be done is told as a problem. */
final class Execution {
  private static final int SHORTEST_FRAME = 14;
  private static final int LONGEST_FRAME = 1514;

  private final Lab lab;
  private final Network net;

  Execution(Lab lab) {
    this.lab = lab;
    this.net = lab.network();
  }

  /** Does it and answers null, or changes nothing and says what is wrong. */
  Problem run(Command command) {
    if (command instanceof Command.SetFact set) {
      return set(set);
    } else if (command instanceof Command.Inject inject) {
      return inject(inject);
    } else if (command instanceof DeviceCommand.LinkQuality quality) {
      return new DeviceExecution(lab).link(quality);
    } else if (command instanceof EditCommand edit) {
      return new EditExecution(lab).run(edit);
    }
    int node = lab.topology().find(command.node());
    if (node == TraceEvent.NONE) {
      return problem("unknownNode", command.node(), String.join(", ", names()));
    }
    if (lab.topology().gone(node)) {
      return problem("goneNode", command.node());
    }
    if (command instanceof Command.Forward || command instanceof Command.Unforward) {
      return net.node(node) instanceof HomeRouter router
          ? forward(router, command)
          : problem("notRouter", command.node());
    } else if (command instanceof DeviceCommand device) {
      return new DeviceExecution(lab).run(net.node(node), device);
    } else if (command instanceof ProgramCommand program) {
      return net.node(node) instanceof Host host
          ? new ProgramExecution(net, host).run(program)
          : problem("notHost", command.node());
    }
    if (command instanceof TerminalCommand terminal) {
      return net.node(node) instanceof Host host
          ? terminal(host, terminal)
          : problem("notHost", command.node());
    }
    if (command instanceof Command.Reboot && net.node(node) instanceof HomeRouter router) {
      router.reboot(net);
      return null;
    }
    return net.node(node) instanceof HostActions host
        ? act(host, command)
        : problem("notHost", command.node());
  }

  private Problem terminal(Host host, TerminalCommand command) {
    boolean on;
    if (command instanceof TerminalCommand.Type type) {
      String os = lab.node(host.name()) instanceof NodeDoc.HostDoc doc ? doc.os() : "";
      on = Terminals.type(net, host, Dialect.of(os), type.line());
    } else {
      on = Terminals.interrupt(net, host);
    }
    return on ? null : problem("hostOff", host.name(), host.name() + ".power");
  }

  private Problem forward(HomeRouter router, Command command) {
    SettingError error =
        command instanceof Command.Forward line
            ? router.forwards().put(net, line.form())
            : router.forwards().remove(net, ((Command.Unforward) command).id());
    return error == null ? null : problem(error);
  }

  private static Problem problem(SettingError error) {
    return new Problem("", "", 0, 0, error.code(), error.args());
  }

  private Problem act(HostActions host, Command command) {
    if (command instanceof Command.Ping ping) {
      return ping(host, ping.to());
    } else if (command instanceof Command.Renew) {
      return host.renew(net) ? null : problem("noDhcp", command.node());
    } else if (command instanceof Command.Release) {
      return host.release(net) ? null : problem("noDhcp", command.node());
    }
    host.reboot(net);
    return null;
  }

  private Problem set(Command.SetFact set) {
    int node = lab.topology().find(set.node());
    if (node != TraceEvent.NONE && lab.topology().gone(node)) {
      return problem("goneNode", set.node());
    }
    FactSpec spec = lab.spec(set.path());
    if (spec == null) {
      return problem("unknownFact", set.path());
    } else if (!spec.settable()) {
      return problem("notSettable", set.path());
    }
    try {
      Facts facts = (Facts) net.node(lab.topology().find(set.node()));
      facts.set(net, spec.name(), set.value());
      return null;
    } catch (BadValueException e) {
      return e.error() != null ? problem(e.error()) : badValue(set, spec);
    }
  }

  /** The sentence is chosen by the kind of the fact, so that it can stand in every language. */
  private Problem badValue(Command.SetFact set, FactSpec spec) {
    boolean allowed = true;
    try {
      spec.check(set.value());
    } catch (BadValueException e) {
      allowed = false;
    }
    if (allowed && spec.name().equals("link")) {
      return problem("noCable", set.path());
    } else if (allowed && spec.name().equals("dhcp.reservations")) {
      return problem("badReservations", set.path(), set.value());
    } else if (allowed && spec.name().startsWith("dhcp.")) {
      return problem("badPool", set.path(), set.value());
    } else if (allowed) {
      return problem("dhcpIsOn", set.path(), set.node() + ".dhcp.on");
    } else if (spec.kind() == FactKind.NUMBER) {
      return problem("badNumber", set.path(), set.value(), "" + spec.min(), "" + spec.max());
    }
    return problem("bad" + kind(spec.kind()), set.path(), set.value());
  }

  private static String kind(FactKind kind) {
    switch (kind) {
      case ON_OFF:
        return "OnOff";
      case UP_DOWN:
        return "UpDown";
      case IPV4:
        return "Ipv4Value";
      case MAC:
        return "MacValue";
      default:
        return "Value";
    }
  }

  private Problem ping(HostActions host, String to) {
    try {
      host.ping(net, Ipv4Address.parse(to));
      return null;
    } catch (BadAddressException e) {
      return problem("badIp", to);
    }
  }

  private Problem inject(Command.Inject inject) {
    int dot = inject.at().indexOf('.');
    int node = dot < 0 ? TraceEvent.NONE : lab.topology().find(inject.node());
    int port =
        node == TraceEvent.NONE
            ? TraceEvent.NONE
            : lab.topology().findPort(node, inject.at().substring(dot + 1));
    if (port == TraceEvent.NONE || net.linkAt(node, port) == null) {
      return problem("noLinkAt", inject.at());
    }
    byte[] bytes;
    try {
      bytes = Hex.parse(inject.hex());
    } catch (IllegalArgumentException e) {
      return problem("badHex", inject.hex());
    }
    if (bytes.length < SHORTEST_FRAME || bytes.length > LONGEST_FRAME) {
      return problem("frameSize", "" + bytes.length, "" + SHORTEST_FRAME, "" + LONGEST_FRAME);
    }
    net.send(node, port, net.frame(bytes, TraceEvent.NONE));
    return null;
  }

  private Iterable<String> names() {
    return lab.doc().nodes().stream().map(NodeDoc::name).toList();
  }

  static Problem problem(String code, String... args) {
    return Problem.at("", "", code, args);
  }
}
