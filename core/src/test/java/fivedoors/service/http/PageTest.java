package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fivedoors.sim.Rng;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final PageForm FORM =
      PageForm.post(
          "/save",
          "저장",
          List.of(
              PageField.text("name", "이름", "a \"b\" <c>"),
              PageField.password("pw", "암호"),
              PageField.choice("proto", "프로토콜", "UDP", List.of("TCP", "UDP")),
              PageField.check("on", "켜기", true),
              PageField.check("log", "기록", false),
              PageField.hidden("id", "7")));

  @Test
  void whatIsWrittenIsRead() {
    String html =
        new Html("공유기")
            .text("h1", "상태 & <표>")
            .tag("table")
            .row("th", List.of("주소", "이름"))
            .row("td", List.of("192.168.0.4", "laptop"))
            .tag("/table")
            .say("error", "port", "포트가 틀렸어요.")
            .link("/next?a=1&b=2", "다음")
            .form(FORM)
            .text("p", "끝")
            .page();
    Page page = Page.of(html);
    assertEquals("공유기", page.title());
    assertEquals(
        List.of(
            new Page.Line("h1", "상태 & <표>", ""),
            new Page.Line("th", "주소\t이름", ""),
            new Page.Line("td", "192.168.0.4\tlaptop", ""),
            new Page.Line("error", "포트가 틀렸어요.", "port"),
            new Page.Line("link", "다음", "/next?a=1&b=2"),
            new Page.Line("form", "저장", "/save"),
            new Page.Line("p", "끝", "")),
        page.lines());
    assertEquals(List.of(FORM), page.forms());
    assertEquals("port", page.error().target());
    assertEquals(FORM, page.form("/save"));
    assertNull(page.form("/other"));
  }

  @Test
  void aFormSendsWhatStandsInIt() {
    assertEquals("name=a+%22b%22+%3Cc%3E&pw=&proto=UDP&on=on&id=7", FORM.encode(Map.of()));
    assertEquals(
        "name=x&pw=&proto=TCP&log=on&id=7",
        FORM.encode(Map.of("name", "x", "proto", "TCP", "on", "false", "log", "true")));
  }

  @Test
  void plainTextAndForeignElementsAreShown() {
    assertEquals("hello", Page.of("hello").text());
    assertEquals("a\nb\nc", Page.of("<div>a<br>b<span class='x'></span></div><p>c").text());
    assertEquals("", Page.of("").text());
  }

  @Test
  void noiseNeverThrows() {
    String[] parts = {
      "<", ">", "\"", "<p", "<tr>", "<td>", "</td>", "</tr>", "<form action=\"",
          "<input name=\"a\"",
      "<select>", "<option>", "</select>", "</form>", "<button>", "</button>", "&lt", "집", " ", "</"
    };
    Rng random = new Rng(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder s = new StringBuilder();
      for (int n = random.below(30); n > 0; n--) {
        s.append(parts[random.below(parts.length)]);
      }
      Page page = Page.of(s.toString());
      assertNotNull(page.text());
      page.forms().forEach(f -> f.encode(Map.of()));
    }
  }
}
