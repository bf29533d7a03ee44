package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** One answer, as a card with its number. */
final class ChoiceWidget extends Widget implements Focusable {
  private static final float BADGE = 24;
  private static final float LEFT = 48;

  private MirrorNode.Choice node;
  private final boolean square;
  private final Press press;
  private final TextBlock label;
  private final TextLine number = new TextLine(TextStyle.SMALL_BOLD);

  ChoiceWidget(Kit kit, MirrorNode.Choice node, boolean several) {
    super(kit);
    this.node = node;
    square = several;
    press = pressable(node.id());
    label = new TextBlock(kit, node.label(), TextStyle.BODY, theme().ink);
    addActor(label);
  }

  /** Whether the choice can be shown by this widget, which then shows it. */
  boolean update(MirrorNode.Choice newer) {
    if (!newer.id().equals(node.id()) || !newer.label().equals(node.label())) {
      return false;
    }
    node = newer;
    return true;
  }

  @Override
  public void lay(float width) {
    label.lay(width - LEFT - (node.mark() == MirrorNode.Mark.NONE ? 12 : 40));
    setSize(width, Math.max(48, label.getHeight() + 20));
    place(label, LEFT, (getHeight() - label.getHeight()) / 2);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    float h = getHeight();
    boolean hot = node.enabled() && press.over();
    boolean right = node.mark() == MirrorNode.Mark.RIGHT;
    Color ground = right ? t.okSoft : node.selected() ? t.accentSoft : hot ? t.surface : t.panel;
    Color edge = right ? t.ok : node.selected() ? t.accent : node.enabled() ? t.line : t.rule;
    boolean heavy = right || node.selected();
    shapes.card(x, y, getWidth(), h, 8, ground, heavy ? 2 : 1, edge);
    float cx = x + 12 + BADGE / 2;
    float cy = y + h / 2;
    badge(shapes, cx, cy, heavy ? edge : null);
    if (right) {
      shapes.mark(Mark.CHECK, x + getWidth() - 22, cy, 18, t.ok);
    } else if (node.mark() == MirrorNode.Mark.OTHER) {
      shapes.mark(Mark.RING, x + getWidth() - 22, cy, 16, t.ink2);
    }
  }

  private void badge(Shapes shapes, float cx, float cy, Color fill) {
    Theme t = theme();
    float r = BADGE / 2;
    float corner = square ? 5 : r;
    if (fill != null) {
      shapes.round(cx - r, cy - r, BADGE, BADGE, corner, fill);
    } else {
      shapes.outline(cx - r, cy - r, BADGE, BADGE, corner, 1.5f, t.line);
    }
    if (node.key() == null) {
      if (fill != null) {
        shapes.mark(Mark.CHECK, cx, cy, 14, t.onAccent);
      }
      return;
    }
    number.set(look(), node.key(), fill == null ? t.ink2 : t.onAccent);
    number.drawCentered(shapes, cx, cy - number.capHeight() / 2);
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
