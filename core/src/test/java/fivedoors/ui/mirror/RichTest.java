package fivedoors.ui.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.ui.mirror.Rich.Span;
import fivedoors.ui.mirror.Rich.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTest {
  @Test
  void boldAndCodeAreCutOut() {
    assertEquals(
        List.of(
            new Span("주소는 ", Style.PLAIN),
            new Span("모두에게", Style.BOLD),
            new Span(", 곧 ", Style.PLAIN),
            new Span("255.255.255.255", Style.CODE),
            new Span("예요.", Style.PLAIN)),
        Rich.spans("주소는 **모두에게**, 곧 `255.255.255.255`예요."));
  }

  @Test
  void aLoneMarkStandsForItself() {
    assertEquals("2 ** 3 과 ` 하나", Rich.plain("2 ** 3 과 ` 하나"));
    assertEquals("****", Rich.plain("****"));
    assertEquals("", Rich.plain(""));
  }

  @Test
  void aMarkAtTheEndIsCutToo() {
    assertEquals("끝", Rich.plain("**끝**"));
    assertEquals("a끝b", Rich.plain("a`끝`b"));
  }
}
