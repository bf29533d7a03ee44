package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.dns.DnsResolver;
import fivedoors.service.http.DjangoApp;
import fivedoors.service.http.FlaskApp;
import fivedoors.service.http.StaticSite;
import fivedoors.service.http.WebApp;
import fivedoors.service.http.WebServer;
import fivedoors.service.http.WebUrl;
import fivedoors.service.program.Program;
import fivedoors.service.program.Served;
import java.util.List;

/**
 * Which of the host's programs {@code python}, {@code flask} and {@code manage.py} mean, and how
 * they are to start.
 */
final class Python {
  private static final int FLASK_PORT = 5000;
  private static final int DJANGO_PORT = 8000;

  private Python() {}

  /** The server of {@code flask run}, or null. */
  static Job flask(View v, List<String> args) {
    if (args.isEmpty() || !args.get(args.size() - 1).equals("run") && !args.get(0).equals("run")) {
      return null;
    }
    Options o = new Options(args, List.of("--host", "-h", "--port", "-p"));
    Ipv4Address bind = DnsResolver.withoutServer(o.value("--host", o.value("-h", "127.0.0.1")));
    int port = Options.number(o.value("--port", o.value("-p", "" + FLASK_PORT)));
    return bind == null
        ? null
        : server(v, ServerJob.Kind.FLASK, web(v, FlaskApp.class), bind, port);
  }

  /** What {@code python ...} starts, or null. */
  static Job python(View v, List<String> args, int jobNumber) {
    if (args.size() >= 2 && args.get(0).equals("-m")) {
      return module(v, args.subList(1, args.size()));
    }
    String file = args.isEmpty() ? "" : args.get(0);
    if (file.equals("manage.py")) {
      return args.size() >= 2 && args.get(1).equals("runserver") ? django(v, args) : null;
    } else if (!file.endsWith(".py")) {
      return null;
    } else if (args.size() >= 2) {
      return script(args, jobNumber);
    }
    String stem = file.substring(0, file.length() - 3);
    Program named = v.host().programs().program(stem);
    if (named instanceof Served) {
      return server(v, kind(named), stem, null, 0);
    }
    boolean usual = stem.equals("app") || stem.equals("main") || stem.equals("server");
    return usual ? server(v, ServerJob.Kind.FLASK, web(v, FlaskApp.class), null, 0) : null;
  }

  private static Job django(View v, List<String> args) {
    String at = args.size() < 3 ? "" : args.get(2);
    int colon = at.indexOf(':');
    String host = colon < 0 ? "127.0.0.1" : at.substring(0, colon);
    String digits = colon < 0 ? at : at.substring(colon + 1);
    int port = digits.isEmpty() ? DJANGO_PORT : Options.number(digits);
    // Django takes a lone 0 for every address.
    Ipv4Address bind = host.equals("0") ? Ipv4Address.UNSPECIFIED : DnsResolver.withoutServer(host);
    return bind == null
        ? null
        : server(v, ServerJob.Kind.DJANGO, web(v, DjangoApp.class), bind, port);
  }

  private static Job module(View v, List<String> args) {
    Options o = new Options(args.subList(1, args.size()), List.of("--bind", "-b", "--port"));
    if (args.get(0).equals("flask")) {
      return flask(v, args.subList(1, args.size()));
    } else if (!args.get(0).equals("http.server")) {
      return null;
    }
    int port = o.rest().isEmpty() ? DJANGO_PORT : Options.number(o.rest().get(0));
    Ipv4Address bind = DnsResolver.withoutServer(o.value("--bind", o.value("-b", "0.0.0.0")));
    return bind == null
        ? null
        : server(v, ServerJob.Kind.FILES, web(v, StaticSite.class), bind, port);
  }

  /** {@code python get.py URL}: a script that asks with requests; a third word is posted. */
  private static Job script(List<String> args, int jobNumber) {
    String url = args.get(1);
    if (WebUrl.flaw(url) != null || args.size() > 3) {
      return null;
    }
    boolean post = args.size() == 3;
    String body = post ? args.get(2) : "";
    return new FetchJob(
        new FetchJob.Plan(
            true, WebUrl.parse(url), post ? "POST" : "GET", body, false, false, true, 0),
        jobNumber);
  }

  /** The name of the host's program that serves such a site, or null. */
  private static String web(View v, Class<? extends WebApp> kind) {
    for (Program p : v.host().programs().programs()) {
      if (p instanceof WebServer w && w.app().getClass() == kind) {
        return p.name();
      }
    }
    return null;
  }

  private static ServerJob.Kind kind(Program p) {
    if (p instanceof WebServer w && w.app() instanceof FlaskApp) {
      return ServerJob.Kind.FLASK;
    } else if (p instanceof WebServer w && w.app() instanceof DjangoApp) {
      return ServerJob.Kind.DJANGO;
    }
    return ServerJob.Kind.PLAIN;
  }

  private static Job server(
      View v, ServerJob.Kind kind, String program, Ipv4Address bind, int port) {
    boolean fits = port >= 0 && port <= 65_535;
    return program == null || !fits
        ? null
        : new ServerJob(new ServerJob.Plan(kind, program, bind, port));
  }

  /** A server of the host that is called by its own name, or null. */
  static Job named(View v, String name) {
    Program p = v.host().programs().program(name);
    return p instanceof Served ? server(v, kind(p), name, null, 0) : null;
  }
}
