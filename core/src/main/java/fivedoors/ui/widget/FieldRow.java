package fivedoors.ui.widget;

import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.theme.Theme;

/** A row of the inspector: one field of a frame, indented below the layer it belongs to. */
abstract class FieldRow extends Widget implements Focusable {
  private static final float INDENT = 12;

  /** The field it shows. */
  protected MirrorNode.Field node;

  private final Press press;
  private final boolean changed;

  /** A row for that field; rows of changed fields stay rows of changed fields. */
  protected FieldRow(Kit kit, MirrorNode.Field node) {
    super(kit);
    this.node = node;
    changed = node.was() != null;
    press = pressable(node.id());
  }

  @Override
  public final boolean update(MirrorNode newer) {
    if (newer instanceof MirrorNode.Field f
        && f.id().equals(node.id())
        && (f.was() != null) == changed) {
      node = f;
      return true;
    }
    return false;
  }

  /** How far its texts stand from the left edge. */
  protected final float left() {
    return indent() + 8;
  }

  private float indent() {
    return node.depth() * INDENT;
  }

  /** Whether a text stands well in the fixed-width face: digits and addresses do. */
  protected static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /**
   * Draws what lies below the texts.
   *
   * @param head whether it is a head, which has a ground of its own from its indent on
   */
  protected final void ground(Shapes shapes, float x, float y, boolean head) {
    Theme t = theme();
    float h = getHeight();
    if (node.selected()) {
      shapes.card(x, y, getWidth(), h, 4, t.accentSoft, 2, t.accent);
    } else if (press.over() || head) {
      float in = changed ? 0 : indent();
      shapes.round(x + in, y + 2, getWidth() - in, h - 4, 4, t.surface);
    }
    for (int i = 1; i <= node.depth(); i++) {
      shapes.rect(x + i * INDENT - 4, y, 1, h, t.rule);
    }
  }

  @Override
  public final String focusId() {
    return node.id();
  }
}
