package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.ScreenLine;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * What a terminal printed: lines of fixed-width letters, cut between words where the width ends.
 * Each address in it leads to the device that has it.
 */
final class ScreenWidget extends Widget {
  private static final float LINE = 19;
  private static final float PAD = 8;

  /** An address can be pressed this far above and below it, where no other is nearer. */
  private static final float REACH = 16;

  private MirrorNode.Screen node;
  private final List<TextLine> lines = new ArrayList<>();
  private final List<Boolean> hints = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private float cell;

  /** An address on the screen: from which cell on, and how many. */
  private record Spot(int line, int from, int cells, String address) {}

  ScreenWidget(Kit kit, MirrorNode.Screen node) {
    super(kit);
    this.node = node;
    if (!kit.touch()) {
      // For a finger each address has a button of its own below.
      addListener(new Links());
    }
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
    spots.clear();
    cell = new TextLine(TextStyle.MONO_SMALL).set(look(), "0", theme().ink).width();
    int cells = Math.max(20, (int) ((width - 2 * PAD) / cell));
    for (ScreenLine l : node.lines()) {
      Color ink = l.input() ? theme().accent : l.hint() ? theme().warn : theme().ink;
      int from = 0;
      do {
        int to = ScreenText.cut(l.text(), from, cells);
        String text = l.text().substring(from, to);
        for (ScreenText.Address a : ScreenText.addresses(text)) {
          int at = ScreenText.cells(text, 0, a.from());
          spots.add(new Spot(lines.size(), at, a.text().length(), a.text()));
        }
        lines.add(new TextLine(TextStyle.MONO_SMALL).set(look(), text, ink));
        hints.add(l.hint());
        from = to;
      } while (from < l.text().length());
    }
    setSize(width, lines.size() * LINE + 2 * PAD);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    shapes.card(x, y, getWidth(), getHeight(), 6, theme().surface, 1, theme().rule);
    float top = y + getHeight() - PAD;
    for (Spot spot : spots) {
      float left = x + PAD + spot.from * cell;
      float floor = top - LINE * (spot.line + 1);
      float wide = spot.cells * cell;
      if (node.lit().contains(spot.address)) {
        shapes.card(left - 2, floor, wide + 4, LINE, 3, theme().accentSoft, 1.5f, theme().accent);
      } else if (!kit().touch()) {
        shapes.rect(left, floor + 2, wide, 1, theme().line);
      }
    }
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
    for (Spot spot : kit().touch() ? List.<Spot>of() : spots) {
      float x = at.x + PAD + spot.from * cell;
      float y = at.y + middle(spot) - REACH;
      action(sink, "ip:" + spot.address, true, x, y, spot.cells * cell, 2 * REACH);
    }
    for (int i = 0; i < lines.size(); i++) {
      float y = at.y + getHeight() - PAD - LINE * (i + 1) + 3;
      float w = lines.get(i).width();
      text(sink, lines.get(i).text(), at.x + PAD, y, w, 13, w > getWidth() - 2 * PAD + 1);
    }
  }

  /** How high the middle of an address stands. */
  private float middle(Spot spot) {
    return getHeight() - PAD - LINE * (spot.line + 0.5f);
  }

  /** A tap on an address lights the device that has it. */
  private final class Links extends InputListener {
    @Override
    public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
      Spot nearest = null;
      float least = REACH;
      for (Spot spot : spots) {
        float left = PAD + spot.from * cell;
        float far = Math.abs(y - middle(spot));
        if (far < least && x >= left - 4 && x <= left + spot.cells * cell + 4) {
          nearest = spot;
          least = far;
        }
      }
      if (nearest != null) {
        kit().events().activate("ip:" + nearest.address);
      }
      return nearest != null;
    }
  }
}
