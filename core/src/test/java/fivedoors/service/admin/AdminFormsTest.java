package fivedoors.service.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.service.http.Page;
import fivedoors.service.http.PageField;
import fivedoors.service.http.PageForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of the admin page: what is written there is what the router does then. */
class AdminFormsTest extends AdminVisit {
  private static final Map<String, String> WEB =
      Map.of("name", "web", "ext", "8081", "proto", "TCP", "inIp", "192.168.0.4", "inPort", "80");

  @ParameterizedTest
  @EnumSource(AdminSkin.class)
  void theSameRuleInEachSkinIsTheSameRow(AdminSkin skin) {
    router.facts.put("skin", skin.text());
    login();
    PageForm form = open("/forward").form("/forward/save");
    List<String> names = form.fields().stream().map(PageField::name).toList();
    assertEquals(skin.forwardFields(), names.subList(1, names.size()));
    Page page = send("/forward/save", WEB);
    assertEquals("/forward", path());
    assertEquals(
        List.of(new AdminForward("web", "web", "tcp", "8081", "192.168.0.4", "80", true, 0)),
        router.rules);
    assertEquals(1, page.lines().stream().filter(l -> l.kind().equals("td")).count());
  }

  @Test
  void fieldsStandInTheOrderOfTheSkin() {
    login();
    router.facts.put("skin", "asus");
    List<String> asus =
        open("/forward").form("/forward/save").fields().stream().map(PageField::label).toList();
    assertEquals(
        List.of("", "통신규약 이름", "외부에서 접속할 포트", "내부로 연결할 포트", "접속하고 싶은 Private IP", "통신 프로토콜", "사용"),
        asus);
    router.facts.put("skin", "carrier");
    send("/forward/save", WEB);
    assertTrue(
        browser.page().lines().stream()
            .anyMatch(l -> l.text().startsWith("8081-8081\tTCP\t192.168.0.4\t80\tweb\t켜짐\t0")));
  }

  @Test
  void aMistakeGivesTheFormBackWithOneSentenceAndWhatWasTyped() {
    login();
    open("/forward");
    Map<String, String> typed = new LinkedHashMap<>(WEB);
    typed.put("ext", "8o81");
    typed.put("proto", "UDP");
    Page page = send("/forward/save", typed);
    assertEquals(400, status());
    assertEquals(
        new Page.Line("error", "포트 칸에 ‘8o81’ 값은 쓸 수 없어요. 1~65535 사이의 수를 적으세요.", "badPort"),
        page.error());
    PageForm form = page.form("/forward/save");
    assertEquals("8o81", value(form, "ext"));
    assertEquals("192.168.0.4", value(form, "inIp"));
    assertEquals("UDP", value(form, "proto"));
    assertEquals(List.of(), router.rules);
    send("/forward/save", Map.of("ext", "8081"));
    assertEquals("udp", router.rules.get(0).proto());
  }

  @Test
  void rulesAreEditedSwitchedAndDeleted() {
    login();
    open("/forward");
    send("/forward/save", WEB);
    Page page = open("/forward?edit=web");
    assertEquals("8081", value(page.form("/forward/save"), "ext"));
    send("/forward/save", Map.of("ext", "5000 ~ 5010", "proto", "TCP+UDP"));
    assertEquals(
        new AdminForward("web", "web", "both", "5000-5010", "192.168.0.4", "80", true, 0),
        router.rules.get(0));
    send("/forward/toggle?id=web", Map.of());
    assertFalse(router.rules.get(0).on());
    send("/forward/delete?id=web", Map.of());
    assertEquals(List.of(), router.rules);
  }

  @Test
  void newRowsGetReadableNames() {
    login();
    for (String name : List.of("My Web!", "My Web!", "웹서버", "")) {
      open("/forward");
      Map<String, String> typed = new LinkedHashMap<>(WEB);
      typed.put("name", name);
      send("/forward/save", typed);
    }
    assertEquals(
        List.of("myweb", "myweb-2", "rule", "rule-2"),
        router.rules.stream().map(AdminForward::id).toList());
  }

  @Test
  void thePoolMovesAsAWholeOrNotAtAll() {
    login();
    open("/dhcp");
    send("/dhcp", Map.of("first", "192.168.0.210", "last", "192.168.0.220"));
    assertEquals(200, status());
    assertEquals("192.168.0.210", router.get(AdminModel.DHCP_FIRST));
    Page page = send("/dhcp", Map.of("first", "192.168.0.9", "leaseSec", "99999999"));
    assertEquals(400, status());
    assertEquals("192.168.0.9", value(page.form("/dhcp"), "first"));
    assertEquals("192.168.0.210", router.get(AdminModel.DHCP_FIRST));
    assertEquals("7200", router.get(AdminModel.DHCP_LEASE_SEC));
    open("/dhcp");
    send("/dhcp", Map.of("on", "false"));
    assertEquals("false", router.get(AdminModel.DHCP_ON));
  }

