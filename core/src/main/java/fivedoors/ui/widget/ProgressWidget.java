package fivedoors.ui.widget;

import com.badlogic.gdx.math.Vector2;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;

/** Where in the lesson one is; at its end the stars that were earned, as shapes. */
final class ProgressWidget extends Widget {
  private static final int STARS = 3;

  /** Discs closer than this touch each other. */
  private static final float LEAST_STEP = 11;

  private MirrorNode.Progress node;
  private final TextLine text = new TextLine(TextStyle.SMALL);

  ProgressWidget(Kit kit, MirrorNode.Progress node) {
    super(kit);
    this.node = node;
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (newer instanceof MirrorNode.Progress p) {
      node = p;
      return true;
    }
    return false;
  }

  @Override
  public void lay(float width) {
    setSize(width, node.stars() >= 0 ? 48 : 20);
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    text.set(look(), node.text(), theme().ink2);
    if (node.stars() < 0) {
      text.draw(shapes, x, y + (getHeight() - text.capHeight()) / 2);
      dots(shapes, x, y + getHeight() / 2);
      return;
    }
    for (int i = 0; i < STARS; i++) {
      Stars.draw(shapes, x + 16 + 40 * i, y + 24, 16, i < node.stars(), theme());
    }
    text.draw(shapes, x + 40 * STARS + 8, y + (getHeight() - text.capHeight()) / 2);
  }

  /** A disc for each step that is done, a ring for each to come, a larger disc for this one. */
  private void dots(Shapes shapes, float x, float middle) {
    float right = x + getWidth() - 4;
    float room = getWidth() - text.width() - 24;
    float step = Math.min(14, room / Math.max(1, node.of()));
    if (step < LEAST_STEP) {
      // Too many to be told apart: as much of a bar as is done.
      float wide = Math.max(0, room);
      shapes.round(right - wide, middle - 3, wide, 6, 3, theme().line);
      if (node.at() > 0) {
        float filled = Math.max(6, wide * node.at() / node.of());
        shapes.round(right - wide, middle - 3, filled, 6, 3, theme().accent);
      }
      return;
    }
    for (int i = node.of(); i >= 1; i--) {
      float cx = right - (node.of() - i) * step;
      if (i > node.at()) {
        shapes.ring(cx, middle, 4, 1.5f, theme().line);
      } else {
        shapes.disc(cx, middle, i == node.at() ? 5 : 4, theme().accent);
      }
    }
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    text(sink, text.text(), at.x, at.y, text.width(), getHeight(), false);
  }
}
