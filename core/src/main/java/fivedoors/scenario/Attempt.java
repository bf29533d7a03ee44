package fivedoors.scenario;

import fivedoors.device.Host;
import fivedoors.net.Network;
import fivedoors.net.Node;
import fivedoors.service.http.WebClient;
import fivedoors.service.http.WebFetch;
import fivedoors.service.http.WebUrl;
import fivedoors.service.program.ProgramOut;
import fivedoors.sim.Simulation;

/** Opens a page in a world that nobody needs any more afterwards. */
final class Attempt {
  /** How long it may take, in nanoseconds of that world; browsers give up earlier. */
  static final long LIMIT_NS = 60_000_000_000L;

  private static final String BROWSER = "browser";

  private Attempt() {}

  /**
   * Lets the browser of a node open a page, and runs the world until it has it or gave up.
   *
   * @return what the browser did; null if there is no host, or its power or browser is off
   */
  static WebFetch open(Lab fork, int node, WebUrl url) {
    Network net = fork.network();
    Node at = net.node(node);
    ProgramOut out = at instanceof Host host ? host.hand(net, BROWSER) : null;
    if (out == null) {
      return null;
    }
    WebClient browser = (WebClient) ((Host) at).programs().program(BROWSER);
    browser.open(net.now(), url, out);
    Simulation<Network> sim = fork.simulation();
    long limit = net.now() + LIMIT_NS;
    while (browser.fetch().running() && sim.nextTime() <= limit) {
      sim.step();
    }
    return browser.fetch();
  }
}