  @Test
  void leasesAreShownAndReserved() {
    login();
    Page page = open("/dhcp");
    assertTrue(page.text().contains("laptop\t02:00:5e:00:00:11\t192.168.0.4\t임대 중"), page.text());
    send("/dhcp/reserve", Map.of("mac", "02:00:5E:00:00:11", "ip", "192.168.0.4"));
    assertEquals("02:00:5e:00:00:11=192.168.0.4", router.get(AdminModel.DHCP_RESERVATIONS));
    page = send("/dhcp/reserve", Map.of("mac", "x", "ip", "192.168.0.5"));
    assertEquals("badMac", page.error().target());
    assertEquals("192.168.0.5", value(page.form("/dhcp/reserve"), "ip"));
    send("/dhcp/unreserve?id=02:00:5e:00:00:11", Map.of());
    assertEquals("", router.get(AdminModel.DHCP_RESERVATIONS));
  }

  @Test
  void aDeviceHasOneReservationAndTheOthersKeepTheirs() {
    login();
    open("/dhcp");
    send("/dhcp/reserve", Map.of("mac", "02:00:5e:00:00:11", "ip", "192.168.0.4"));
    send("/dhcp/reserve", Map.of("mac", "02:00:5e:00:00:12", "ip", "192.168.0.5"));
    send("/dhcp/reserve", Map.of("mac", "02:00:5e:00:00:11", "ip", "192.168.0.6"));
    assertEquals(
        "02:00:5e:00:00:12=192.168.0.5,02:00:5e:00:00:11=192.168.0.6",
        router.get(AdminModel.DHCP_RESERVATIONS));
    Page page = send("/dhcp/reserve", Map.of("mac", "02:00:5e:00:00:11", "ip", "192.168.0"));
    assertEquals("badIp", page.error().target());
    send("/dhcp/unreserve?id=02:00:5e:00:00:12", Map.of());
    assertEquals("02:00:5e:00:00:11=192.168.0.6", router.get(AdminModel.DHCP_RESERVATIONS));
  }

  @Test
  void theInsideNetworkMayHaveAPrefixFrom8To30() {
    login();
    for (String prefix : List.of("8", "30")) {
      open("/lan");
      send("/lan", Map.of("prefix", prefix));
      assertEquals(prefix, router.get(AdminModel.LAN_PREFIX));
    }
    open("/lan");
    assertEquals("badNumber", send("/lan", Map.of("prefix", "7")).error().target());
  }

  @Test
  void dmzHairpinAndWhatIsUnmatched() {
    login();
    open("/dmz");
    send("/dmz", Map.of("on", "on", "ip", "192.168.0.4"));
    assertEquals("192.168.0.4", router.get(AdminModel.DMZ));
    send("/dmz", Map.of("on", ""));
    assertEquals("", router.get(AdminModel.DMZ));
    open("/nat");
    send("/nat", Map.of("hairpin", "", "unmatched", "거절 알리기"));
    assertEquals("false", router.get(AdminModel.HAIRPIN));
    assertEquals("reject", router.get(AdminModel.UNMATCHED));
  }

  @Test
  void wanMayBeTypedIn() {
    login();
    Page page = open("/wan");
    String fixed = page.form("/wan").fields().get(0).options().get(1);
    send("/wan", Map.of("mode", fixed, "ip", "59.6.66.238", "prefix", "24"));
    assertEquals("false", router.get(AdminModel.WAN_DHCP));
    assertEquals("59.6.66.238", router.get(AdminModel.WAN_IP));
  }

  @Test
  void theInsideAddressMovesWhenTheAnswerIsOnItsWay() {
    login();
    open("/lan");
    Page page = send("/lan", Map.of("ip", "192.168.1.1"));
    assertTrue(page.text().contains("192.168.1.1"));
    assertEquals("192.168.1.1", router.get(AdminModel.LAN_IP));
    open("/lan");
    assertEquals("badIp", send("/lan", Map.of("ip", "192.168.1")).error().target());
    open("/lan");
    assertEquals("badNumber", send("/lan", Map.of("prefix", "31")).error().target());
    assertEquals("24", router.get(AdminModel.LAN_PREFIX));
  }
}
