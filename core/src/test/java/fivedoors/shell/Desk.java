package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import fivedoors.device.Host;
import fivedoors.service.dns.DnsServer;
import fivedoors.service.dns.DnsZone;
import fivedoors.service.http.DjangoApp;
import fivedoors.service.http.FlaskApp;
import fivedoors.service.http.StaticSite;
import fivedoors.service.http.WebServer;
import fivedoors.testing.NetLab;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who sits at the laptop of a home and types. The nas serves a page on port 80 and knows
 * the names {@code nas.home} and {@code blog.example}; the laptop has a Flask program and a Django
 * program, which are off.
 */
final class Desk {
  private final NetLab lab;
  private final Dialect dialect;

  Desk(Dialect dialect) {
    this(dialect, NetLab.home(20240601, NetLab.laptop(), NetLab.phone()));
    DnsZone zone = new DnsZone();
    zone.put("nas.home", 300, NetLab.ip("192.168.0.250"));
    zone.put("blog.example", 300, NetLab.ip("192.168.0.77"));
    Ipv4Address any = Ipv4Address.UNSPECIFIED;
    lab.install("nas", new WebServer("web", any, 80, new StaticSite("nginx", "<h1>NAS</h1>\n")));
    lab.install("nas", new DnsServer("dns", any, 53, zone));
    lab.host("nas").startProgram(lab.net(), "web");
    lab.host("nas").startProgram(lab.net(), "dns");
    Host laptop = lab.host("laptop");
    Ipv4Address loop = Ipv4Address.LOOPBACK;
    laptop.programs().add(new WebServer("flask", loop, 5000, new FlaskApp("blog")), false);
    laptop
        .programs()
        .add(new WebServer("django", loop, 8000, new DjangoApp("shop", List.of())), false);
    lab.start("laptop").run(20);
  }

  private Desk(Dialect dialect, NetLab lab) {
    this.dialect = dialect;
    this.lab = lab;
  }

  NetLab lab() {
    return lab;
  }

  /** The laptop gets its names from the nas. */
  Desk withNames() {
    lab.set("laptop.dhcp.on", "false").set("laptop.ip", "192.168.0.2");
    lab.set("laptop.gateway", "192.168.0.1").set("laptop.dns", "192.168.0.250");
    return this;
  }

  /** Types a line at the laptop. */
  Desk type(String line) {
    lab.simulation();
    Terminals.type(lab.net(), lab.host("laptop"), dialect, line);
    return this;
  }

  /** Types a line and lets time pass. */
  Desk type(String line, double seconds) {
    type(line);
    lab.run(seconds);
    return this;
  }

  /** Presses Ctrl+C at the laptop. */
  Desk interrupt() {
    Terminals.interrupt(lab.net(), lab.host("laptop"));
    return this;
  }

  Screen screen() {
    Screen s = new Screen(lab.host("laptop").id(), 1000);
    s.show(lab.trace(), lab.trace().size());
    return s;
  }

  /** Everything on the screen for who reads what the system speaks; hints are marked. */
  String text() {
    return text(language());
  }

  /** Everything on the screen for who reads a language, a line each; hints are marked. */
  String text(String language) {
    StringBuilder s = new StringBuilder();
    for (Screen.Line line : screen().lines()) {
      if (line.in(language) != null) {
        s.append(marked(line, language)).append('\n');
      }
    }
    return s.toString();
  }

  private String language() {
    return dialect == Dialect.WINDOWS_KO ? "ko" : "en";
  }

  private static String marked(Screen.Line line, String language) {
    return (line.kind() == Screen.Kind.HINT ? "(!) " : "") + Pad.trimEnd(line.in(language));
  }

  /** What the last line that was typed has printed. */
  List<String> said() {
    return said(language());
  }

  /** The same for who reads a language. */
  List<String> said(String language) {
    List<String> said = new ArrayList<>();
    for (Screen.Line line : screen().lines()) {
      if (line.kind() == Screen.Kind.INPUT) {
        said.clear();
      } else if (line.in(language) != null) {
        said.add(marked(line, language));
      }
    }
    return said;
  }

  /** Whether a text stands in any of the lines. */
  static boolean any(List<String> lines, String text) {
    return lines.stream().anyMatch(l -> l.contains(text));
  }
}
