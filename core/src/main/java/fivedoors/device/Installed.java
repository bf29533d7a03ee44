package fivedoors.device;

import fivedoors.net.Frame;
import fivedoors.service.program.Program;

/** One program of a device and how it stands. */
final class Installed {
  final int number;
  final Program program;

  /** Whether it is to run when the device does. */
  boolean on;

  boolean running;

  /** Counts starts: what an earlier run asked for does not reach a later one. */
  int run;

  /** The frame that came in last for it, or null. */
  Frame last;

  /** Whether it has told what became of that frame. */
  boolean told;

  /** Which protocols it has ever opened a port for: bit 1 TCP, bit 2 UDP. */
  int protocols;

  Installed(int number, Program program, boolean on) {
    this.number = number;
    this.program = program;
    this.on = on;
  }

  Installed copy() {
    Installed i = new Installed(number, program.copy(), on);
    i.running = running;
    i.run = run;
    i.last = last;
    i.told = told;
    i.protocols = protocols;
    return i;
  }
}
