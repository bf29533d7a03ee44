package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is named as missing, and its sentences. */
class ConnectivityTest {
  private static final long SECOND = 1_000_000_000L;

  private final Lab lab = sandbox();

  private static Lab sandbox() {
    String file = "scenarios/sandbox.json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    Lab lab = Lab.of(doc, 1, TraceSink.OFF, file);
    lab.simulation().runUntil(15 * SECOND);
    return lab;
  }

  private void seconds(int more) {
    lab.simulation().runUntil(lab.simulation().now() + more * SECOND);
  }

  private void place(Palette.Kind kind) {
    lab.perform(new Palette(lab).place(kind));
  }

  private void join(String a, String b) {
    lab.perform(new Plugging(lab).join(a, b));
  }

  private void set(String path, String value) {
    lab.perform(new Command.SetFact(path, value));
  }

  private void gaps(String... expected) {
    List<String> found = new ArrayList<>();
    for (Gap g : Connectivity.gaps(lab)) {
      found.add(g.code() + " " + String.join(" ", g.nodes()));
      for (String language : List.of("ko", "en")) {
        String file = "words/" + language + ".json";
        Map<String, String> words = new TestJson().words(TestJson.lessonFile(file), file);
        String sentence = words.get(g.key());
        assertTrue(sentence != null, g.key());
        assertEquals(g.nodes().size() > 1, sentence.contains("{1}"), g.key());
        assertEquals(g.nodes().size() > 0, sentence.contains("{0}"), g.key());
      }
    }
    assertEquals(new TreeSet<>(List.of(expected)), new TreeSet<>(found));
  }

  @Test
  void aHomeInWhichAllIsWellHasNone() {
    gaps();
  }

  @Test
  void aDeviceWithoutALinkIsNamed() {
    place(Palette.Kind.TV);
    place(Palette.Kind.PHONE);
    place(Palette.Kind.SWITCH);
    gaps("noCable tv", "noWifi phone", "noCable switch");
  }

  @Test
  void aLinkThatIsPulledOutOrADeviceThatIsOffIsNamed() {
    place(Palette.Kind.PHONE);
    join("phone", "router");
    seconds(20);
    gaps();
    set("laptop.link", "down");
    set("phone.link", "down");
    gaps("pulledOut laptop router", "wifiOff phone router");
    set("laptop.power", "false");
    gaps("off laptop", "wifiOff phone router");
  }

  @Test
  void whatIsInAnotherNetworkThanTheRouterIsNamed() {
    place(Palette.Kind.SWITCH);
    place(Palette.Kind.NAS);
    join("nas", "switch");
    gaps("notToRouter nas router");
    join("switch", "router");
    seconds(60);
    gaps();
  }

  @Test
  void aHomeWithoutAProviderIsNamed() {
    lab.perform(new EditCommand.Disconnect("router.wan"));
    seconds(1);
    gaps("wanFree router");
    lab.perform(new Plugging(lab).joinPorts("router.lan2", "isp.home"));
    seconds(20);
    gaps("providerInLan router isp");
    lab.perform(new EditCommand.Remove("isp"));
    gaps("noProvider ", "noWifi friend");
    lab.perform(new EditCommand.Remove("router"));
    gaps("noProvider ", "noRouter ", "noCable laptop", "noWifi friend");
    lab.perform(new EditCommand.Remove("laptop"));
    lab.perform(new EditCommand.Remove("friend"));
    gaps("empty ");
  }

  @Test
  void aDeviceWithoutAnAddressIsNamed() {
    set("router.dhcp.on", "false");
    place(Palette.Kind.NAS);
    join("nas", "router");
    seconds(1);
    gaps("noAddress nas");
    seconds(300);
    gaps("ownAddress nas");
    lab.perform(new EditCommand.Disconnect("router.wan"));
    place(Palette.Kind.ISP);
    join("router", "isp2");
    gaps("ownAddress nas", "noWanAddress router");
  }

  @Test
  void twoRoutersInOneHomeAreNamed() {
    place(Palette.Kind.ROUTER);
    lab.perform(new Plugging(lab).joinPorts("router2.lan1", "router.lan4"));
    seconds(5);
    gaps("twoRouters router2 router", "wanFree router2");
  }

  @Test
  void somebodyOutsideIsToBeWithTheProvider() {
    lab.perform(new EditCommand.Disconnect("friend.lte0"));
    place(Palette.Kind.ROUTER);
    join("friend", "router2");
    seconds(20);
    gaps("notToProvider friend isp", "wanFree router2");
  }
}
