package fivedoors.ui.draw;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.graphics.glutils.HdpiUtils;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.utils.ScissorStack;
import com.badlogic.gdx.utils.ScreenUtils;

/**
 * The one batch everything is drawn with. It first collects the whole picture; one that is the same
 * as the one on screen is not drawn again, where the platform keeps what was drawn: most of the
 * time a person reads and nothing moves.
 *
 * <p>Lines of text are moved by less than a pixel, so that they start at a whole physical pixel
 * wherever their widget ended up; otherwise text blurs at scales such as 1.25.
 */
public final class CrispBatch extends SpriteBatch {
  /** So many quadrilaterals go to the graphics card at once. */
  private static final int ROOM = 4000;

  private final boolean kept;
  private final float[] corners = new float[20];
  private final Matrix4 place = new Matrix4();
  private final Color ground = new Color();
  private final Color groundShown = new Color();
  private Picture picture = new Picture();
  private Picture shown = new Picture();
  private boolean collecting;
  private boolean anew = true;
  private boolean changed;
  private float density = 1;

  /**
   * A batch.
   *
   * @param kept whether the screen still shows the picture when nothing was drawn, as a browser's
   *     canvas does
   */
  public CrispBatch(boolean kept) {
    super(ROOM);
    this.kept = kept;
  }

  /** Sets the number of physical pixels in a logical one, for a screen that may be a new one. */
  public void density(float pixelsPerUnit) {
    density = pixelsPerUnit;
    anew = true;
  }

  /** Sets the colour that is behind everything. */
  public void ground(Color color) {
    ground.set(color);
  }

  /** Whether the picture that was ended last is another one than the one before. */
  public boolean changed() {
    return changed;
  }

  @Override
  public void begin() {
    collecting = true;
    picture.clear();
  }

  @Override
  public void flush() {
    if (collecting) {
      picture.end(getTransformMatrix(), ScissorStack.peekScissors());
    } else {
      super.flush();
    }
  }

  @Override
  public void setTransformMatrix(Matrix4 transform) {
    flush();
    super.setTransformMatrix(transform);
  }

  @Override
  public boolean isDrawing() {
    return collecting || super.isDrawing();
  }

  @Override
  public void end() {
    flush();
    collecting = false;
    changed = anew || !ground.equals(groundShown) || !picture.same(shown);
    if (changed || !kept) {
      show();
    }
    Picture before = shown;
    shown = picture;
    picture = before;
    groundShown.set(ground);
    anew = false;
  }

  private void show() {
    place.set(getTransformMatrix());
    ScreenUtils.clear(ground);
    super.begin();
    for (int i = 0; i < picture.runs(); i++) {
      Picture.Run run = picture.run(i);
      super.setTransformMatrix(run.transform);
      if (run.clipped) {
        clip(run.clip);
      }
      super.draw(run.texture, picture.vertices(), run.from, run.to - run.from);
      super.flush();
      if (run.clipped) {
        Gdx.gl.glDisable(GL20.GL_SCISSOR_TEST);
      }
    }
    super.end();
    super.setTransformMatrix(place);
  }

  private static void clip(Rectangle r) {
    Gdx.gl.glEnable(GL20.GL_SCISSOR_TEST);
    HdpiUtils.glScissor((int) r.x, (int) r.y, (int) r.width, (int) r.height);
  }

  private void add(Texture texture, float[] vertices, int offset, int count) {
    if (picture.turns(texture)) {
      flush();
    }
    picture.add(texture, vertices, offset, count);
  }

  /** Draws a shape's quadrilateral where it is: shapes end between pixels softly. */
  void shape(Texture texture, float[] vertices) {
    add(texture, vertices, 0, vertices.length);
  }

  @Override
  public void draw(TextureRegion region, float x, float y, float width, float height) {
    corner(0, x, y, region.getU(), region.getV2());
    corner(5, x, y + height, region.getU(), region.getV());
    corner(10, x + width, y + height, region.getU2(), region.getV());
    corner(15, x + width, y, region.getU2(), region.getV2());
    add(region.getTexture(), corners, 0, corners.length);
  }

  private void corner(int at, float x, float y, float u, float v) {
    corners[at] = x;
    corners[at + 1] = y;
    corners[at + 2] = getPackedColor();
    corners[at + 3] = u;
    corners[at + 4] = v;
  }

  @Override
  public void draw(Texture texture, float[] vertices, int offset, int count) {
    if (count < 20) {
      return;
    }
    Matrix4 m = getTransformMatrix();
    float dx = shift(vertices[offset], m.val[Matrix4.M00], m.val[Matrix4.M03]);
    float dy = shift(vertices[offset + 1], m.val[Matrix4.M11], m.val[Matrix4.M13]);
    move(vertices, offset, count, dx, dy);
    add(texture, vertices, offset, count);
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
