package fivedoors.ui.widget;

import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;

/** Where in the lesson one is; at its end the stars that were earned, as shapes. */
final class ProgressWidget extends Widget {
  private static final int STARS = 3;

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
      return;
    }
    for (int i = 0; i < STARS; i++) {
      Stars.draw(shapes, x + 16 + 40 * i, y + 24, 16, i < node.stars(), theme());
    }
    text.draw(shapes, x + 40 * STARS + 8, y + (getHeight() - text.capHeight()) / 2);
  }

  @Override
  public void probe(ProbeSink sink) {
    com.badlogic.gdx.math.Vector2 at =
        localToStageCoordinates(new com.badlogic.gdx.math.Vector2(0, 0));
    sink.text(text.text(), at.x, at.y, text.width(), getHeight(), false);
  }
}
