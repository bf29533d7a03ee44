package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.probe.Probed;
import fivedoors.ui.theme.Look;
import fivedoors.ui.theme.Theme;

/**
 * A piece of a panel. Its parent gives it a width; it says how high it then is. It draws itself
 * through {@link Shapes}, below its children.
 */
public abstract class Widget extends Group implements Probed {
  private final Kit kit;

  /** A widget of no size yet. */
  protected Widget(Kit kit) {
    this.kit = kit;
    setTransform(false);
  }

  /** Lays the widget out at that width, and sets its size. */
  public abstract void lay(float width);

  /** The width it would like in a line, at most {@code most}. */
  public float wish(float most) {
    return most;
  }

  /** Draws what is below the children; {@code x, y} is the lower left corner. */
  protected void paint(Shapes shapes, float x, float y) {}

  /**
   * Takes a new node in place of the one it shows.
   *
   * @return false if it cannot; then another widget is made
   */
  public boolean update(MirrorNode node) {
    return false;
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    paint(kit.look().shapes, getX(), getY());
    super.draw(batch, parentAlpha);
  }

  @Override
  public void probe(ProbeSink sink) {}

  /** What it was made with. */
  protected final Kit kit() {
    return kit;
  }

  /** What it draws with. */
  protected final Look look() {
    return kit.look();
  }

  /** The colours. */
  protected final Theme theme() {
    return kit.look().theme;
  }

  /** The colour of a text of that tone. */
  protected final Color ink(MirrorNode.Tone tone) {
    return switch (tone) {
      case BODY, STRONG, GUESS, NOTE -> theme().ink;
      case QUIET -> theme().ink2;
      case OK -> theme().ok;
      case WARN -> theme().warn;
      case ERROR -> theme().err;
    };
  }

  /** Puts a child at a distance from the top left corner; the own height is known. */
  protected final void place(Actor child, float x, float top) {
    child.setPosition(x, getHeight() - top - child.getHeight());
  }

  /** Makes it pressable, and answers what knows whether it is held. */
  protected final Press pressable(String id) {
    Press press = new Press(id, kit.events());
    addListener(press);
    return press;
  }

  /** Tells the sink that all of this can be pressed; answers its lower left corner. */
  protected final Vector2 pressed(ProbeSink sink, String id, boolean enabled) {
    Vector2 at = localToStageCoordinates(new Vector2(0, 0));
    action(sink, id, enabled, at.x, at.y, getWidth(), getHeight());
    return at;
  }

  /** Tells the sink of something to press; x and y are of the stage, of its lower left corner. */
  protected final void action(
      ProbeSink sink, String id, boolean enabled, float x, float y, float width, float height) {
    if (seen(x + width / 2, y + height / 2)) {
      sink.action(id, enabled, x, getStage().getHeight() - y - height, width, height);
    }
  }

  /** Tells the sink of a text; x and y are of the stage, of its lower left corner. */
  protected final void text(
      ProbeSink sink, String text, float x, float y, float width, float height, boolean clipped) {
    if (seen(x + width / 2, y + height / 2)) {
      sink.text(text, x, getStage().getHeight() - y - height, width, height, clipped);
    }
  }

  /** Whether a place of the stage is not scrolled out of sight. */
  private boolean seen(float x, float y) {
    for (Actor at = getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane) {
        Vector2 place = new Vector2(x, y);
        at.stageToLocalCoordinates(place);
        return place.x >= 0
            && place.y >= 0
            && place.x <= at.getWidth()
            && place.y <= at.getHeight();
      }
    }
    return true;
  }
}
