package fivedoors.ui.widget;

import com.badlogic.gdx.math.Vector2;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;

/** One field of a frame: what it means, its name in Wireshark, its value. */
final class FieldWidget extends FieldRow {
  private static final float LINE = 20;
  private static final float GAP = 6;

  private TextLine name = new TextLine(TextStyle.SMALL);
  private final TextLine field = new TextLine(TextStyle.MONO_SMALL);
  private TextLine value = new TextLine(TextStyle.MONO_SMALL);
  private final TextLine meaning = new TextLine(TextStyle.SMALL);
  private boolean beside;

  /** How much higher it is than its lines, above and below them. */
  private float spare;

  FieldWidget(Kit kit, MirrorNode.Field node) {
    super(kit, node);
  }

  @Override
  public void lay(float width) {
    Theme t = theme();
    boolean head = node.field().isEmpty();
    name = new TextLine(head ? TextStyle.SMALL_BOLD : TextStyle.SMALL);
    name.set(look(), node.name(), t.ink);
    field.set(look(), node.field(), t.ink2);
    // Digits and addresses stand in the fixed-width face, words beside them do not.
    int words = node.value().indexOf(" (");
    String digits = words < 0 ? node.value() : node.value().substring(0, words);
    value = new TextLine(ascii(digits) ? TextStyle.MONO_SMALL : TextStyle.SMALL);
    value.set(look(), digits, node.good() ? t.ink : t.err);
    meaning.set(look(), words < 0 ? "" : node.value().substring(words + 1), t.ink2);
    float room = width - left() - 8;
    beside = name.width() + 12 + valueWidth() <= room;
    float lines = head ? 1 : beside || belowFits(room) ? 2 : 3;
    setSize(width, Math.max(lines * LINE + 8, kit().row()));
    spare = (getHeight() - lines * LINE - 8) / 2;
  }

  private boolean belowFits(float room) {
    return field.width() + 12 + valueWidth() <= room;
  }

  private float valueWidth() {
    return value.width() + (meaning.text().isEmpty() ? 0 : GAP + meaning.width());
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    float h = getHeight();
    ground(shapes, x, y, node.field().isEmpty());
    float first = y + h - spare - 4 - LINE + 6;
    float second = first - LINE;
    float right = x + getWidth() - 8;
    name.draw(shapes, x + left(), first);
    field.draw(shapes, x + left(), second);
    float room = getWidth() - left() - 8;
    float row = beside ? first : belowFits(room) ? second : second - LINE;
    value.draw(shapes, right - valueWidth(), row);
    meaning.drawRight(shapes, right, row);
    if (!node.good()) {
      shapes.mark(Mark.CROSS, x + left() - 10, first + 5, 10, t.err);
    }
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = pressed(sink, node.id(), true);
    float first = at.y + getHeight() - spare - 4 - LINE;
    text(sink, node.name(), at.x + left(), first, name.width(), 16, false);
    text(
        sink,
        node.field(),
        at.x + left(),
        first - LINE,
        field.width(),
        14,
        left() + field.width() > getWidth());
    float room = getWidth() - left() - 8;
    float row = beside ? 0 : belowFits(room) ? LINE : 2 * LINE;
    text(
        sink,
        node.value(),
        at.x + getWidth() - 8 - valueWidth(),
        first - row,
        valueWidth(),
        14,
        valueWidth() > room);
  }
}
