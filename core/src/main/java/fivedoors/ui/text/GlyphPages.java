package fivedoors.ui.text;

import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.BitmapFont.Glyph;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.utils.Array;
import com.badlogic.gdx.utils.Disposable;

/**
 * The textures that painted glyphs are kept on, shared by all fonts of the app: text of several
 * sizes then draws from one texture, without switching between them. Glyphs of one height stand
 * side by side on a shelf; a full page is followed by another.
 */
public final class GlyphPages implements Disposable {
  private static final int SIZE = 1024;
  private static final int GAP = 1;

  private record Place(int page, int x, int y) {}

  private static final class Shelf {
    private final int page;
    private final int y;
    private final int height;
    private int x = GAP;

    private Shelf(int page, int y, int height) {
      this.page = page;
      this.y = y;
      this.height = height;
    }
  }

  private final Array<TextureRegion> regions = new Array<>();
  private final Array<Shelf> shelves = new Array<>();
  private int nextShelfY = GAP;

  /** Pages without a glyph yet. One page exists from the start, as a BitmapFont needs one. */
  public GlyphPages() {
    addPage();
  }

  /** The pages, for a BitmapFont. Pages are added to this very array later on. */
  Array<TextureRegion> regions() {
    return regions;
  }

  /** Puts a glyph on a page, and writes page and place into {@code glyph}. */
  void add(Pixmap pixmap, Glyph glyph) {
    int width = pixmap.getWidth();
    int height = pixmap.getHeight();
    if (width + 2 * GAP > SIZE || height + 2 * GAP > SIZE) {
      throw new IllegalArgumentException(
          "glyph of " + width + " x " + height + " pixels does not fit a page of " + SIZE);
    }
    Place place = place(width, height);
    regions.get(place.page()).getTexture().draw(pixmap, place.x(), place.y());
    glyph.page = place.page();
    glyph.srcX = place.x();
    glyph.srcY = place.y();
    glyph.width = width;
    glyph.height = height;
  }

  private Place place(int width, int height) {
    Shelf shelf = openShelf(width, height);
    Place place = new Place(shelf.page, shelf.x, shelf.y);
    shelf.x += width + GAP;
    return place;
  }

  private Shelf openShelf(int width, int height) {
    for (int i = 0; i < shelves.size; i++) {
      Shelf shelf = shelves.get(i);
      if (shelf.height == height && shelf.x + width + GAP <= SIZE) {
        return shelf;
      }
    }
    if (nextShelfY + height + GAP > SIZE) {
      addPage();
    }
    Shelf shelf = new Shelf(regions.size - 1, nextShelfY, height);
    nextShelfY += height + GAP;
    shelves.add(shelf);
    return shelf;
  }

  private void addPage() {
    Pixmap blank = new Pixmap(SIZE, SIZE, Pixmap.Format.RGBA8888);
    Texture texture = new Texture(blank);
    blank.dispose();
    texture.setFilter(Texture.TextureFilter.Linear, Texture.TextureFilter.Linear);
    regions.add(new TextureRegion(texture));
    nextShelfY = GAP;
  }

  @Override
  public void dispose() {
    for (TextureRegion region : regions) {
      region.getTexture().dispose();
    }
    regions.clear();
    shelves.clear();
  }
}
