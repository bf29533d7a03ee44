package fivedoors.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.interactions.WheelInput;

/** The ways to reach what is on screen, all by real events of the browser. */
final class Hands {
  private static final int TURNS = 12;

  /** So far above the buttons at its foot the pane's own content is, below the foot's buttons. */
  private static final int ABOVE = 130;

  /** As far as a finger moves at once, in pixels: the pane glides on as far again. */
  private static final int FAR = 60;

  private Hands() {}

  /** A mouse that presses and turns its wheel, and a keyboard for what is typed only. */
  static Hand mouse(ChromeDriver browser, Screen screen) {
    return new Pointing(browser, screen, PointerInput.Kind.MOUSE);
  }

  /** A finger, and a keyboard for what is typed only. */
  static Hand finger(ChromeDriver browser, Screen screen) {
    return new Pointing(browser, screen, PointerInput.Kind.TOUCH);
  }

  /** The keyboard alone. */
  static Hand keyboard(Screen screen) {
    return new Typing(screen);
  }

  private record Pointing(ChromeDriver browser, Screen screen, PointerInput.Kind kind)
      implements Hand {
    @Override
    public void press(String id) {
      JsonNode a = sought(id);
      int x = (int) (a.get("x").asDouble() + a.get("width").asDouble() / 2);
      int y = (int) (a.get("y").asDouble() + a.get("height").asDouble() / 2);
      PointerInput pointer = new PointerInput(kind, kind.name());
      Sequence press = new Sequence(pointer, 0);
      press.addAction(
          pointer.createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), x, y));
      press.addAction(pointer.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
      press.addAction(pointer.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
      browser.perform(List.of(press));
      screen.pause();
    }

    /** Where it is; scrolls down to it, or else up, a notch at a time. */
    private JsonNode sought(String id) {
      boolean rolled = false;
      double y = -1;
      for (int turn = 0; turn < 4 * TURNS; turn++) {
        JsonNode a = Screen.action(screen.state(), id);
        // A pane that was turned glides on for a moment.
        if (a != null && (!rolled || a.get("y").asDouble() == y)) {
          return a;
        }
        if (a != null) {
          y = a.get("y").asDouble();
          screen.pause();
          continue;
        }
        screen.pause();
        if (turn % 3 == 2) {
          rolled = true;
          roll(turn < 2 * TURNS ? 150 : -150);
        }
      }
      return Screen.action(
          screen.await("waiting for " + id, s -> Screen.action(s, id) != null), id);
    }

    /** Scrolls the lesson's pane, which reaches down to the buttons at its foot. */
    private void roll(int by) {
      JsonNode state = screen.state();
      // A step without hints has the note's card in their place.
      JsonNode foot = Screen.action(state, Screen.action(state, "hint") == null ? "note" : "hint");
      if (foot == null) {
        return;
      }
      int x = (int) (foot.get("x").asDouble() + foot.get("width").asDouble());
      int y = (int) foot.get("y").asDouble() - ABOVE;
      if (kind == PointerInput.Kind.MOUSE) {
        new Actions(browser, Duration.ZERO)
            .moveToLocation(x, y)
            .scrollFromOrigin(WheelInput.ScrollOrigin.fromViewport(x, y), 0, by)
            .perform();
      } else {
        drag(x, y, Math.max(-FAR, Math.min(FAR, by)));
      }
      screen.pause();
    }

    private void drag(int x, int y, int by) {
      PointerInput finger = new PointerInput(kind, kind.name());
      Sequence drag = new Sequence(finger, 0);
      PointerInput.Origin page = PointerInput.Origin.viewport();
      int from = by > 0 ? y : y - FAR;
      drag.addAction(finger.createPointerMove(Duration.ZERO, page, x, from));
      drag.addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
      drag.addAction(finger.createPointerMove(Duration.ofMillis(150), page, x, from - by));
      // Held for a moment, so that the pane stops where it is.
      drag.addAction(finger.createPointerMove(Duration.ofMillis(150), page, x, from - by));
      drag.addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
      browser.perform(List.of(drag));
    }

    @Override
    public void type(String id, String text) {
      press(id);
      screen.keys(text);
      screen.pause();
    }
  }

  private record Typing(Screen screen) implements Hand {
    @Override
    public void press(String id) {
      if (id.equals("next") || id.equals("commit") || id.equals("go")) {
        // Enter is the one thing to do next, unless something else has the focus.
        JsonNode s = screen.await("waiting for " + id, now -> Screen.action(now, id) != null);
        String focus = s.path("focus").asText();
        if (Screen.action(s, focus) != null) {
          screen.tabTo(id);
        }
        screen.keys(Keys.ENTER);
      } else if (id.startsWith("choice-")) {
        screen.keys(id.substring(7));
      } else if (id.startsWith("up:")) {
        String item = "item:" + id.substring(3);
        if (!screen.state().path("focus").asText().equals(item)) {
          screen.tabTo(item);
        }
        screen.keys(Keys.ARROW_UP);
      } else {
        screen.tabTo(id);
        screen.keys(Keys.ENTER);
      }
      screen.pause();
    }

    @Override
    public void type(String id, String text) {
      screen.tabTo(id);
      // As slowly as a person types: what is typed changes what stands around the field.
      for (String character : text.split("")) {
        screen.keys(character);
        screen.pause();
      }
    }
  }
}
