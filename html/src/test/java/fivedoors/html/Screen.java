package fivedoors.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The page as a person has it: looks through the probe, acts with real pointer and key events only.
 */
final class Screen {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ObjectMapper json = new ObjectMapper();
  private final ChromeDriver browser;

  Screen(ChromeDriver browser) {
    this.browser = browser;
  }

  /** What is on screen now. */
  JsonNode state() {
    return read("return window.fivedoors ? fivedoors.state() : '{}'");
  }

  /** What is on screen now, with every drawn text. */
  JsonNode texts() {
    return read("return fivedoors.texts()");
  }

  private JsonNode read(String script) {
    try {
      return json.readTree((String) browser.executeScript(script));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the probe does not write JSON", e);
    }
  }

  /** Waits until the state is as wanted, and answers it. */
  JsonNode await(String what, Predicate<JsonNode> wanted) {
    JsonNode[] last = new JsonNode[1];
    new WebDriverWait(browser, PATIENCE, Duration.ofMillis(100))
        .withMessage(() -> what + "; the screen says " + last[0])
        .until(
            b -> {
              last[0] = state();
              return wanted.test(last[0]);
            });
    return last[0];
  }

  /** The place of an action that can be pressed, or null. */
  static JsonNode action(JsonNode state, String id) {
    for (JsonNode a : state.path("actions")) {
      if (a.get("id").asText().equals(id) && a.get("enabled").asBoolean()) {
        return a;
      }
    }
    return null;
  }

  /** Waits for something to press, and presses its middle with the pointer. */
  void press(String id) {
    JsonNode a = action(await("waiting for " + id, s -> action(s, id) != null), id);
    int x = (int) (a.get("x").asDouble() + a.get("width").asDouble() / 2);
    int y = (int) (a.get("y").asDouble() + a.get("height").asDouble() / 2);
    new Actions(browser, Duration.ZERO).moveToLocation(x, y).click().perform();
  }

  /** Types keys, wherever the page has its focus. */
  void keys(CharSequence... keys) {
    new Actions(browser, Duration.ZERO).sendKeys(keys).perform();
  }

  /** Presses Tab until something has the focus. */
  void tabTo(String id) {
    List<String> visited = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      keys(Keys.TAB);
      String focus = state().path("focus").asText();
      if (focus.equals(id)) {
        return;
      }
      visited.add(focus);
    }
    throw new AssertionError("Tab never comes to " + id + "; it visits " + visited);
  }

  /** Waits for a step of the lesson, and until the screen shows it. */
  JsonNode step(String id) {
    await("waiting for step " + id, s -> s.path("step").asText().equals(id));
    pause();
    return state();
  }

  /** Waits until the step that is on wants nothing more. */
  void satisfied() {
    await("waiting for the step", s -> s.path("phase").asText().equals("SATISFIED"));
    pause();
  }

  /** Lets a few frames pass. */
  void pause() {
    double frames = frames();
    new WebDriverWait(browser, PATIENCE, Duration.ofMillis(20)).until(b -> frames() > frames + 1);
  }

  private double frames() {
    return ((Number) browser.executeScript("return fivedoors.frames()")).doubleValue();
  }
}
