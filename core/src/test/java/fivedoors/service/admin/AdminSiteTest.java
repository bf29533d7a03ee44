package fivedoors.service.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.http.Page;
import fivedoors.service.http.PageField;
import fivedoors.service.http.PageForm;
import fivedoors.service.http.WebClient;
import fivedoors.service.http.WebFetch;
import fivedoors.service.http.WebServer;
import fivedoors.service.http.WebUrl;
import fivedoors.sim.Rng;
import fivedoors.testing.ProgramRig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The admin page as a browser in the house sees it. */
class AdminSiteTest {
  /** A router that takes most things. */
  private static final class Router implements AdminModel {
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<AdminForward> rules = new ArrayList<>();
    private int reboots;

    Router() {
      facts.put(WAN_IP, "12.12.12.12");
      facts.put(WAN_DHCP, "true");
      facts.put(LAN_IP, "192.168.0.1");
      facts.put(LAN_PREFIX, "24");
      facts.put(DHCP_ON, "true");
      facts.put(DHCP_FIRST, "192.168.0.2");
      facts.put(DHCP_LAST, "192.168.0.200");
      facts.put(DHCP_LEASE_SEC, "7200");
      facts.put(HAIRPIN, "true");
      facts.put(UNMATCHED, "drop");
    }

    @Override
    public String get(String fact) {
      return facts.getOrDefault(fact, "");
    }

    @Override
    public AdminError set(String fact, String value) {
      String first = fact.equals(DHCP_FIRST) ? value : get(DHCP_FIRST);
      String last = fact.equals(DHCP_LAST) ? value : get(DHCP_LAST);
      boolean pool = number(first) <= number(last);
      if (value.equals("bad") || fact.equals(DHCP_LEASE_SEC) && value.length() > 6) {
        return AdminError.of("badValue", value);
      } else if (!pool) {
        return AdminError.of("badPool");
      }
      facts.put(fact, value);
      return null;
    }

    private static int number(String ip) {
      return Ipv4Address.parse(ip).bits() & 0xFF;
    }

    @Override
    public List<AdminForward> forwards() {
      return rules;
    }

    @Override
    public AdminError putForward(AdminForward rule) {
      if (!rule.outside().matches("[0-9-]+")) {
        return AdminError.of("badPort", rule.outside());
      }
      rules.removeIf(r -> r.id().equals(rule.id()));
      rules.add(rule);
      return null;
    }

    @Override
    public AdminError removeForward(String id) {
      return rules.removeIf(r -> r.id().equals(id)) ? null : AdminError.of("noForward", id);
    }

    @Override
    public List<AdminLease> leases() {
      return List.of(new AdminLease("laptop", "02:00:5e:00:00:11", "192.168.0.4", "bound"));
    }

    @Override
    public void reboot() {
      reboots++;
    }
  }

  private final ProgramRig rig = new ProgramRig();
  private final Router router = new Router();
  private final AdminSite site = new AdminSite(new Rng(3));
  private WebClient browser = WebClient.browser("ko");

  AdminSiteTest() {
    rig.machine("192.168.0.1")
        .admin(router)
        .start(new WebServer("admin", Ipv4Address.parse("192.168.0.1"), 80, site));
  }

  private Page open(String path) {
    rig.machine("192.168.0.4")
        .with(browser, out -> browser.open(rig.now(), WebUrl.parse("192.168.0.1" + path), out));
    rig.run(2);
    return browser.page();
  }

  private Page send(String action, Map<String, String> filled) {
    rig.machine("192.168.0.4")
        .with(browser, out -> assertTrue(browser.submit(rig.now(), action, filled, out), action));
    rig.run(2);
    return browser.page();
  }

  private Page login() {
    open("/");
    return send("/login", Map.of("user", "admin", "pw", "admin"));
  }

  private int status() {
    return browser.fetch().result().response().status();
  }

  private String path() {
    return browser.fetch().result().url().target();
  }

  private static final Map<String, String> WEB =
      Map.of("name", "web", "ext", "8081", "proto", "TCP", "inIp", "192.168.0.4", "inPort", "80");

  @Test
  void withoutLoginEveryPageLeadsToTheLogin() {
    for (String path : List.of("/", "/status", "/forward", "/nothing")) {
      Page page = open(path);
      assertEquals("/login", path());
      assertNotNull(page.form("/login"));
      assertTrue(page.text().contains("둘 다 admin이에요"), page.text());
    }
  }

