package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Vector2;
import fivedoors.scenario.Door;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.mirror.MirrorNode.Lamp;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;
import fivedoors.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/** Doors in a row from outside to inside: open, closed, or not reached. Shapes say which. */
final class LampsWidget extends Widget {
  private static final float ROW = 40;
  private static final float DOOR = 44;

  private MirrorNode.Lamps node;
  private final List<TextLine> names = new ArrayList<>();
  private final List<TextLine> states = new ArrayList<>();

  LampsWidget(Kit kit, MirrorNode.Lamps node) {
    super(kit);
    take(node);
  }

  private void take(MirrorNode.Lamps newer) {
    node = newer;
    names.clear();
    states.clear();
    for (int i = 0; i < node.lamps().size(); i++) {
      Lamp lamp = node.lamps().get(i);
      boolean closed = lamp.state() == Door.State.CLOSED;
      Color ink = closed ? theme().ink : quiet(lamp) ? theme().ink2 : theme().ink;
      names.add(line(closed, (i + 1) + "  " + lamp.label(), ink));
      states.add(line(closed, lamp.word(), closed ? theme().err : quiet(lamp) ? ink : theme().ok));
    }
  }

  private static boolean quiet(Lamp lamp) {
    return lamp.state() == Door.State.NOT_REACHED || lamp.state() == Door.State.NOT_ON_THE_WAY;
  }

  private TextLine line(boolean bold, String text, Color color) {
    return new TextLine(bold ? TextStyle.SMALL_BOLD : TextStyle.SMALL).set(look(), text, color);
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (newer instanceof MirrorNode.Lamps l) {
      take(l);
      return true;
    }
    return false;
  }

  @Override
  public void lay(float width) {
    setSize(width, ROW * node.lamps().size());
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    Theme t = theme();
    int n = node.lamps().size();
    // The way runs through all doors, and breaks off at the closed one.
    for (int i = 0; i < n; i++) {
      Lamp lamp = node.lamps().get(i);
      float middle = y + getHeight() - ROW * (i + 0.5f);
      boolean closed = lamp.state() == Door.State.CLOSED;
      if (closed) {
        shapes.card(x, middle - ROW / 2 + 2, getWidth(), ROW - 4, 6, t.errSoft, 2, t.err);
      }
      if (i + 1 < n) {
        boolean passed = lamp.state() == Door.State.OPEN;
        Color way = passed ? t.ok : t.rule;
        shapes.rect(x + DOOR / 2 - 1, middle - ROW / 2 - 8, passed ? 3 : 2, 14, way);
      }
      door(shapes, lamp, x + DOOR / 2, middle);
      names.get(i).draw(shapes, x + DOOR, middle - names.get(i).capHeight() / 2);
      states.get(i).drawRight(shapes, x + getWidth() - 10, middle - names.get(i).capHeight() / 2);
    }
  }

  private void door(Shapes s, Lamp lamp, float x, float y) {
    Theme t = theme();
    switch (lamp.state()) {
      case OPEN -> {
        s.card(x - 8, y - 12, 16, 24, 2, t.okSoft, 2, t.ok);
        s.quad(x - 8, y - 12, x - 1, y - 16, x - 1, y + 9, x - 8, y + 12, t.ok);
        s.mark(Mark.CHECK, x + 11, y - 9, 12, t.ok);
      }
      case CLOSED -> {
        s.card(x - 8, y - 12, 16, 24, 2, t.err, 2, t.err);
        s.mark(Mark.CROSS, x, y, 13, t.panel);
      }
      case NOT_REACHED -> s.dashedRect(x - 8, y - 12, 16, 24, 1.5f, 4, 3, t.line);
      default -> s.rect(x - 8, y - 1, 16, 2, t.line);
    }
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    for (int i = 0; i < names.size(); i++) {
      float y = at.y + getHeight() - ROW * (i + 0.5f) - 7;
      float name = names.get(i).width();
      float state = states.get(i).width();
      boolean clipped = DOOR + name + 8 + state + 10 > getWidth();
      text(sink, names.get(i).text(), at.x + DOOR, y, name, 14, clipped);
      text(sink, states.get(i).text(), at.x + getWidth() - 10 - state, y, state, 14, clipped);
    }
  }
}
