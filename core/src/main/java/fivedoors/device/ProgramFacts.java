package fivedoors.device;

import fivedoors.bytes.Ipv4Address;
import fivedoors.net.Network;
import fivedoors.service.program.Program;
import fivedoors.service.program.Served;
import fivedoors.stack.IpStack;
import fivedoors.stack.StackOwner;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a device's programs: {@code programs.flask.on}, {@code .bind} and {@code .port}; the
 * last two count from the next start of the program, as {@link Served} says.
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

  static String get(ProgramsPart part, String fact) {
    String name = program(fact);
    if (what(fact).equals("on")) {
      return Boolean.toString(part.isOn(name));
    }
    Served s = (Served) part.program(name);
    return what(fact).equals("bind") ? s.bind().toString() : Integer.toString(s.port());
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
    Served s = (Served) part.program(name);
    if (what(fact).equals("bind")) {
      s.bind(Ipv4Address.parse(value), s.port());
    } else {
      s.bind(s.bind(), Integer.parseInt(value));
    }
  }
}
