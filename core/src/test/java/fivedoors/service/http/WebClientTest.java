package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.testing.ProgramRig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client says about each way in which a page can fail to come. */
class WebClientTest {
  private static final String SERVER = "12.12.12.12";

  private final ProgramRig rig = new ProgramRig().name("site.example", SERVER);
  private final ProgramRig.Machine me = rig.machine("192.168.0.4");
  private final WebClient browser = WebClient.browser("ko");

  private WebFetch.Result open(String url) {
    me.with(browser, out -> browser.open(rig.now(), WebUrl.parse(url), out));
    rig.run(60);
    return browser.fetch().result();
  }

  private WebServer serve(int port, WebApp app) {
    WebServer s = new WebServer("web", Ipv4Address.UNSPECIFIED, port, app);
    rig.machine(SERVER).start(s);
    return s;
  }

  /** Answers with raw bytes whatever comes. */
  private static class Raw implements Program {
    private final byte[] answer;
    private final boolean abort;

    Raw(String answer, boolean abort) {
      this.answer = answer.getBytes(StandardCharsets.UTF_8);
      this.abort = abort;
    }

    @Override
    public String name() {
      return "raw";
    }

    @Override
    public void start(long now, ProgramOut out) {
      out.listen(Ipv4Address.UNSPECIFIED, 80);
    }

    @Override
    public void received(long now, int socket, byte[] data, ProgramOut out) {
      if (abort) {
        out.abort(socket);
      } else {
        out.send(socket, answer);
        out.close(socket);
      }
    }

    @Override
    public Program copy() {
      return this;
    }
  }

  /** Sends everybody on. */
  private record Moved(int status, String to) implements WebApp {
    @Override
    public HttpResponse respond(HttpRequest request, Endpoint client) {
      return request.path().equals("/end")
          ? HttpResponse.html(200, "x", "<p>" + request.method() + " " + request.text() + "</p>")
          : HttpResponse.redirect(status, "x", to);
    }

    @Override
    public WebApp copy() {
      return this;
    }
  }

  @Test
  void aPageComesByName() {
    serve(8081, new StaticSite("nginx", "<title>우리 집</title><h1>안녕</h1>"));
    WebFetch.Result r = open("http://site.example:8081/");
    assertEquals(200, r.response().status());
    assertEquals("우리 집", browser.page().title());
    assertEquals(Endpoint.parse("12.12.12.12:8081"), r.server());
    List<String> states =
        rig.logged("browser ").stream().filter(l -> l.contains("->")).map(l -> word(l, 1)).toList();
    assertEquals(
        List.of("idle->resolving", "resolving->connecting", "connecting->waiting", "waiting->done"),
        states);
    String last = rig.logged("waiting->done").get(0);
    assertTrue(last.contains(" status=200 title=우리 집 text=안녕 html=<title>"), last);
    assertEquals(List.of("delivered web GET / 200"), rig.logged("delivered web"));
  }

  private static String word(String line, int n) {
    return line.split(" ")[n];
  }

  @Test
  void withoutSchemeItIsHttp() {
    serve(8081, new StaticSite("nginx", "<p>hi</p>"));
    assertEquals(200, open("12.12.12.12:8081").response().status());
  }

  @Test
  void eachFailureHasItsOwnName() {
    rig.machine(SERVER);
    assertEquals(WebFetch.Failure.REFUSED, open("http://12.12.12.12/").failure());
    assertEquals(WebFetch.Failure.NAME_NOT_FOUND, open("http://nobody.example/").failure());
    assertEquals(WebFetch.Failure.UNREACHABLE, open("http://10.9.9.9/").failure());
    rig.machine("12.12.12.13").off();
    WebFetch.Result late = open("http://12.12.12.13/");
    assertEquals(WebFetch.Failure.TIMED_OUT, late.failure());
    assertEquals(21, late.tookNs() / 1_000_000_000L);
    assertTrue(rig.logged("->failed").get(3).contains("failure=timed_out"));
    assertEquals(List.of("timedOut browser http://12.12.12.13/"), rig.logged("timedOut"));
  }

