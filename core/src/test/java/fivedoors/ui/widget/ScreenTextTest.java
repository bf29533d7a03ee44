package fivedoors.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the terminal of a device makes of what was printed. */
class ScreenTextTest {
  private static List<String> lines(String text, int room) {
    List<String> out = new java.util.ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = ScreenText.cut(text, from, room);
      out.add(text.substring(from, to));
      from = to;
    }
    return out;
  }

  private static List<String> found(String text) {
    return ScreenText.addresses(text).stream().map(ScreenText.Address::text).toList();
  }

  @Test
  void aLineIsCutBetweenWords() {
    assertEquals(
        List.of("  TCP    ", "192.168.0.4:8000  ", "LISTENING"),
        lines("  TCP    192.168.0.4:8000  LISTENING", 18));
  }

  @Test
  void aWordThatIsTooLongIsCutAnywhere() {
    assertEquals(List.of("abcdefghij", "klm"), lines("abcdefghijklm", 10));
  }

  @Test
  void hangulTakesTwoCells() {
    assertEquals(List.of("기본 ", "게이트웨이"), lines("기본 게이트웨이", 10));
    assertEquals(5, ScreenText.cells("기본 ", 0, 3));
  }

  @Test
  void addressesAreFoundAndNothingElse() {
    assertEquals(
        List.of("192.168.0.4", "12.12.12.12"), found("from 192.168.0.4:80 to 12.12.12.12."));
    assertEquals(List.of(), found("1.2.3 v1.2.3.4 1.2.3.4.5 300.1.1.1 0.0.0.0 255.255.255.0"));
  }
}
