package fivedoors.ui.theme;

import com.badlogic.gdx.files.FileHandle;
import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.g2d.TextureAtlas.TextureAtlasData;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.utils.ObjectMap;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.draw.Sheet;

/** The icon set, white on clear, at three sizes; the one that fits the pixels is drawn. */
public final class Icons {
  private static final String[] SIZES = {"24/", "48/", "96/"};

  private final ObjectMap<String, TextureRegion> regions = new ObjectMap<>();
  private final ObjectMap<String, TextureRegion[]> found = new ObjectMap<>();

  /**
   * The icons of an atlas file of one page, whose regions are called {@code 24/laptop}, {@code
   * 48/laptop} and so on; they are copied into the sheet.
   */
  public Icons(FileHandle atlas, Sheet sheet) {
    TextureAtlasData data = new TextureAtlasData(atlas, atlas.parent(), false);
    Pixmap picture = new Pixmap(data.getPages().first().textureFile);
    TextureRegion all = sheet.icons(picture);
    picture.dispose();
    for (TextureAtlasData.Region r : data.getRegions()) {
      regions.put(r.name, new TextureRegion(all, r.left, r.top, r.width, r.height));
    }
  }

  /** The icon with that name for {@code size} physical pixels; a missing one is a mistake. */
  public TextureRegion get(String name, float size) {
    TextureRegion[] sizes = found.get(name);
    if (sizes == null) {
      sizes = new TextureRegion[SIZES.length];
      for (int i = 0; i < SIZES.length; i++) {
        sizes[i] = regions.get(SIZES[i] + name);
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
}
