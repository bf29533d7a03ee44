package fivedoors.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.TextureAtlas;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.utils.Disposable;
import com.badlogic.gdx.utils.ObjectMap;
import fivedoors.ui.draw.Shapes;

/** The icon set, white on clear, at three sizes; the one that fits the pixels is drawn. */
public final class Icons implements Disposable {
  private static final String[] SIZES = {"24/", "48/", "96/"};

  private final TextureAtlas atlas;
  private final ObjectMap<String, TextureRegion[]> found = new ObjectMap<>();

  /**
   * Icons of a loaded atlas, whose regions are called {@code 24/laptop}, {@code 48/laptop} and so
   * on.
   */
  public Icons(TextureAtlas atlas) {
    this.atlas = atlas;
  }

  /** The icon with that name for {@code size} physical pixels; a missing one is a mistake. */
  public TextureRegion get(String name, float size) {
    TextureRegion[] sizes = found.get(name);
    if (sizes == null) {
      sizes = new TextureRegion[SIZES.length];
      for (int i = 0; i < SIZES.length; i++) {
        sizes[i] = atlas.findRegion(SIZES[i] + name);
        if (sizes[i] == null) {
          throw new IllegalArgumentException("no icon " + SIZES[i] + name);
        }
      }
      found.put(name, sizes);
    }
    return size <= 24.5f ? sizes[0] : size <= 60 ? sizes[1] : sizes[2];
  }

  /** Draws an icon into the square at x, y. */
  public void draw(Shapes shapes, String name, float x, float y, float size, Color color) {
    shapes.icon(get(name, size * shapes.pixels()), x, y, size, color);
  }

  @Override
  public void dispose() {
    atlas.dispose();
  }
}
