package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static String ko(String text, String name) {
    return Template.fill(text, Map.of("x", name)::get);
  }

  @Test
  void particlesFollowHangulDigitsAndLetters() {
    assertEquals("노트북은", ko("{x}{은/는}", "노트북"));
    assertEquals("공유기는", ko("{x}{은/는}", "공유기"));
    assertEquals("192.168.0.3을", ko("{x}{을/를}", "192.168.0.3"));
    assertEquals("192.168.0.2를", ko("{x}{을/를}", "192.168.0.2"));
    assertEquals("ISP가", ko("{x}{이/가}", "ISP"));
    assertEquals("LAN과", ko("{x}{과/와}", "LAN"));
    assertEquals("10이에요", ko("{x}{이에요/예요}", "10"));
  }

  @Test
  void riulTakesRoNotEuro() {
    assertEquals("192.168.0.1로", ko("{x}{으로/로}", "192.168.0.1"));
    assertEquals("192.168.0.3으로", ko("{x}{으로/로}", "192.168.0.3"));
    assertEquals("192.168.0.2로", ko("{x}{으로/로}", "192.168.0.2"));
    assertEquals("URL로", ko("{x}{으로/로}", "URL"));
    assertEquals("서울은", ko("{x}{은/는}", "서울"));
    assertEquals("서울로", ko("{x}{으로/로}", "서울"));
  }

  @Test
  void marksBetweenWordAndParticleAreNotRead() {
    assertEquals("**노트북**은", ko("**{x}**{은/는}", "노트북"));
    assertEquals("'나스'가", ko("'{x}'{이/가}", "나스"));
  }

  @Test
  void unknownPlacesStayAndNamesAreListed() {
    assertEquals("a {y} b", ko("a {y} b", "z"));
    assertEquals("open {", ko("open {", "z"));
    assertEquals(List.of("x", "laptop.ip"), Template.names("{x}{은/는} {laptop.ip}"));
    assertEquals("1-2", new Words("en", Map.of("k", "{0}-{1}")).get("k", "1", "2"));
  }
}
