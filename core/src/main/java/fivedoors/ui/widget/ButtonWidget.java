package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** A button with a label; the key that does the same stands small beside it. */
final class ButtonWidget extends Widget implements Focusable {
  private static final float CORNER = 8;

  private MirrorNode.Button node;
  private final Press press;
  private final TextLine key = new TextLine(TextStyle.MONO_SMALL);
  private TextBlock label;
  private float side;

  ButtonWidget(Kit kit, MirrorNode.Button node) {
    super(kit);
    this.node = node;
    press = pressable(node.id());
    make();
  }

  private void make() {
    clearChildren();
    TextStyle style =
        node.weight() == MirrorNode.Weight.PRIMARY ? TextStyle.BODY_BOLD : TextStyle.BODY;
    label = new TextBlock(kit(), node.label(), style, ink(), TextBlock.Align.CENTER);
    addActor(label);
    side = node.weight() == MirrorNode.Weight.LINK ? 6 : 16;
  }

  private Color ink() {
    if (!node.enabled()) {
      return theme().ink2;
    }
    return switch (node.weight()) {
      case PRIMARY -> theme().onAccent;
      case PLAIN -> theme().ink;
      case LINK -> theme().accent;
    };
  }

  private float keyRoom() {
    if (node.key() == null || kit().touch()) {
      return 0;
    }
    key.set(look(), node.key(), ink());
    return key.width() + 12;
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (!(newer instanceof MirrorNode.Button b)
        || !b.id().equals(node.id())
        || b.weight() != node.weight()) {
      return false;
    }
    boolean relabel = !b.label().equals(node.label());
    node = b;
    if (relabel) {
      make();
    } else {
      label.color(ink());
    }
    return true;
  }

  @Override
  public float wish(float most) {
    float room = 2 * side + keyRoom();
    return Math.min(most, Math.max(kit().target(), label.wish(most - room) + room));
  }

  @Override
  public void lay(float width) {
    float room = keyRoom();
    label.lay(width - 2 * side - room);
    setSize(width, Math.max(kit().target(), label.getHeight() + 12));
    place(label, side, (getHeight() - label.getHeight()) / 2);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    boolean hot = node.enabled() && (press.over() || press.down());
    float w = getWidth();
    float h = getHeight();
    if (node.weight() == MirrorNode.Weight.PRIMARY && node.enabled()) {
      shapes.round(x, y, w, h, CORNER, t.accent);
      if (hot) {
        shapes.alpha(press.down() ? 0.25f : 0.12f);
        shapes.round(x, y, w, h, CORNER, t.ink);
        shapes.alpha(1);
      }
    } else if (node.weight() != MirrorNode.Weight.LINK) {
      Color ground = node.pressed() || press.down() ? t.accentSoft : hot ? t.surface : t.panel;
      Color edge = node.pressed() ? t.accent : node.enabled() ? t.line : t.rule;
      shapes.card(x, y, w, h, CORNER, ground, node.pressed() ? 2 : 1, edge);
    } else if (hot || node.pressed()) {
      shapes.round(x, y, w, h, CORNER, press.down() ? t.accentSoft : t.surface);
    }
    if (keyRoom() > 0) {
      key.drawRight(shapes, x + w - side + 4, y + (h - key.capHeight()) / 2);
    }
  }

  @Override
  public String focusId() {
    return node.id();
  }

  @Override
  public void probe(ProbeSink sink) {
    pressed(sink, node.id(), node.enabled());
  }
}
