package fivedoors.ui.widget;

import com.badlogic.gdx.math.Vector2;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.theme.ThemeKind;

/**
 * A field that a device changed: what it was, on a ground of its own and ruled off below the
 * digits, and what it is, in bold.
 */
final class ChangeWidget extends FieldRow {
  private static final float LINE = 24;
  private static final float PAD = 6;
  private static final float ARROW = 26;

  private final TextLine name = new TextLine(TextStyle.SMALL);
  private final TextLine field = new TextLine(TextStyle.MONO_SMALL);
  private TextLine was = new TextLine(TextStyle.MONO_SMALL);
  private TextLine value = new TextLine(TextStyle.MONO);
  private boolean beside;
  private boolean named;

  ChangeWidget(Kit kit, MirrorNode.Field node) {
    super(kit, node);
  }

  @Override
  public void lay(float width) {
    Theme t = theme();
    boolean high = t.kind == ThemeKind.HIGH_CONTRAST;
    name.set(look(), node.name(), t.ink);
    field.set(look(), node.field(), t.ink2);
    was = new TextLine(ascii(node.was()) ? TextStyle.MONO_SMALL : TextStyle.SMALL);
    was.set(look(), node.was(), t.ink);
    value = new TextLine(ascii(node.value()) ? TextStyle.MONO : TextStyle.SMALL_BOLD);
    value.set(look(), node.value(), high ? t.onAccent : t.ink);
    float room = width - left() - 8;
    beside = was.width() + 2 * PAD + ARROW + value.width() + 2 * PAD <= room;
    named = name.width() + 12 + field.width() <= room;
    setSize(width, (beside ? 2 : 3) * LINE + (named ? 0 : LINE) + 10);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    float h = getHeight();
    ground(shapes, x, y, false);
    float at = x + left();
    float middle = y + h - 5 - LINE / 2;
    line(shapes, name, at, middle);
    if (named) {
      line(shapes, field, x + getWidth() - 8 - field.width(), middle);
    } else {
      middle -= LINE;
      line(shapes, field, at, middle);
    }
    middle -= LINE;
    float wide = was.width() + 2 * PAD;
    shapes.round(at, middle - 11, wide, 22, 4, t.oldValue);
    line(shapes, was, at + PAD, middle);
    // Under the digits: a line through them would make an address unreadable.
    shapes.rect(at + PAD, middle - 9, was.width(), 1.5f, t.err);
    float to = at + wide;
    if (!beside) {
      middle -= LINE;
      to = at;
    }
    shapes.mark(Mark.PLAY, to + 13, middle, 11, t.warn);
    shapes.round(to + ARROW, middle - 12, value.width() + 2 * PAD, 24, 4, t.newValue);
    line(shapes, value, to + ARROW + PAD, middle);
  }

  private static void line(Shapes shapes, TextLine text, float x, float middle) {
    text.draw(shapes, x, middle - text.capHeight() / 2);
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = pressed(sink, node.id(), true);
    float top = at.y + getHeight() - 5;
    float room = getWidth() - left() - 8;
    text(sink, node.name(), at.x + left(), top - LINE, name.width(), 16, name.width() > room);
    float below = top - (named ? 2 : 3) * LINE;
    text(sink, node.was(), at.x + left() + PAD, below, was.width(), 14, was.width() > room);
    float to = beside ? at.x + left() + was.width() + 2 * PAD : at.x + left();
    float wide = value.width() + 2 * PAD + ARROW;
    text(
        sink,
        node.value(),
        to + ARROW + PAD,
        beside ? below : below - LINE,
        value.width(),
        15,
        to - at.x + wide > getWidth());
  }
}
