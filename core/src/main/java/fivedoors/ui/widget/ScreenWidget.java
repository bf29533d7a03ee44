package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Vector2;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.ScreenLine;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** What a terminal printed: lines of fixed-width letters, cut where the width ends. */
final class ScreenWidget extends Widget {
  private static final float LINE = 19;
  private static final float PAD = 8;

  private MirrorNode.Screen node;
  private final List<TextLine> lines = new ArrayList<>();
  private final List<Boolean> hints = new ArrayList<>();

  ScreenWidget(Kit kit, MirrorNode.Screen node) {
    super(kit);
    this.node = node;
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (newer instanceof MirrorNode.Screen s && s.id().equals(node.id())) {
      node = s;
      return true;
    }
    return false;
  }

  @Override
  public void lay(float width) {
    lines.clear();
    hints.clear();
    TextLine cell = new TextLine(TextStyle.MONO_SMALL).set(look(), "0", theme().ink);
    int cells = Math.max(20, (int) ((width - 2 * PAD) / cell.width()));
    for (ScreenLine l : node.lines()) {
      Color ink = l.input() ? theme().accent : l.hint() ? theme().warn : theme().ink;
      int from = 0;
      do {
        int to = cut(l.text(), from, cells);
        lines.add(
            new TextLine(TextStyle.MONO_SMALL).set(look(), l.text().substring(from, to), ink));
        hints.add(l.hint());
        from = to;
      } while (from < l.text().length());
    }
    setSize(width, lines.size() * LINE + 2 * PAD);
  }

  /** Where a line ends that begins there; Hangul takes two cells. */
  private static int cut(String text, int from, int cells) {
    int used = 0;
    for (int i = from; i < text.length(); i++) {
      used += text.charAt(i) >= 0x1100 ? 2 : 1;
      if (used > cells) {
        return i;
      }
    }
    return text.length();
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.card(x, y, getWidth(), getHeight(), 6, theme().surface, 1, theme().rule);
    float top = y + getHeight() - PAD;
    for (int i = 0; i < lines.size(); i++) {
      float middle = top - LINE * (i + 0.5f);
      if (hints.get(i)) {
        shapes.rect(x + 2, middle - LINE / 2, 3, LINE, theme().warn);
      }
      lines.get(i).draw(shapes, x + PAD, middle - lines.get(i).capHeight() / 2);
    }
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    for (int i = 0; i < lines.size(); i++) {
      float y = at.y + getHeight() - PAD - LINE * (i + 1) + 3;
      float w = lines.get(i).width();
      text(sink, lines.get(i).text(), at.x + PAD, y, w, 13, w > getWidth() - 2 * PAD + 1);
    }
  }
}
