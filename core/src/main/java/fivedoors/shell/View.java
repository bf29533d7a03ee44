package fivedoors.shell;

import fivedoors.device.Host;
import fivedoors.net.Network;
import java.util.List;

/** The host that a command looks at, in the network's present state. */
record View(Network net, Host host, Dialect dialect) {
  /** Its interfaces. */
  List<Nic> nics() {
    return Nic.of(net, host);
  }

  /** The same in the words of another system. */
  View in(Dialect d) {
    return new View(net, host, d);
  }

  /** The dialect's words. */
  String say(String korean, String english) {
    return dialect.say(korean, english);
  }
}
