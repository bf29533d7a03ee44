package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;

/** The lesson on DHCP in the page: what is drawn at each moment, and what keys mean. */
class LessonIT extends InPage {
  private void open(String language) {
    // A quarter of the pixels: what is drawn, and where, stays the same.
    Chromium.size(browser, Chromium.WIDTH, Chromium.HEIGHT, 0.5);
    browser.get(site.address() + "#/l/2.1-dhcp-dora?lang=" + language);
    screen.step("s1");
  }

  /** Two keys of one frame: the second means the step that the first one opened. */
  @Test
  void aKeyInTheFrameInWhichTheStepChangesIsNotLost() {
    open("ko");
    browser.executeScript(
        "function key(name, code) {"
            + " ['keydown', 'keyup'].forEach(function (type) {"
            + "  var e = new KeyboardEvent(type, {key: name, code: name, bubbles: true});"
            + "  Object.defineProperty(e, 'keyCode', {get: function () { return code; }});"
            + "  document.dispatchEvent(e); }); }"
            + "key('Enter', 13); key('2', 50); key('Enter', 13);");
    JsonNode s = screen.step("p1");
    assertEquals("SATISFIED", s.path("phase").asText());
  }

  /** A panel that opens between the press and the release builds the picture anew. */
  @Test
  void aPressDuringWhichAPanelOpensIsNotLost() {
    open("ko");
    JsonNode next = Screen.action(screen.state(), "next");
    int x = (int) (next.get("x").asDouble() + next.get("width").asDouble() / 2);
    int y = (int) (next.get("y").asDouble() + next.get("height").asDouble() / 2);
    new Actions(browser, Duration.ZERO).moveToLocation(x, y).clickAndHold().perform();
    screen.keys("i");
    screen.pause();
    new Actions(browser, Duration.ZERO).release().perform();
    assertEquals("inspector", screen.step("p1").path("panel").asText());
  }

  /**
   * At any moment the stage draws the letters that the trace says are under way, where they are.
   */
  @Test
  void theStageDrawsTheLettersOfTheTrace() {
    open("ko");
    screen.press("next");
    screen.press("choice-1");
    screen.press("commit");
    screen.press("next");
    screen.press("cmd:set laptop.link up");
    screen.press("next");
    run("o1", () -> screen.press("go"));
    JsonNode bar =
        Screen.action(
            screen.await("a scrubber", s -> Screen.action(s, "timeline-strip") != null),
            "timeline-strip");
    double y = bar.get("y").asDouble() + bar.get("height").asDouble() / 2;
    Random random = new Random(7);
    int seen = 0;
    for (int i = 0; i < 200; i++) {
      double x = bar.get("x").asDouble() + random.nextDouble() * bar.get("width").asDouble();
      new Actions(browser, Duration.ZERO).moveToLocation((int) x, (int) y).click().perform();
      screen.pause();
      JsonNode state = screen.state();
      assertEquals(letters(state.get("computed")), letters(state.get("letters")), "moment " + i);
      seen += state.get("letters").size();
    }
    assertTrue(seen > 20, "letters were under way in only " + seen + " looks");
  }

  private static List<String> letters(JsonNode list) {
    List<String> all = new java.util.ArrayList<>();
    for (JsonNode l : list) {
      if (!l.path("waiting").asBoolean()) {
        all.add(l.get("frame") + " on " + l.get("link") + " at " + l.get("fraction"));
      }
    }
    all.sort(null);
    return all;
  }

  /** Sees a step of watching through, and goes on behind it. */
  private void run(String step, Runnable go) {
    screen.step(step);
    hurry(go);
    screen.press("next");
  }

  /** Presses the button that jumps to the awaited moment until the step is content. */
  private void hurry(Runnable go) {
    for (int i = 0; i < 20; i++) {
      JsonNode s =
          screen.await(
              "something to press",
              now ->
                  Screen.action(now, "go") != null
                      || now.path("phase").asText().equals("SATISFIED"));
      if (s.path("phase").asText().equals("SATISFIED")) {
        return;
      }
      go.run();
      screen.pause();
    }
    screen.satisfied();
  }
}
