package fivedoors.device;

import fivedoors.net.Network;
import java.util.List;

/**
 * What lessons, commands and panels may see and change of a device: a closed list of named values.
 * A fact path is the node's name, a dot, and the fact's name: {@code laptop.ip}.
 */
public interface Facts {
  /** All facts of this device. */
  List<FactSpec> facts();

  /**
   * The value as text; empty where there is none at the moment.
   *
   * @throws BadValueException if there is no such fact
   */
  String get(Network net, String name);

  /**
   * Changes a setting.
   *
   * @throws BadValueException if there is no such fact, it cannot be set, or the value is not
   *     allowed; nothing has changed then
   */
  void set(Network net, String name, String value);

  /**
   * The fact with that name.
   *
   * @throws BadValueException if there is none
   */
  default FactSpec spec(String name) {
    for (FactSpec spec : facts()) {
      if (spec.name().equals(name)) {
        return spec;
      }
    }
    StringBuilder known = new StringBuilder();
    for (FactSpec spec : facts()) {
      known.append(known.length() == 0 ? "" : ", ").append(spec.name());
    }
    throw new BadValueException(name, "", "one of the facts " + known);
  }
}
