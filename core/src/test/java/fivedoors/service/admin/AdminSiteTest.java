package fivedoors.service.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.service.http.Bilingual;
import fivedoors.service.http.Page;
import fivedoors.service.http.WebClient;
import fivedoors.service.http.WebFetch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The admin page as a browser in the house sees it. */
class AdminSiteTest extends AdminVisit {
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

  /** What the browser in Korean got, as it looks to who reads a language. */
  private Page read(String language) {
    String html = browser.fetch().result().response().text();
    return Page.of(Bilingual.in(language, html));
  }

  @Test
  void aKoreanPageCarriesItsWordsInEnglish() {
    router.rules.add(new AdminForward("web", "웹", "tcp", "8081", "192.168.0.4", "80", true, 3));
    router.facts.put(AdminModel.DHCP_RESERVATIONS, "02:00:5e:00:00:11=192.168.0.4");
    for (AdminSkin skin : AdminSkin.values()) {
      router.facts.put(AdminModel.SKIN, skin.name().toLowerCase());
      browser = WebClient.browser("en");
      login();
      List<Page> english = new ArrayList<>();
      List<String> paths = new ArrayList<>(List.of("/nothing", "/search?q=dmz", "/search?q=zz"));
      skin.menu().forEach(section -> paths.add("/" + section));
      paths.forEach(path -> english.add(open(path)));
      browser = WebClient.browser("ko");
      login();
      for (int i = 0; i < paths.size(); i++) {
        Page korean = open(paths.get(i));
        assertEquals(english.get(i), read("en"), paths.get(i));
        assertEquals(korean, read("ko"), "without the English words it is the same page");
        assertTrue(korean.text().matches("(?s).*[가-힣].*"), korean.text());
        assertFalse(english.get(i).text().replace("웹", "").matches("(?s).*[가-힣].*"));
      }
    }
  }

  @Test
  void whatAnEnglishReaderChoosesIsUnderstoodAndStaysChosenBesideAMistake() {
    login();
    open("/wan");
    router.facts.put(AdminModel.WAN_DHCP, "true");
    Page page = send("/wan", Map.of("mode", "Static IP", "ip", "bad"));
    assertEquals(400, status());
    assertEquals("고정 IP", value(page.form("/wan"), "mode"));
    assertEquals("Static IP", value(read("en").form("/wan"), "mode"));
    assertEquals("‘bad’ cannot be used. Write another value.", read("en").error().text());
  }

  @Test
  void theListOfAddressesSaysWhatALeaseIsInInWords() {
    login();
    String device = "laptop\t02:00:5e:00:00:11\t192.168.0.4\t";
    assertTrue(open("/dhcp").lines().contains(new Page.Line("td", device + "임대 중", "")));
    assertTrue(read("en").lines().contains(new Page.Line("td", device + "leased", "")));
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