  @Test
  void aServerThatOnlyListensIsGivenUpAfterHalfAMinute() {
    rig.machine(SERVER)
        .start(
            new Raw("", false) {
              @Override
              public void received(long now, int socket, byte[] data, ProgramOut out) {}
            });
    WebFetch.Result r = open("http://12.12.12.12/");
    assertEquals(WebFetch.Failure.TIMED_OUT, r.failure());
    assertEquals(30, r.tookNs() / 1_000_000_000L);
    assertEquals(0, me.sockets());
  }

  @Test
  void cutEmptyAndForeignAnswersAreToldApart() {
    Raw raw = new Raw("", true);
    rig.machine(SERVER).start(raw);
    assertEquals(WebFetch.Failure.RESET, open("http://12.12.12.12/").failure());
    rig.machine(SERVER).stop(raw);
    Raw empty = new Raw("", false);
    rig.machine(SERVER).start(empty);
    assertEquals(WebFetch.Failure.EMPTY_ANSWER, open("http://12.12.12.12/").failure());
    rig.machine(SERVER).stop(empty);
    rig.machine(SERVER).start(new Raw("SSH-2.0-x\r\n\r\n", false));
    assertEquals(WebFetch.Failure.BAD_ANSWER, open("http://12.12.12.12/").failure());
  }

  @Test
  void httpsToAPlainServerFailsAsSuch() {
    serve(443, new StaticSite("nginx", "<p>hi</p>"));
    assertEquals(WebFetch.Failure.NOT_SECURE, open("https://site.example/").failure());
    assertEquals(List.of("delivered web ? 400"), rig.logged("delivered web"));
  }

  @Test
  void rfc9110_s15_4_redirectionsAreFollowedAsGetAndCounted() {
    serve(80, new Moved(302, "/end"));
    me.with(
        browser,
        out -> browser.ask(rig.now(), "POST", WebUrl.parse(SERVER + "/start"), "a=1", out));
    rig.run(5);
    WebFetch.Result r = browser.fetch().result();
    assertEquals("<p>GET </p>", r.response().text());
    assertEquals("http://12.12.12.12/end", r.url().toString());
    assertEquals(1, r.redirects());
  }

  @Test
  void rfc9110_s15_4_8_a307KeepsMethodAndBody() {
    serve(80, new Moved(307, "/end"));
    me.with(browser, out -> browser.ask(rig.now(), "POST", WebUrl.parse(SERVER), "a=1", out));
    rig.run(5);
    assertEquals("<p>POST a=1</p>", browser.fetch().result().response().text());
  }

  @Test
  void aCircleOfRedirectionsIsLeft() {
    serve(80, new Moved(301, "/again"));
    WebFetch.Result r = open("http://12.12.12.12/");
    assertEquals(WebFetch.Failure.TOO_MANY_REDIRECTS, r.failure());
    assertEquals(6, rig.logged("delivered web").size());
  }

  @Test
  void curlDoesNotFollowAndSaysWhatItGot() {
    serve(80, new Moved(301, "/again"));
    WebClient curl = WebClient.curl();
    me.with(curl, out -> curl.open(rig.now(), WebUrl.parse(SERVER), out));
    rig.run(5);
    WebFetch.Result r = curl.fetch().result();
    assertEquals(301, r.response().status());
    assertEquals("HTTP/1.1 301 Moved Permanently", ClientText.curl(r, true, "ko").get(0));
    assertEquals("<p><a href=\"/again\">here</a></p>", ClientText.curl(r, false, "ko").get(0));
  }

