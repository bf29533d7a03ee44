package fivedoors.device;

import static fivedoors.testing.NetLab.address;
import static fivedoors.testing.NetLab.config;
import static fivedoors.testing.NetLab.fixed;
import static fivedoors.testing.NetLab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.testing.NetLab;
import fivedoors.testing.Probe;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A router behind a router (conformance rule 57): a letter from outside needs a line in the table
 * of each of them.
 */
class NestedNatTest {
  private final NetLab lab = new NetLab(5);
  private Probe friend;
  private Probe web;

  @BeforeEach
  void build() {
    IspRouter.add(
        lab.net(),
        "isp",
        List.of(
            new IspPort("home", mac(0xF0), address("12.12.12.1/24", null)),
            new IspPort("mobile", mac(0xE1), address("55.66.77.1/24", null))));
    lab.router(config("192.168.0.1/24", "192.168.0.100", "192.168.0.200"));
    HomeRouter.add(
        lab.net(),
        new RouterSpec(
            "inner",
            mac(0xC1),
            address("192.168.0.9/24", "192.168.0.1"),
            mac(0xC2),
            config("10.0.0.1/24", "10.0.0.100", "10.0.0.200")));
    lab.add(fixed("desktop", 4, "10.0.0.4/24", "10.0.0.1"));
    lab.add(fixed("friend", 8, "55.66.77.8/24", "55.66.77.1"));
    lab.connect("isp.home", "router.wan");
    lab.connect("isp.mobile", "friend.eth0");
    lab.connect("router.lan1", "inner.wan");
    lab.connect("inner.lan1", "desktop.eth0");
    friend = lab.install("friend", Probe.client("browser"));
    web = lab.install("desktop", Probe.tcp("web", "0.0.0.0", 80));
    lab.start("isp", "router", "inner", "desktop", "friend").run(1);
  }

  private void forward(String router, String outside, String to) {
    HomeRouter r = (HomeRouter) lab.net().node(lab.net().topology().find(router));
    Endpoint inside = Endpoint.parse(to);
    assertNull(
        r.forwards()
            .put(
                lab.net(),
                new ForwardForm(
                    "web",
                    "web",
                    "tcp",
                    outside,
                    inside.address().toString(),
                    "" + inside.port(),
                    true)));
  }

  private String knock() {
    lab.mark();
    lab.hand("friend", "browser").connect(Endpoint.parse("12.12.12.12:8081"));
    lab.run(2);
    return friend.log.get(friend.log.size() - 1);
  }

  @Test
  void aLineAtEveryLevelLetsTheLetterIn() {
    forward("router", "8081", "192.168.0.9:8082");
    forward("inner", "8082", "10.0.0.4:80");
    assertEquals("connected", knock());
    assertEquals("accepted 55.66.77.8:49152", web.log.get(1), "both keep the sender");
  }

  @Test
  void withoutALineAtTheInnerRouterItEndsThere() {
    forward("router", "8081", "192.168.0.9:8082");
    assertEquals("start", knock());
    assertEquals("inner.forwards", lab.drops("inner", DropReason.NO_FORWARD).get(0).setting());
    assertTrue(lab.drops("router").isEmpty());
    lab.set("inner.missing", "reject");
    lab.run(5);
    assertEquals("ended REFUSED", friend.log.get(friend.log.size() - 1), "the SYN comes again");
    assertEquals(RefuseReason.FW_REJECT, lab.refusals("inner").get(0).reason());
  }

  @Test
  void withoutALineAtTheOuterRouterTheInnerOneHearsNothing() {
    forward("inner", "8082", "10.0.0.4:80");
    assertEquals("start", knock());
    assertEquals("router.forwards", lab.drops("router", DropReason.NO_FORWARD).get(0).setting());
    assertTrue(lab.received("inner.wan").stream().noneMatch(p -> p.tcp() != null));
  }

  @Test
  void outwardsBothTranslateAndTheAnswerFindsItsWayBack() {
    Probe site = lab.install("friend", Probe.tcp("site", "0.0.0.0", 443));
    lab.host("friend").startProgram(lab.net(), "site");
    Probe browser = lab.install("desktop", Probe.client("browser"));
    lab.host("desktop").startProgram(lab.net(), "browser");
    lab.hand("desktop", "browser").connect(Endpoint.parse("55.66.77.8:443"));
    lab.run(2);
    assertEquals("connected", browser.log.get(browser.log.size() - 1));
    assertEquals("accepted 12.12.12.12:49152", site.log.get(1));
    assertTrue(lab.get("router.nat").contains("192.168.0.9:49152"), lab.get("router.nat"));
    assertTrue(lab.get("inner.nat").contains("10.0.0.4:49152"), lab.get("inner.nat"));
  }
}