  @Test
  void aWrongPasswordIsToldWithStatus401() {
    open("/");
    Page page = send("/login", Map.of("user", "admin", "pw", "1234"));
    assertEquals(401, status());
    assertEquals("wrongPassword", page.error().target());
    assertTrue(rig.logged("waiting->done").get(1).contains(" error=wrongPassword "));
  }

  @Test
  void afterLoginTheStatusIsShown() {
    Page page = login();
    assertEquals("/status", path());
    assertTrue(page.lines().contains(new Page.Line("td", "외부 IP 주소\t12.12.12.12", "")));
    assertTrue(
        page.lines().contains(new Page.Line("link", "고급 설정 > NAT/라우터 관리 > 포트포워드 설정", "/forward")));
  }

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

  private static String value(PageForm form, String name) {
    return form.fields().stream().filter(f -> f.name().equals(name)).findAny().get().value();
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
    assertTrue(page.text().contains("laptop\t02:00:5e:00:00:11\t192.168.0.4\tbound"), page.text());
    send("/dhcp/reserve", Map.of("mac", "02:00:5E:00:00:11", "ip", "192.168.0.4"));
    assertEquals("02:00:5e:00:00:11=192.168.0.4", router.get(AdminModel.DHCP_RESERVATIONS));
    page = send("/dhcp/reserve", Map.of("mac", "x", "ip", "192.168.0.5"));
    assertEquals("badMac", page.error().target());
    assertEquals("192.168.0.5", value(page.form("/dhcp/reserve"), "ip"));
    send("/dhcp/unreserve?id=02:00:5e:00:00:11", Map.of());
    assertEquals("", router.get(AdminModel.DHCP_RESERVATIONS));
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

  @Test
  void theRouterRestartsHalfASecondAfterItSaidSo() {
    login();
    open("/reboot");
    rig.machine("192.168.0.4")
        .with(browser, out -> browser.submit(rig.now(), "/reboot", Map.of(), out));
    rig.run(0);
    assertEquals(0, router.reboots);
    rig.run(1);
    assertEquals(200, status());
    assertEquals(1, router.reboots);
    open("/status");
    assertEquals("/login", path());
  }

  @Test
  void thePasswordCanBeChanged() {
    login();
    open("/password");
    Page page = send("/password", Map.of("old", "x", "new", "qwer", "again", "qwer"));
    assertEquals("wrongPassword", page.error().target());
    page = send("/password", Map.of("old", "admin", "new", "qwer", "again", "qwes"));
    assertEquals("badPassword", page.error().target());
    send("/password", Map.of("old", "admin", "new", "qwer", "again", "qwer"));
    assertEquals("qwer", site.password());
    open("/logout");
    page = send("/login", Map.of("user", "admin", "pw", "admin"));
    assertEquals(401, status());
    assertFalse(page.text().contains("둘 다 admin"));
  }

  @Test
  void aSessionEndsAfterTenIdleMinutes() {
    login();
    rig.run(500);
    open("/status");
    assertEquals("/status", path());
    rig.run(601);
    open("/status");
    assertEquals("/login", path());
  }

  @Test
  void whatIsLookedForIsFoundByTheWordsOfBothNotes() {
    login();
    for (String wish : List.of("고급설정 내부 네트워크 설정", "네트워크 관리 내부 네트워크 설정")) {
      open("/status");
      Page page = send("/search", Map.of("q", wish));
      assertTrue(page.lines().stream().anyMatch(l -> l.target().equals("/lan")), wish);
    }
    for (String wish : List.of("포트포워딩", "포트 포워드", "Port Forwarding")) {
      open("/status");
      Page page = send("/search", Map.of("q", wish));
      assertTrue(page.lines().stream().anyMatch(l -> l.target().equals("/forward")), wish);
    }
    open("/status");
    assertEquals("nothing", send("/search", Map.of("q", "zzz")).lines().get(1).target());
  }

  @Test
  void anEnglishBrowserGetsEnglish() {
    browser = WebClient.browser("en");
    Page page = login();
    assertFalse(page.text().matches("(?s).*[가-힣].*"), page.text());
    for (String section : AdminSkin.IPTIME.menu()) {
      String text = open("/" + section).text();
      assertFalse(text.matches("(?s).*[가-힣].*"), text);
    }
  }

  @Test
  void aCookieThatWasMadeUpIsWorthNothing() {
    login();
    browser = WebClient.browser("ko");
    assertNull(open("/status").form("/forward/save"));
    assertEquals("/login", path());
    assertEquals(WebFetch.Phase.DONE, browser.fetch().phase());
    assertEquals(404, openLoggedIn("/nothing"));
  }

  private int openLoggedIn(String page) {
    login();
    open(page);
    return status();
  }
}
