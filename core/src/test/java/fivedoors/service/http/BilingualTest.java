package fivedoors.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages with their words in two languages. */
class BilingualTest {
  private static String page(String title, String text, String button, String option) {
    return new Html(title)
        .text("h1", title)
        .say("note", "saved", text)
        .text("p", "8081")
        .row("td", List.of(text, "<b>"))
        .form(
            PageForm.post(
                "/x",
                button,
                List.of(
                    PageField.choice("c", text, option, List.of(option, "TCP")),
                    PageField.text("t", text, "\"1\" > 0"))))
        .page();
  }

  private static final String KO = page("공유기", "‘a > \"b\"’ & 됨", "적용", "고정");
  private static final String EN = page("Router", "‘a > \"b\"’ & done", "Apply", "Static");

  @Test
  void eachLanguageCanBeTakenOutOfBothAgain() {
    String both = Bilingual.both(KO, EN);
    assertEquals(KO, Bilingual.in("ko", both));
    assertEquals(EN, Bilingual.in("en", both));
    assertEquals(Page.of(KO), Page.of(both), "who knows nothing of the second reads the first");
  }

  @Test
  void whatIsTheSameInBothIsWrittenOnce() {
    assertEquals(KO, Bilingual.both(KO, KO));
    assertEquals(KO, Bilingual.in("en", KO));
  }

  @Test
  void pagesThatAreNotAlikeAreNotMixed() {
    String more = EN.replace("<p>8081</p>\n", "<p>8081</p>\n<p>more</p>\n");
    assertEquals(KO, Bilingual.both(KO, more));
    assertEquals(KO, Bilingual.both(KO, "Router"));
    assertEquals("", Bilingual.both("", EN));
  }

  @Test
  void anyTextIsTakenAsItIs() {
    String both = Bilingual.both(KO, EN);
    for (int end = 0; end <= both.length(); end++) {
      Bilingual.in("en", both.substring(0, end));
    }
    for (String odd : List.of("", "<", "a < b", "<p data-en=\"", "<p data-en=\"x>y", "no tags")) {
      assertEquals(odd, Bilingual.in("en", odd));
    }
  }
}