  @Test
  void terminalsSayWhatTheRealOnesSay() {
    rig.machine(SERVER);
    WebFetch.Result refused = open("http://12.12.12.12:8081/");
    assertEquals(
        List.of(
            "curl: (7) Failed to connect to 12.12.12.12 port 8081 after 2 ms: Couldn't connect to"
                + " server"),
        ClientText.curl(refused, false, "ko"));
    assertTrue(
        ClientText.requests(refused, "ko").get(0).contains("[Errno 111] Connection refused"));
    serve(80, new StaticSite("nginx", "<p>hi</p>"));
    assertEquals(
        List.of("<Response [200]>", "<p>hi</p>"),
        ClientText.requests(open("http://12.12.12.12/"), "ko"));
  }

  @Test
  void headHasNoBodyThoughALengthIsTold() {
    serve(80, new StaticSite("nginx", "<p>hi</p>"));
    me.with(browser, out -> browser.ask(rig.now(), "HEAD", WebUrl.parse(SERVER), "", out));
    rig.run(5);
    assertEquals(200, browser.fetch().result().response().status());
    assertEquals("", browser.fetch().result().response().text());
  }

  @Test
  void aNewPageGivesTheOldOneUp() {
    rig.machine("12.12.12.13").off();
    serve(80, new StaticSite("nginx", "<p>hi</p>"));
    me.with(browser, out -> browser.open(rig.now(), WebUrl.parse("12.12.12.13"), out));
    rig.run(5);
    assertEquals(200, open("http://12.12.12.12/").response().status());
    assertTrue(rig.logged("->failed").isEmpty());
    assertEquals(0, me.sockets());
  }

  @Test
  void theSameFailureTwiceIsToldTwice() {
    rig.machine(SERVER);
    open("http://12.12.12.12/");
    open("http://12.12.12.12/");
    assertEquals(2, rig.logged("->failed").size());
  }

  @Test
  void aFormOfThePageIsFilledInAndSent() {
    PageForm form = PageForm.post("/end", "보내기", List.of(PageField.text("t", "글", "처음")));
    WebApp app =
        new WebApp() {
          @Override
          public HttpResponse respond(HttpRequest request, Endpoint client) {
            String page = new Html("방명록").form(form).page();
            return HttpResponse.html(
                200, "x", request.method().equals("POST") ? request.text() : page);
          }

          @Override
          public WebApp copy() {
            return this;
          }
        };
    serve(80, app);
    open("http://12.12.12.12/");
    me.with(
        browser,
        out -> {
          assertFalse(browser.submit(rig.now(), "/other", Map.of(), out));
          assertTrue(browser.submit(rig.now(), "/end", Map.of("t", "안녕 & 반가워"), out));
        });
    rig.run(5);
    assertEquals("안녕 & 반가워", FormText.decode(browser.fetch().result().response().text()).get("t"));
  }

  @Test
  void cookiesGoBackToTheirHostOnly() {
    WebApp app =
        new WebApp() {
          @Override
          public HttpResponse respond(HttpRequest r, Endpoint client) {
            return HttpResponse.html(200, "x", "<p>" + r.header("Cookie") + "</p>")
                .with("Set-Cookie", "sid=7; Path=/; HttpOnly");
          }

          @Override
          public WebApp copy() {
            return this;
          }
        };
    serve(80, app);
    rig.machine("12.12.12.13").start(new WebServer("b", Ipv4Address.UNSPECIFIED, 80, app));
    assertEquals("<p>null</p>", open("http://12.12.12.12/").response().text());
    assertEquals("<p>sid=7</p>", open("http://12.12.12.12/").response().text());
    assertEquals("<p>null</p>", open("http://12.12.12.13/").response().text());
  }

  @Test
  void aCopyGoesItsOwnWay() {
    serve(80, new StaticSite("nginx", "<p>hi</p>"));
    me.with(browser, out -> browser.open(rig.now(), WebUrl.parse(SERVER), out));
    WebClient copy = (WebClient) browser.copy();
    rig.run(5);
    assertEquals(200, browser.fetch().result().response().status());
    assertNull(copy.fetch().result());
    assertEquals(WebFetch.Phase.CONNECTING, copy.fetch().phase());
  }
}
