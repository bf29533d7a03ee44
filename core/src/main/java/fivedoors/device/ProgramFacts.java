package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.service.program.Served;
import fivedoors.service.program.Tunable;
import fivedoors.stack.IpStack;
import fivedoors.stack.StackOwner;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a device's programs: {@code programs.flask.on}, {@code .bind} and {@code .port},
 * which count from the next start of the program, as {@link Served} says, and {@code .listening},
 * where it waits until then; and what it has as {@link Tunable}, such as {@code
 * programs.django.allowedHosts}.
 */
final class ProgramFacts {
  private static final String PREFIX = "programs.";

  private ProgramFacts() {}

  static List<FactSpec> specs(ProgramsPart part) {
    List<FactSpec> specs = new ArrayList<>();
    for (Program p : part.programs()) {
      specs.add(FactSpec.setting(PREFIX + p.name() + ".on", FactKind.ON_OFF));
      if (p instanceof Served) {
        specs.add(FactSpec.setting(PREFIX + p.name() + ".bind", FactKind.IPV4));
        specs.add(FactSpec.number(PREFIX + p.name() + ".port", 1, 65_535));
        specs.add(FactSpec.seen(PREFIX + p.name() + ".listening", FactKind.TEXT));
      }
      if (p instanceof Tunable t) {
        for (String setting : t.settings()) {
          specs.add(FactSpec.setting(PREFIX + p.name() + "." + setting, FactKind.TEXT));
        }
      }
    }
    return specs;
  }

  static boolean isOne(String fact) {
    return fact.startsWith(PREFIX);
  }

  private static String program(String fact) {
    return fact.substring(PREFIX.length(), fact.lastIndexOf('.'));
  }

  private static String what(String fact) {
    return fact.substring(fact.lastIndexOf('.') + 1);
  }

  /** Whether it is a setting that only this program has. */
  private static boolean isOwn(Program program, String what) {
    return program instanceof Tunable t && t.settings().contains(what);
  }

  static String get(ProgramsPart part, String fact) {
    String name = program(fact);
    if (what(fact).equals("on")) {
      return Boolean.toString(part.isOn(name));
    }
    if (isOwn(part.program(name), what(fact))) {
      return ((Tunable) part.program(name)).setting(what(fact));
    }
    Served s = (Served) part.program(name);
    return switch (what(fact)) {
      case "bind" -> s.bind().toString();
      case "port" -> Integer.toString(s.port());
      default -> s.listening() == null ? "" : s.listening().toString();
    };
  }

  static void set(
      Network net, StackOwner owner, IpStack stack, ProgramsPart part, String fact, String value) {
    String name = program(fact);
    if (what(fact).equals("on")) {
      if (value.equals("true")) {
        part.start(net, owner, stack, name);
      } else {
        part.stop(net, owner, stack, name);
      }
      return;
    }
    if (isOwn(part.program(name), what(fact))) {
      ((Tunable) part.program(name)).setting(what(fact), value);
      return;
    }
    Served s = (Served) part.program(name);
    if (what(fact).equals("bind")) {
      s.bind(Ipv4Address.parse(value), s.port());
    } else {
      s.bind(s.bind(), Integer.parseInt(value));
    }
    ProgramOut out = part.hand(net, owner, stack, name);
    if (s.waitsElsewhere() && out != null && out.tracing()) {
      out.state("listening", "listening", later(s));
    }
  }

  private static List<Cell> later(Served s) {
    return List.of(
        new Cell("note", "next-start"),
        new Cell("bind", s.bind().toString()),
        new Cell("port", Integer.toString(s.port())),
        new Cell("at", s.listening().toString()));
  }
}
