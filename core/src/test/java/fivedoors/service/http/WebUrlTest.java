package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebUrlTest {
  private static String read(String text) {
    WebUrl u = WebUrl.parse(text);
    return u.scheme() + " " + u.host() + " " + u.port() + " " + u.target();
  }

  @Test
  void rfc3986_s3_partsAreToldApart() {
    assertEquals("http 12.12.12.12 8081 /", read("http://12.12.12.12:8081/"));
    assertEquals("http 12.12.12.12 8081 /", read("12.12.12.12:8081"));
    assertEquals("https site.example 443 /", read("HTTPS://Site.Example"));
    assertEquals("http a 80 /x?y=1", read("http://a/x?y=1#part"));
    assertEquals("http a 80 /?y=1", read("a?y=1"));
    assertEquals("http localhost 5000 /", read(" localhost:5000 "));
    assertEquals("http a 80 /", read("http://a:/"));
    assertEquals("http a 80 /%EC%A7%91%20x", read("http://a/집 x#y"));
  }

  @Test
  void whatIsWrongIsToldByItsPart() {
    assertEquals(WebUrl.Flaw.LENGTH, WebUrl.flaw(""));
    assertEquals(WebUrl.Flaw.LENGTH, WebUrl.flaw(null));
    assertEquals(WebUrl.Flaw.SCHEME, WebUrl.flaw("ftp://a/"));
    assertEquals(WebUrl.Flaw.HOST, WebUrl.flaw("http://"));
    assertEquals(WebUrl.Flaw.HOST, WebUrl.flaw("http://12.12.12/"));
    assertEquals(WebUrl.Flaw.HOST, WebUrl.flaw("http://12.12.12.999"));
    assertEquals(WebUrl.Flaw.HOST, WebUrl.flaw("a b"));
    assertEquals(WebUrl.Flaw.HOST, WebUrl.flaw("a..b"));
    assertEquals(WebUrl.Flaw.PORT, WebUrl.flaw("a:65536"));
    assertEquals(WebUrl.Flaw.PORT, WebUrl.flaw("a:0"));
    assertEquals(WebUrl.Flaw.PORT, WebUrl.flaw("a:80;"));
    assertEquals(WebUrl.Flaw.PORT, WebUrl.flaw("a:99999999999999"));
    assertNull(WebUrl.flaw("a:65535"));
    assertThrows(IllegalArgumentException.class, () -> WebUrl.parse("a:65536"));
  }

  @Test
  void localhostAndNumbersNeedNoNameServer() {
    assertEquals("127.0.0.1", WebUrl.parse("localhost").address().toString());
    assertEquals("12.12.12.12", WebUrl.parse("12.12.12.12").address().toString());
    assertNull(WebUrl.parse("a4").address());
  }

  @Test
  void thePortIsToldWhereItIsNotTheUsualOne() {
    assertEquals("a", WebUrl.parse("a:80").authority());
    assertEquals("a:443", WebUrl.parse("a:443").authority());
    assertEquals("a", WebUrl.parse("https://a").authority());
    assertEquals("http://a:8081/x", WebUrl.parse("a:8081/x").toString());
  }

  @Test
  void rfc3986_s5_linksLeadOnFromThePage() {
    WebUrl page = WebUrl.parse("http://a:81/b/c?d");
    assertEquals("http://x/", page.resolve("http://x").toString());
    assertEquals("http://x/y", page.resolve("//x/y").toString());
    assertEquals("http://a:81/e", page.resolve("/e#f").toString());
    assertEquals("http://a:81/b/e", page.resolve("e").toString());
    assertEquals("http://a:81/b/c?e", page.resolve("?e").toString());
    assertEquals(page, page.resolve("#f"));
    assertNull(page.resolve("ftp://x"));
  }

  @Test
  void formsComeBackAsTheyWere() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("글", "안녕 & 100% = ok+");
    fields.put("b", "");
    String text = FormText.encode(fields);
    assertEquals("%EA%B8%80=%EC%95%88%EB%85%95+%26+100%25+%3D+ok%2B&b=", text);
    assertEquals(fields, FormText.decode(text));
    assertEquals(Map.of("a", "%zz%4", "c", ""), FormText.decode("a=%zz%4&&c"));
  }
}
