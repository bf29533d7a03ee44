package fivedoors.scenario;

import java.util.List;

/**
 * Something that is not connected as it would have to be, as data: the sentence is the word {@code
 * gap.<code>} with {@code {0}}, {@code {1}} for the visible names of the devices.
 *
 * @param code short lower-camel-case name of the kind
 * @param nodes the devices concerned, by their names; the one to look at first
 */
public record Gap(String code, List<String> nodes) {
  /** Takes a copy. */
  public Gap {
    nodes = List.copyOf(nodes);
  }

  /** The key of the sentence. */
  public String key() {
    return "gap." + code;
  }
}
