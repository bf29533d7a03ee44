package fivedoors.html;

import com.badlogic.gdx.Input.Keys;
import com.fasterxml.jackson.databind.JsonNode;
import fivedoors.testing.Monkey;
import fivedoors.testing.MonkeyRun;
import fivedoors.ui.input.Shortcut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.logging.LogEntry;

/** Whatever is pressed in the page, it goes on. */
class MonkeyIT extends InPage implements MonkeyRun.Device {
  private static final Map<Integer, CharSequence> NAMED =
      Map.ofEntries(
          Map.entry(Keys.ENTER, org.openqa.selenium.Keys.ENTER),
          Map.entry(Keys.TAB, org.openqa.selenium.Keys.TAB),
          Map.entry(Keys.ESCAPE, org.openqa.selenium.Keys.ESCAPE),
          Map.entry(Keys.BACKSPACE, org.openqa.selenium.Keys.BACK_SPACE),
          Map.entry(Keys.FORWARD_DEL, org.openqa.selenium.Keys.DELETE),
          Map.entry(Keys.SPACE, " "),
          Map.entry(Keys.LEFT, org.openqa.selenium.Keys.ARROW_LEFT),
          Map.entry(Keys.RIGHT, org.openqa.selenium.Keys.ARROW_RIGHT),
          Map.entry(Keys.UP, org.openqa.selenium.Keys.ARROW_UP),
          Map.entry(Keys.DOWN, org.openqa.selenium.Keys.ARROW_DOWN),
          Map.entry(Keys.HOME, org.openqa.selenium.Keys.HOME),
          Map.entry(Keys.PAGE_UP, org.openqa.selenium.Keys.PAGE_UP),
          Map.entry(Keys.PAGE_DOWN, org.openqa.selenium.Keys.PAGE_DOWN),
          Map.entry(Keys.F1, org.openqa.selenium.Keys.F1),
          Map.entry(Keys.F10, org.openqa.selenium.Keys.F10),
          Map.entry(Keys.F11, org.openqa.selenium.Keys.F11),
          Map.entry(Keys.NUMPAD_1, org.openqa.selenium.Keys.NUMPAD1),
          Map.entry(Keys.NUMPAD_2, org.openqa.selenium.Keys.NUMPAD2),
          Map.entry(Keys.NUMPAD_3, org.openqa.selenium.Keys.NUMPAD3),
          Map.entry(Keys.NUMPAD_4, org.openqa.selenium.Keys.NUMPAD4),
          Map.entry(Keys.NUMPAD_ADD, org.openqa.selenium.Keys.ADD),
          Map.entry(Keys.NUMPAD_SUBTRACT, org.openqa.selenium.Keys.SUBTRACT),
          Map.entry(Keys.PERIOD, "."),
          Map.entry(Keys.COMMA, ","),
          Map.entry(Keys.SLASH, "/"),
          Map.entry(Keys.GRAVE, "`"),
          Map.entry(Keys.LEFT_BRACKET, "["),
          Map.entry(Keys.RIGHT_BRACKET, "]"),
          Map.entry(Keys.EQUALS, "="),
          Map.entry(Keys.MINUS, "-"));

  private final List<String> errors = new ArrayList<>();

  @Test
  void aMonkeyOfTwentySeconds() {
    // By the browser's driver each deed takes twice as long.
    play(20, MonkeyRun.SHORT / 2);
  }

  @Test
  @Tag("soak")
  void aMonkeyOfFiveMinutes() {
    play(300, MonkeyRun.LONG);
  }

  private void play(int seed, int deeds) {
    Chromium.size(browser, Chromium.WIDTH, Chromium.HEIGHT, 0.5);
    browser.get(site.address() + "#/l/2.1-dhcp-dora?lang=ko");
    screen.step("s1");
    MonkeyRun.of(this, seed, deeds);
  }

  // ---- the device

  @Override
  public JsonNode state() {
    return screen.state();
  }

  @Override
  public void then(Runnable work) {
    screen.pause();
    work.run();
  }

  @Override
  public List<String> errors() {
    for (LogEntry e : browser.manage().logs().get("browser").getAll()) {
      if (e.getLevel().intValue() >= Level.SEVERE.intValue()) {
        errors.add(e.getMessage());
      }
    }
    return List.copyOf(errors);
  }

  @Override
  public void perform(Monkey.Deed deed) {
    Actions hands = new Actions(browser, Duration.ZERO);
    if (deed instanceof Monkey.Deed.Press p) {
      hands.moveToLocation(p.x(), p.y()).clickAndHold();
      hands.moveToLocation(p.toX(), p.toY()).release().perform();
    } else if (deed instanceof Monkey.Deed.Wheel w) {
      WheelInput.ScrollOrigin at = WheelInput.ScrollOrigin.fromViewport(w.x(), w.y());
      hands.scrollFromOrigin(at, 0, 100 * w.notches()).perform();
    } else if (deed instanceof Monkey.Deed.Key k) {
      key(hands, k.key());
    } else if (deed instanceof Monkey.Deed.Text t) {
      screen.keys(t.text());
    } else if (deed instanceof Monkey.Deed.Size s) {
      Chromium.size(browser, s.width(), s.height(), 0.5);
    }
  }

  private static void key(Actions hands, Shortcut key) {
    if (key.ctrl()) {
      hands.keyDown(org.openqa.selenium.Keys.CONTROL);
    }
    if (key.shift()) {
      hands.keyDown(org.openqa.selenium.Keys.SHIFT);
    }
    hands.sendKeys(text(key.key()));
    if (key.shift()) {
      hands.keyUp(org.openqa.selenium.Keys.SHIFT);
    }
    if (key.ctrl()) {
      hands.keyUp(org.openqa.selenium.Keys.CONTROL);
    }
    hands.perform();
  }

  private static CharSequence text(int key) {
    if (key >= Keys.A && key <= Keys.Z) {
      return String.valueOf((char) ('a' + key - Keys.A));
    } else if (key >= Keys.NUM_0 && key <= Keys.NUM_9) {
      return String.valueOf((char) ('0' + key - Keys.NUM_0));
    }
    CharSequence named = NAMED.get(key);
    if (named == null) {
      throw new AssertionError("no key of the page for " + key);
    }
    return named;
  }
}
