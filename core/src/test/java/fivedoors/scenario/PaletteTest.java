package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which devices there are to choose from, and how they go together. */
class PaletteTest {
  private static final long SECOND = 1_000_000_000L;

  private final Lab lab = sandbox();

  private static Lab sandbox() {
    String file = "scenarios/sandbox.json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    Lab lab = Lab.of(doc, 1, new Trace(), file);
    lab.simulation().runUntil(15 * SECOND);
    return lab;
  }

  private String place(Palette.Kind kind) {
    EditCommand.Place place = new Palette(lab).place(kind);
    lab.perform(place);
    return place.node();
  }

  private String join(String a, String b) {
    EditCommand.Connect c = new Plugging(lab).join(a, b);
    lab.perform(c);
    return c.link().from() + " " + c.link().to();
  }

  private void refused(String code, String a, String b) {
    CommandException e =
        assertThrows(CommandException.class, () -> new Plugging(lab).join(a, b), a + " " + b);
    assertEquals(code, e.problem().code());
  }

  private void seconds(int more) {
    lab.simulation().runUntil(lab.simulation().now() + more * SECOND);
  }

  @Test
  void theSandboxStartsWithAHomeThatWorks() {
    assertEquals("12.12.12.12", lab.get("router.wan.ip"));
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    assertEquals("55.66.77.8", lab.get("friend.ip"));
    assertEquals(List.of(), Connectivity.gaps(lab));
  }

  @Test
  void everyKindCanBePlacedTwice() {
    for (int i = 0; i < 2; i++) {
      for (Palette.Kind kind : Palette.Kind.values()) {
        String name = place(kind);
        assertTrue(name.startsWith(kind.stem()), name);
        assertTrue(lab.network().powered(lab.topology().find(name)), name);
      }
    }
    seconds(10);
  }

  @Test
  void namesThatWereUsedAreNotGivenAgain() {
    assertEquals("laptop2", place(Palette.Kind.LAPTOP));
    assertEquals("laptop3", place(Palette.Kind.LAPTOP));
    lab.perform(new EditCommand.Remove("laptop2"));
    assertEquals("laptop4", place(Palette.Kind.LAPTOP));
    assertEquals("nas", place(Palette.Kind.NAS));
  }

  @Test
  void everyHostGetsItsAddressWhereItIsPluggedIn() {
    for (Palette.Kind kind :
        List.of(
            Palette.Kind.LAPTOP,
            Palette.Kind.PHONE,
            Palette.Kind.DESKTOP,
            Palette.Kind.NAS,
            Palette.Kind.TV)) {
      join(place(kind), "router");
    }
    assertEquals("site.eth0 isp.site", join(place(Palette.Kind.SITE), "isp"));
    join(place(Palette.Kind.FRIEND), "isp");
    seconds(30);
    for (String host : List.of("laptop2", "phone", "desktop", "nas", "tv")) {
      assertTrue(lab.get(host + ".ip").startsWith("192.168.0."), host);
    }
    assertTrue(lab.get("friend2.ip").startsWith("59.6.66."), lab.get("friend2.ip"));
    assertTrue(Reach.opens(lab, "laptop", "http://" + lab.get("nas.ip") + ":8080/"));
    assertTrue(Reach.opens(lab, "laptop", "http://" + lab.get("site.ip") + "/"));
  }

  @Test
  void whatBelongsOutsideOfARouterIsPluggedIntoItsWan() {
    String router = place(Palette.Kind.ROUTER);
    assertEquals("router2.wan isp.home2", join(router, "isp"));
    String laptop = place(Palette.Kind.LAPTOP);
    assertEquals("laptop2.eth0 router2.lan1", join(laptop, router));
    seconds(30);
    assertEquals("192.168.1.2", lab.get("laptop2.ip"));
    assertEquals("59.6.66.238", lab.get("router2.wan.ip"));
    String phone = place(Palette.Kind.PHONE);
    assertEquals("phone.wlan0 router2.wlan0", join(phone, router));
    assertEquals("phone.lte0 isp.site", join(phone, "isp"));
    String third = place(Palette.Kind.ROUTER);
    assertEquals("router3.wan router.lan2", join(third, "router"));
    String isp = place(Palette.Kind.ISP);
    assertEquals("isp2.core isp.core", join(isp, "isp"));
    String other = place(Palette.Kind.ROUTER);
    assertEquals("isp2.home1 router4.wan", join(isp, other));
    assertEquals("nas.eth0 router4.lan1", join(place(Palette.Kind.NAS), other));
    seconds(30);
    assertEquals("12.12.20.12", lab.get("router4.wan.ip"));
    lab.perform(
        new Command.Forward("router4", "web", null, "tcp", "80", lab.get("nas.ip"), "8080", null));
    assertTrue(Reach.opens(lab, "laptop", "http://12.12.20.12/"), "through two providers");
  }

  @Test
  void whatDoesNotGoTogetherIsRefusedWithASentence() {
    String phone = place(Palette.Kind.PHONE);
    String sw = place(Palette.Kind.SWITCH);
    refused("linkToSelf", phone, phone);
    refused("doNotFit", phone, sw);
    refused("doNotFit", phone, "laptop");
    refused("joinedAlready", "laptop", "router");
    refused("unknownNode", "toaster", "router");
    refused("unknownNode", null, "router");
    join(sw, "router");
    String tv = place(Palette.Kind.TV);
    join(tv, sw);
    String sw2 = place(Palette.Kind.SWITCH);
    join(sw2, sw);
    refused("closesRing", sw2, "router");
    for (int i = 0; i < 2; i++) {
      join(place(Palette.Kind.NAS), "router");
    }
    refused("noFreePort", place(Palette.Kind.DESKTOP), "router");
    assertEquals("laptop2.wlan0 router.wlan0", join(place(Palette.Kind.LAPTOP), "router"));
    lab.perform(new EditCommand.Remove(phone));
    refused("goneNode", phone, "router");
    assertEquals(List.of(), new Plugging(lab).free(phone));
    assertEquals(List.of("p4", "p5"), new Plugging(lab).free(sw));
    assertNull(new Plugging(lab).obstacle("desktop", sw));
    assertTrue(new Plugging(lab).partners("desktop").contains(sw));
  }
}
