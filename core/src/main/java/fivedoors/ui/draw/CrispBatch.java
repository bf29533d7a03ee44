package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.math.Matrix4;

/**
 * The one batch everything is drawn with. Lines of text are moved by less than a pixel, so that
 * they start at a whole physical pixel wherever their widget ended up; otherwise text blurs at
 * scales such as 1.25.
 */
public final class CrispBatch extends SpriteBatch {
  private Texture shapes;
  private float density = 1;

  /** Room for 4,000 quads between flushes. */
  public CrispBatch() {
    super(4000);
  }

  /** Which texture holds shapes; what is drawn from it is not moved. */
  void shapes(Texture texture) {
    shapes = texture;
  }

  /** Sets the number of physical pixels in a logical one. */
  public void density(float pixelsPerUnit) {
    density = pixelsPerUnit;
  }

  @Override
  public void draw(Texture texture, float[] vertices, int offset, int count) {
    if (texture == shapes || count < 20) {
      super.draw(texture, vertices, offset, count);
      return;
    }
    Matrix4 m = getTransformMatrix();
    float dx = shift(vertices[offset], m.val[Matrix4.M00], m.val[Matrix4.M03]);
    float dy = shift(vertices[offset + 1], m.val[Matrix4.M11], m.val[Matrix4.M13]);
    move(vertices, offset, count, dx, dy);
    super.draw(texture, vertices, offset, count);
    move(vertices, offset, count, -dx, -dy);
  }

  private float shift(float v, float scale, float offset) {
    float pixels = (v * scale + offset) * density;
    return (Math.round(pixels) - pixels) / (density * scale);
  }

  private static void move(float[] vertices, int offset, int count, float dx, float dy) {
    for (int i = offset; i < offset + count; i += 5) {
      vertices[i] += dx;
      vertices[i + 1] += dy;
    }
  }
}
