package fivedoors.scenario;

import fivedoors.bytes.Ipv4Address;
import fivedoors.device.FirewallText;
import fivedoors.filter.FirewallRule;
import fivedoors.filter.PortRange;
import fivedoors.service.dns.DnsServer;
import fivedoors.service.dns.DnsZone;
import fivedoors.service.game.DatagramClient;
import fivedoors.service.game.UdpGame;
import fivedoors.service.http.AddressSite;
import fivedoors.service.http.DjangoApp;
import fivedoors.service.http.FlaskApp;
import fivedoors.service.http.Html;
import fivedoors.service.http.StaticSite;
import fivedoors.service.http.WebApp;
import fivedoors.service.http.WebClient;
import fivedoors.service.http.WebServer;
import fivedoors.service.program.Program;
import fivedoors.service.ssh.SshServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes programs and firewall rules from what a scenario says. */
final class ProgramBuilder {
  /** What every host has without being told; no other program of it may have these names. */
  static final List<String> CLIENTS = List.of("browser", "requests", "udp", "terminal");

  private ProgramBuilder() {}

  /** The programs by which a person at a host calls others. */
  static List<Program> clients(NodeDoc.HostDoc host) {
    String language = "windows-en".equals(host.os()) ? "en" : "ko";
    return List.of(WebClient.browser(language), WebClient.requests(), new DatagramClient());
  }

  /** A program that waits at a port. */
  static Program program(ProgramDoc doc) {
    Ipv4Address bind = Ipv4Address.parse(doc.bind());
    if (doc instanceof ProgramDoc.SshDoc) {
      return new SshServer(doc.name(), bind, doc.port());
    } else if (doc instanceof ProgramDoc.GameDoc) {
      return new UdpGame(doc.name(), bind, doc.port());
    } else if (doc instanceof ProgramDoc.DnsDoc dns) {
      return new DnsServer(doc.name(), bind, doc.port(), zone(dns));
    }
    return new WebServer(doc.name(), bind, doc.port(), app(doc));
  }

  private static DnsZone zone(ProgramDoc.DnsDoc dns) {
    DnsZone zone = new DnsZone();
    for (Map.Entry<String, String> e : dns.names().entrySet()) {
      zone.put(e.getKey(), 300, Ipv4Address.parse(e.getValue()));
    }
    return zone;
  }

  private static WebApp app(ProgramDoc doc) {
    if (doc instanceof ProgramDoc.FlaskDoc flask) {
      return new FlaskApp(flask.title());
    } else if (doc instanceof ProgramDoc.DjangoDoc django) {
      return new DjangoApp(django.title(), django.allowedHosts());
    } else if (doc instanceof ProgramDoc.WebDoc web) {
      Html html = new Html(web.title()).text("h1", web.title());
      return new StaticSite(
          "nginx", (web.text() == null ? html : html.text("p", web.text())).page());
    }
    return new AddressSite("nginx");
  }

  /** A rule; it must have been checked. */
  static FirewallRule rule(FirewallDoc.RuleDoc doc) {
    List<PortRange> ports = doc.ports() == null ? List.of() : FirewallText.ranges(doc.ports());
    List<FirewallRule.Profile> profiles = new ArrayList<>();
    for (String profile : doc.profiles()) {
      profiles.add(FirewallText.profile(profile));
    }
    return new FirewallRule(
        doc.id(),
        doc.name(),
        doc.on(),
        doc.direction().equals("in"),
        FirewallText.protocol(doc.protocol()),
        ports,
        doc.program(),
        profiles,
        FirewallText.verdict(doc.action()));
  }
}
