package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The lesson on DHCP, played in the page to its end. */
class LessonIT extends InPage {
  private static final List<String> PAIRS =
      List.of("eth.dst|ff:ff:ff:ff:ff:ff", "ip.src|0.0.0.0", "dhcp.hw.mac_addr|$laptop.mac");
  private static final List<String> ORDER = List.of("discover", "offer", "request", "ack");

  private void open(String language) {
    browser.get(site.address() + "#/l/2.1-dhcp-dora?lang=" + language);
    screen.step("s1");
  }

  @Test
  void aPointerAlonePlaysTheLessonToItsEnd() {
    open("ko");
    screen.press("next");
    screen.press("choice-2");
    screen.press("commit");
    screen.press("next");
    screen.press("cmd:set laptop.link up");
    screen.press("next");
    run("o1", () -> screen.press("go"));
    for (String pair : PAIRS) {
      screen.press("match:" + pair);
    }
    screen.press("commit");
    screen.press("next");
    run("o2", () -> screen.press("go"));
    screen.press("choice-2");
    screen.press("commit");
    screen.press("next");
    run("o3", () -> screen.press("go"));
    run("o4", () -> screen.press("go"));
    order(id -> screen.press(id));
    screen.press("commit");
    screen.press("next");
    screen.press("answer");
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> b.findElement(By.id("over")))
        .sendKeys("192.168.0.3" + Keys.ENTER);
    finish(() -> screen.press("go"), () -> screen.press("next"));
    assertEquals("ko", browser.findElement(By.tagName("html")).getAttribute("lang"));
  }

  @Test
  void keysAlonePlayTheLessonToItsEnd() {
    open("en");
    enter("p1");
    answerWith("2");
    enter("t1");
    screen.keys(Keys.ENTER);
    screen.satisfied();
    enter("o1");
    watch("o1", "m1");
    for (String pair : PAIRS) {
      screen.tabTo("match:" + pair);
      screen.keys(Keys.ENTER);
    }
    screen.tabTo("commit");
    screen.keys(Keys.ENTER);
    screen.satisfied();
    // The button that had the focus is gone; Enter is the one thing to do again.
    enter("o2");
    watch("o2", "p2");
    answerWith("2");
    enter("o3");
    watch("o3", "o4");
    watch("o4", "q1");
    order(
        id -> {
          screen.tabTo("item:" + id.substring(id.indexOf(':') + 1));
          screen.keys(id.startsWith("up:") ? Keys.ARROW_UP : Keys.ARROW_DOWN);
        });
    screen.tabTo("commit");
    screen.keys(Keys.ENTER);
    screen.satisfied();
    enter("t2");
    screen.tabTo("answer");
    // As slowly as a person types: what is typed changes what stands around the field.
    for (String character : "192.168.0.3".split("")) {
      screen.keys(character);
      screen.pause();
    }
    watch("t2", "f1");
    finished();
    assertEquals("en", browser.findElement(By.tagName("html")).getAttribute("lang"));
  }

  /** Enter leads to that step. */
  private void enter(String step) {
    screen.keys(Keys.ENTER);
    screen.step(step);
  }

  /** Picks an answer by its number, and hands it in. */
  private void answerWith(String number) {
    screen.keys(number);
    screen.await("something to hand in", s -> Screen.action(s, "commit") != null);
    screen.keys(Keys.ENTER);
    screen.satisfied();
  }

  /**
   * Enter lets time run, jumps to what is awaited, and goes on; which of these it does depends on
   * how far the network is when the key arrives, so each time it is looked first.
   */
  private void watch(String step, String next) {
    for (int i = 0; i < 20; i++) {
      JsonNode s = screen.state();
      if (s.path("step").asText().equals(next)) {
        break;
      }
      assertEquals(step, s.path("step").asText());
      screen.keys(Keys.ENTER);
      screen.pause();
    }
    screen.step(next);
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

  /** Brings the four messages into their order by moving them one place at a time. */
  private void order(java.util.function.Consumer<String> move) {
    screen.step("q1");
    for (int place = 0; place < ORDER.size(); place++) {
      for (int tries = 0; tries < 8; tries++) {
        int at = shown().indexOf(ORDER.get(place));
        if (at <= place) {
          break;
        }
        move.accept("up:order:" + ORDER.get(place));
        screen.pause();
      }
    }
    assertEquals(ORDER, shown());
  }

  /** The items of the order as they stand on screen, from the top. */
  private List<String> shown() {
    JsonNode state = screen.state();
    record Item(String id, double y) {}
    List<Item> items = new java.util.ArrayList<>();
    for (JsonNode a : state.get("actions")) {
      String id = a.get("id").asText();
      if (id.startsWith("item:order:")) {
        items.add(new Item(id.substring(11), a.get("y").asDouble()));
      }
    }
    items.sort(java.util.Comparator.comparingDouble(Item::y));
    return items.stream().map(Item::id).toList();
  }

  private void finish(Runnable go, Runnable next) {
    hurry(go);
    next.run();
    finished();
  }

  private void finished() {
    JsonNode end = screen.step("f1");
    assertTrue(end.get("complete").asBoolean());
    assertEquals(3, end.get("stars").asInt());
    assertEquals("f1", end.get("step").asText());
    noErrors();
  }
}
