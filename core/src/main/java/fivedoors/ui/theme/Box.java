package fivedoors.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.utils.BaseDrawable;
import fivedoors.ui.draw.Shapes;

/**
 * The ground of a widget: a rectangle with round corners, a fill and a border, either of which may
 * be missing.
 */
public final class Box extends BaseDrawable {
  private final Shapes shapes;
  private final float radius;
  private final Color fill;
  private final float border;
  private final Color edge;

  /** A box; {@code fill} and {@code edge} may be null for none. */
  public Box(Shapes shapes, float radius, Color fill, float border, Color edge) {
    this.shapes = shapes;
    this.radius = radius;
    this.fill = fill;
    this.border = border;
    this.edge = edge;
  }

  /** The same box with room around what is in it. */
  public Box pad(float vertical, float horizontal) {
    setTopHeight(vertical);
    setBottomHeight(vertical);
    setLeftWidth(horizontal);
    setRightWidth(horizontal);
    return this;
  }

  /** The same box, at least that large. */
  public Box min(float width, float height) {
    setMinWidth(width);
    setMinHeight(height);
    return this;
  }

  @Override
  public void draw(Batch batch, float x, float y, float width, float height) {
    float before = shapes.alpha();
    shapes.alpha(before * batch.getColor().a);
    if (fill != null) {
      shapes.round(x, y, width, height, radius, fill);
    }
    if (edge != null && border > 0) {
      shapes.outline(x, y, width, height, radius, border, edge);
    }
    shapes.alpha(before);
  }
}
