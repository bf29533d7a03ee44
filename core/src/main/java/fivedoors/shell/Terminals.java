package fivedoors.shell;

import fivedoors.device.Host;
import fivedoors.device.HostOut;
import fivedoors.net.Network;

/** The terminal of a host: it is installed when it is first used. */
public final class Terminals {
  private Terminals() {}

  /** The terminal of a host, or null if nobody has used it yet. */
  public static Terminal find(Host host) {
    return host.programs().program(Screen.SERVICE) instanceof Terminal t ? t : null;
  }

  /** Types a line. Answers false if the host is off. */
  public static boolean type(Network net, Host host, Dialect dialect, String line) {
    if (find(host) == null) {
      host.programs().add(new Terminal(dialect), true);
    }
    host.startProgram(net, Screen.SERVICE);
    if (!(host.hand(net, Screen.SERVICE) instanceof HostOut out)) {
      return false;
    }
    find(host).enter(line, out);
    return true;
  }

  /** Presses Ctrl+C. Answers false if the host is off. */
  public static boolean interrupt(Network net, Host host) {
    if (find(host) == null) {
      return net.powered(host.id()); // nothing has ever run there
    }
    if (!(host.hand(net, Screen.SERVICE) instanceof HostOut out)) {
      return false;
    }
    find(host).interrupt(out);
    return true;
  }
}
