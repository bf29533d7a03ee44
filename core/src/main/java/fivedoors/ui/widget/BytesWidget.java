package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.ThemeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a frame in hexadecimal, with their offsets; a press on one picks its field. Those
 * that a device changed stand on the ground of new values, those of the picked field are framed.
 */
final class BytesWidget extends Widget {
  private static final String DIGITS = "0123456789abcdef";
  private static final float LINE = 20;
  private static final float CELL = 7;
  private static final float OFFSET = 32;
  private static final float STEP = 18;
  private static final float PAD = 4;

  private MirrorNode.Bytes node;
  private final List<TextLine> offsets = new ArrayList<>();
  private final List<TextLine> digits = new ArrayList<>();
  private int perRow = 16;
  private int firstRow;
  private int rows;
  private int hover = -1;

  BytesWidget(Kit kit, MirrorNode.Bytes node) {
    super(kit);
    this.node = node;
    addListener(new Pick());
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (newer instanceof MirrorNode.Bytes b && b.id().equals(node.id())) {
      boolean same = b.bytes() == node.bytes() && b.changed().equals(node.changed());
      node = b;
      if (!same) {
        digits.clear();
      }
      return true;
    }
    return false;
  }

  @Override
  public void lay(float width) {
    int n = OFFSET + 16 * STEP + 2 * PAD <= width ? 16 : 8;
    if (n != perRow || digits.isEmpty()) {
      perRow = n;
      make();
    }
    window();
    setSize(width, rows * LINE + 2 * PAD);
  }

  /** Which rows are shown: all, or some with the lit ones among them. */
  private void window() {
    int all = offsets.size();
    rows = node.rows() == 0 ? all : Math.min(node.rows(), all);
    int lit = node.litFrom() / perRow;
    firstRow = Math.max(0, Math.min(all - rows, lit - 1));
  }

  private void make() {
    offsets.clear();
    digits.clear();
    byte[] b = node.bytes();
    for (int i = 0; i < b.length; i++) {
      if (i % perRow == 0) {
        String hex = Integer.toHexString(i);
        offsets.add(line("0000".substring(hex.length()) + hex, theme().ink2));
      }
      int v = b[i] & 0xFF;
      boolean inverse = theme().kind == ThemeKind.HIGH_CONTRAST && node.changed(i);
      Color ink = inverse ? theme().onAccent : theme().ink;
      digits.add(line("" + DIGITS.charAt(v >> 4) + DIGITS.charAt(v & 15), ink));
    }
  }

  private TextLine line(String text, Color color) {
    return new TextLine(TextStyle.MONO_SMALL).set(look(), text, color);
  }

  private float x(int index) {
    return PAD + OFFSET + index % perRow * STEP;
  }

  private float top(int index) {
    return getHeight() - PAD - (index / perRow - firstRow) * LINE;
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    window();
    shapes.round(x, y, getWidth(), getHeight(), 6, theme().surface);
    int first = firstRow * perRow;
    int end = Math.min(digits.size(), (firstRow + rows) * perRow);
    for (int i = first; i < end; i++) {
      if (node.changed(i)) {
        float w = joined(i, node.changed(i + 1)) ? STEP : 2 * CELL + 4;
        shapes.rect(x + x(i) - 2, y + top(i) - LINE + 1, w, LINE - 2, theme().newValue);
        shapes.rect(x + x(i) - 2, y + top(i) - LINE + 1, w, 2, theme().warn);
      }
    }
    for (int i = Math.max(first, node.litFrom()); i < Math.min(end, node.litTo()); i++) {
      lit(shapes, i, x, y);
    }
    if (hover >= first && hover < end) {
      shapes.outline(
          x + x(hover) - 3, y + top(hover) - LINE, 2 * CELL + 6, LINE, 3, 1, theme().accent);
    }
    for (int i = firstRow; i < firstRow + rows; i++) {
      offsets.get(i).draw(shapes, x + PAD, y + top(i * perRow) - 15);
    }
    for (int i = first; i < end; i++) {
      digits.get(i).draw(shapes, x + x(i), y + top(i) - 15);
    }
  }

  /** Whether the ground of a byte goes on to the next one. */
  private boolean joined(int index, boolean next) {
    return next && (index + 1) % perRow != 0;
  }

  /** A byte that is picked: framed together with its neighbours, on a ground of its own. */
  private void lit(Shapes shapes, int i, float x, float y) {
    boolean next = joined(i, i + 1 < node.litTo());
    boolean first = i == node.litFrom() || i % perRow == 0;
    float left = x + x(i) - 2;
    float bottom = y + top(i) - LINE;
    float w = next ? STEP : 2 * CELL + 4;
    if (!node.changed(i)) {
      shapes.rect(left, bottom, w, LINE, theme().accentSoft);
    }
    shapes.rect(left, bottom, w, 2, theme().accent);
    shapes.rect(left, bottom + LINE - 2, w, 2, theme().accent);
    if (first) {
      shapes.rect(left - 2, bottom, 2, LINE, theme().accent);
    }
    if (!next) {
      shapes.rect(left + w, bottom, 2, LINE, theme().accent);
    }
  }

  private int at(float x, float y) {
    int column = (int) ((x - PAD - OFFSET + 2) / STEP);
    int row = (int) ((getHeight() - PAD - y) / LINE);
    int index = (row + firstRow) * perRow + column;
    boolean in =
        x >= PAD + OFFSET - 2 && column < perRow && row >= 0 && row < rows && index < digits.size();
    return in ? index : -1;
  }

  private final class Pick extends InputListener {
    @Override
    public boolean mouseMoved(InputEvent event, float x, float y) {
      int now = at(x, y);
      if (now != hover) {
        hover = now;
        kit().events().hover(now < 0 ? null : "byte:" + now);
      }
      return false;
    }

    @Override
    public void exit(
        InputEvent event, float x, float y, int pointer, com.badlogic.gdx.scenes.scene2d.Actor to) {
      hover = -1;
      kit().events().hover(null);
    }

    @Override
    public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
      return at(x, y) >= 0;
    }

    @Override
    public void touchUp(InputEvent event, float x, float y, int pointer, int button) {
      int index = at(x, y);
      if (index >= 0 && !event.isTouchFocusCancel()) {
        kit().events().activate("byte:" + index);
      }
    }
  }
}
