package fivedoors.device;

import fivedoors.net.Network;
import fivedoors.service.program.ProgramOut;

/** What a program that belongs to a host's system, such as a terminal, can ask for beside. */
public interface HostOut extends ProgramOut {
  /** The host it runs on. */
  Host host();

  /** The network as it is now. */
  Network network();
}
