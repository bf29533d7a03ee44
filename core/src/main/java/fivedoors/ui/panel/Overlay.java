package fivedoors.ui.panel;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.draw.Texts;
import fivedoors.ui.input.Focus;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.widget.Focusable;
import fivedoors.ui.widget.IconButton;
import fivedoors.ui.widget.Kit;
import fivedoors.ui.widget.Widget;

/**
 * What lies over everything: the ring around what has the keyboard, and the tooltip of a bar's
 * button.
 */
final class Overlay extends Widget {
  private static final float DELAY = 0.4f;

  private final Focus focus;
  private final Texts texts;
  private final Vector2 corner = new Vector2();
  private float waited;
  private IconButton hovered;

  Overlay(Kit kit) {
    super(kit);
    focus = kit.focus();
    texts = new Texts(kit.look().shapes, kit.look().fonts, kit.look().density);
    setTouchable(Touchable.disabled);
  }

  @Override
  public void lay(float width) {
    setSize(width, getHeight());
  }

  @Override
  public void act(float delta) {
    super.act(delta);
    IconButton now = hovered(getParent());
    waited = now == hovered ? waited + delta : 0;
    hovered = now;
  }

  private static IconButton hovered(Group group) {
    for (Actor child : group.getChildren()) {
      if (child instanceof IconButton b && b.tip() != null) {
        return b;
      } else if (child instanceof Group g) {
        IconButton inside = hovered(g);
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    if (focus.visible()) {
      Actor at = find(getParent(), focus.current());
      if (at != null) {
        ring(shapes, at);
      }
    }
    if (hovered != null && waited >= DELAY && hovered.tip() != null) {
      tip(shapes, hovered);
    }
  }

  /** The visible widget with that focus id, or null. */
  static Actor find(Group group, String id) {
    for (Actor child : group.getChildren()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Focusable f && id.equals(f.focusId())) {
        return child;
      } else if (child instanceof Group g) {
        Actor inside = find(g, id);
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }

  private void ring(Shapes shapes, Actor actor) {
    corner.set(0, 0);
    actor.localToStageCoordinates(corner);
    float x = Math.max(1, corner.x - 5);
    float y = Math.max(1, corner.y - 5);
    float right = Math.min(getWidth() - 1, corner.x + actor.getWidth() + 5);
    float top = Math.min(getHeight() - 1, corner.y + actor.getHeight() + 5);
    shapes.outline(x, y, right - x, top - y, 12, 3, theme().focus);
  }

  private void tip(Shapes shapes, IconButton button) {
    String text = button.tip();
    corner.set(button.getWidth() / 2, 0);
    button.localToStageCoordinates(corner);
    float w = texts.width(TextStyle.SMALL, text) + 16;
    float left = Math.max(4, Math.min(getWidth() - w - 4, corner.x - w / 2));
    float bottom = corner.y > 40 ? corner.y - 32 : corner.y + button.getHeight() + 6;
    shapes.round(left, bottom, w, 26, 6, theme().ink);
    texts.left(TextStyle.SMALL, text, theme().panel, left + 8, bottom + 8);
  }
}
