package fivedoors.service.admin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.http.Page;
import fivedoors.service.http.PageForm;
import fivedoors.service.http.WebClient;
import fivedoors.service.http.WebServer;
import fivedoors.service.http.WebUrl;
import fivedoors.sim.Rng;
import fivedoors.testing.ProgramRig;
import java.util.Map;

/** A browser in the house at 192.168.0.4 and the admin page of its router. */
abstract class AdminVisit {
  final ProgramRig rig = new ProgramRig();
  final EasyRouter router = new EasyRouter();
  final AdminSite site = new AdminSite(new Rng(3));
  WebClient browser = WebClient.browser("ko");

  AdminVisit() {
    rig.machine("192.168.0.1")
        .admin(router)
        .start(new WebServer("admin", Ipv4Address.parse("192.168.0.1"), 80, site));
  }

  /** Opens a page and answers what the browser shows then. */
  Page open(String path) {
    rig.machine("192.168.0.4")
        .with(browser, out -> browser.open(rig.now(), WebUrl.parse("192.168.0.1" + path), out));
    rig.run(2);
    return browser.page();
  }

  /** Fills a form of the open page, sends it, and answers what the browser shows then. */
  Page send(String action, Map<String, String> filled) {
    rig.machine("192.168.0.4")
        .with(browser, out -> assertTrue(browser.submit(rig.now(), action, filled, out), action));
    rig.run(2);
    return browser.page();
  }

  Page login() {
    open("/");
    return send("/login", Map.of("user", "admin", "pw", "admin"));
  }

  int status() {
    return browser.fetch().result().response().status();
  }

  String path() {
    return browser.fetch().result().url().target();
  }

  /** What stands in a field of a form. */
  static String value(PageForm form, String name) {
    return form.fields().stream().filter(f -> f.name().equals(name)).findAny().get().value();
  }
}
