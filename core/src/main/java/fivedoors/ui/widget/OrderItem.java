package fivedoors.ui.widget;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** One thing of an order, with its number, and at its right end the buttons that move it. */
final class OrderItem extends Widget implements Focusable {

  /** The width of each of the two parts that move it by one place. */
  private final float arrow;

  private final OrderWidget order;
  private final String orderId;
  private final MirrorNode.Item node;
  private final TextBlock label;
  private final TextLine number = new TextLine(TextStyle.SMALL_BOLD);
  private int place;
  private int of;
  private boolean enabled;
  private boolean dragged;

  OrderItem(Kit kit, OrderWidget order, String orderId, MirrorNode.Item node) {
    super(kit);
    arrow = kit.target();
    this.order = order;
    this.orderId = orderId;
    this.node = node;
    label = new TextBlock(kit, node.label(), TextStyle.BODY, theme().ink);
    addActor(label);
    addListener(new Drag());
  }

  String id() {
    return node.id();
  }

  String label() {
    return node.label();
  }

  boolean dragged() {
    return dragged;
  }

  /** It stands at {@code index} of {@code count}. */
  void at(int index, int count, boolean on) {
    place = index;
    of = count;
    enabled = on;
  }

  @Override
  public void lay(float width) {
    label.lay(width - 48 - 2 * arrow - 4);
    setSize(width, Math.max(48, label.getHeight() + 20));
    place(label, 48, (getHeight() - label.getHeight()) / 2);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    float h = getHeight();
    shapes.card(
        x,
        y,
        getWidth(),
        h,
        8,
        dragged ? t.accentSoft : t.panel,
        dragged ? 2 : 1,
        dragged ? t.accent : t.line);
    shapes.round(x + 12, y + h / 2 - 12, 24, 24, 12, t.surface);
    number.set(look(), Integer.toString(place + 1), t.ink2);
    number.drawCentered(shapes, x + 24, y + (h - number.capHeight()) / 2);
    if (enabled) {
      float right = x + getWidth();
      boolean down = place < of - 1;
      look()
          .icons
          .draw(
              shapes,
              "chevron-up",
              right - 2 * arrow + (arrow - 20) / 2,
              y + h / 2 - 10,
              20,
              place > 0 ? t.ink2 : t.rule);
      look()
          .icons
          .draw(
              shapes,
              "chevron-down",
              right - arrow + (arrow - 20) / 2,
              y + h / 2 - 10,
              20,
              down ? t.ink2 : t.rule);
    }
  }

  @Override
  public String focusId() {
    return "item:" + orderId + ":" + node.id();
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    float right = at.x + getWidth();
    action(
        sink,
        "up:" + orderId + ":" + id(),
        enabled && place > 0,
        right - 2 * arrow,
        at.y,
        arrow,
        getHeight());
    action(
        sink,
        "down:" + orderId + ":" + id(),
        enabled && place < of - 1,
        right - arrow,
        at.y,
        arrow,
        getHeight());
    action(sink, focusId(), enabled, at.x, at.y, getWidth() - 2 * arrow, getHeight());
  }

  private final class Drag extends InputListener {
    private float grabbed;
    private boolean moved;

    @Override
    public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
      if (!enabled || pointer != 0 || button != 0) {
        return false;
      }
      grabbed = y;
      moved = false;
      // The list must not scroll away under an item that is being moved.
      event.stop();
      return true;
    }

    @Override
    public void touchDragged(InputEvent event, float x, float y, int pointer) {
      if (!moved && Math.abs(y - grabbed) < 8) {
        return;
      }
      moved = true;
      dragged = true;
      toFront();
      float to = getY() + y - grabbed;
      setY(Math.max(0, Math.min(getParent().getHeight() - getHeight(), to)));
      order.draggedTo(OrderItem.this, getY() + getHeight() / 2);
    }

    @Override
    public void touchUp(InputEvent event, float x, float y, int pointer, int button) {
      dragged = false;
      order.released();
      if (!moved && x > getWidth() - arrow) {
        kit().events().activate("down:" + orderId + ":" + id());
      } else if (!moved && x > getWidth() - 2 * arrow) {
        kit().events().activate("up:" + orderId + ":" + id());
      }
    }
  }
}
