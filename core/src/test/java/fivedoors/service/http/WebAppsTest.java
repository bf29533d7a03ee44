package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebAppsTest {
  private static final Endpoint FRIEND = Endpoint.parse("55.66.77.8:52110");

  private static HttpRequest get(String host) {
    return HttpRequest.of("GET", "/", host, new byte[0]);
  }

  private static int django(List<String> allowed, String host) {
    return new DjangoApp("내 블로그", allowed).respond(get(host), FRIEND).status();
  }

  @Test
  void djangoRefusesAHostThatIsNotAllowed() {
    assertEquals(400, django(List.of(), "12.12.12.12:8000"));
    assertEquals(200, django(List.of(), "127.0.0.1:8000"));
    assertEquals(200, django(List.of(), "localhost"));
    assertEquals(200, django(List.of("12.12.12.12"), "12.12.12.12:8000"));
    assertEquals(200, django(List.of("*"), "anything"));
    assertEquals(200, django(List.of(".example"), "my.EXAMPLE:80"));
    assertEquals(400, django(List.of(".example"), "badexample"));
  }

  @Test
  void djangoSeesAChangedSettingAtTheNextRequest() {
    DjangoApp app = new DjangoApp("x", List.of());
    WebApp before = app.copy();
    app.allowedHosts(List.of("12.12.12.12"));
    assertEquals(200, app.respond(get("12.12.12.12"), FRIEND).status());
    assertEquals(400, before.respond(get("12.12.12.12"), FRIEND).status());
  }

  @Test
  void djangoTakesTheSettingAsItStandsInItsFile() {
    DjangoApp app = new DjangoApp("x", List.of());
    app.setting(DjangoApp.ALLOWED_HOSTS, "['12.12.12.12', \"localhost\"]");
    assertEquals(List.of("12.12.12.12", "localhost"), app.allowedHosts());
    app.setting(DjangoApp.ALLOWED_HOSTS, "12.12.12.12, *");
    assertEquals("12.12.12.12,*", app.setting(DjangoApp.ALLOWED_HOSTS));
    app.setting(DjangoApp.ALLOWED_HOSTS, "[]");
    assertEquals(List.of(), app.allowedHosts());
  }

  @Test
  void flaskShowsTheValuesOfAForm() {
    FlaskApp app = new FlaskApp("x");
    byte[] form = "text=%EC%95%88%EB%85%95+%26".getBytes(StandardCharsets.UTF_8);
    assertTrue(
        app.respond(HttpRequest.of("POST", "/", "a", form), FRIEND).text().contains("안녕 &amp;"));
  }

  @Test
  void flaskShowsWhatWasPosted() {
    FlaskApp app = new FlaskApp("방명록");
    byte[] text = "<b>안녕</b>".getBytes(StandardCharsets.UTF_8);
    app.respond(HttpRequest.of("POST", "/", "a", text), FRIEND);
    String page = app.respond(get("a"), FRIEND).text();
    assertTrue(page.contains("&lt;b&gt;안녕"));
    assertFalse(page.contains("<b>"));
    assertEquals(405, app.respond(HttpRequest.of("PUT", "/", "a", text), FRIEND).status());
    assertEquals(404, app.respond(HttpRequest.of("GET", "/x", "a", new byte[0]), FRIEND).status());
  }

  @Test
  void addressSiteTellsTheVisitorsAddress() {
    assertTrue(new AddressSite("x").respond(get("a"), FRIEND).text().contains("55.66.77.8"));
  }

  @Test
  void staticSiteKnowsGetAndHeadOnly() {
    StaticSite s = new StaticSite("nginx", "<p>hi</p>");
    assertEquals("<p>hi</p>", s.respond(get("a"), FRIEND).text());
    HttpResponse head = s.respond(HttpRequest.of("HEAD", "/", "a", new byte[0]), FRIEND);
    assertEquals(0, head.body().length);
    assertEquals("9", head.header("content-length"));
    assertEquals(501, s.respond(HttpRequest.of("POST", "/", "a", new byte[0]), FRIEND).status());
    assertEquals(
        400,
        s.respond(new HttpRequest("GET", "/", "HTTP/1.1", List.of(), new byte[0]), FRIEND)
            .status());
  }
}
