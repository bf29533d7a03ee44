package fivedoors.ui.panel;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import fivedoors.ui.input.Focus;
import fivedoors.ui.widget.Focusable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Moves the focus through what is on the screen, in the order in which it stands there. */
final class FocusRing {
  private final Focus focus = new Focus();
  private final Consumer<Actor> reveal;
  private Group root;

  /**
   * A ring that is nowhere yet.
   *
   * @param reveal scrolls so that an actor is seen
   */
  FocusRing(Consumer<Actor> reveal) {
    this.reveal = reveal;
  }

  /** Says below what everything lies that can have the focus. */
  void root(Group to) {
    root = to;
  }

  /** Which thing has the focus, for widgets to look at. */
  Focus focus() {
    return focus;
  }

  /** The id of the thing that Enter would press, or null. */
  String pressable() {
    Actor at = focus.visible() ? current() : null;
    // A field in which nobody types any more has nothing to press: Enter goes on in the lesson.
    boolean left = at instanceof Focusable f && !f.takesEnter();
    return at == null || left ? null : focus.current();
  }

  /** Begins at the first thing again, if what had the focus is gone. */
  void restartIfGone() {
    if (current() == null) {
      focus.restart();
    }
  }

  /** Goes on to the next or previous thing; answers false behind the last one. */
  boolean move(int by) {
    order();
    Actor before = current();
    boolean inside = focus.move(by);
    if (before instanceof Focusable f) {
      f.focused(false);
    }
    Actor now = current();
    if (now != null) {
      reveal.accept(now);
      if (now instanceof Focusable f) {
        f.focused(true);
      }
    }
    return inside;
  }

  /** Goes where the mirror's focus is; an item of an order has two buttons there. */
  void to(String id) {
    if (root == null) {
      return;
    }
    order();
    boolean moves = id.startsWith("up:") || id.startsWith("down:");
    focus.set(moves ? "item:" + id.substring(id.indexOf(':') + 1) : id, true);
    Actor now = current();
    if (now != null) {
      reveal.accept(now);
    }
  }

  private Actor current() {
    return focus.current() == null ? null : Overlay.find(root, focus.current());
  }

  private void order() {
    List<String> ids = new ArrayList<>();
    collect(root, ids);
    focus.order(ids);
  }

  private static void collect(Group group, List<String> ids) {
    for (Actor child : group.getChildren()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Focusable f && f.focusId() != null) {
        ids.add(f.focusId());
      }
      if (child instanceof Group g) {
        collect(g, ids);
      }
    }
  }
}
