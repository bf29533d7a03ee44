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

  /** Where the page that is filled now ends. */
  private int bottom;

  private int nextShelfY;

  /**
   * Pages without a glyph yet, of which the first is a part of a larger texture, over its whole
   * width.
   *
   * @param first a region whose texture is disposed of by its owner
   */
  public GlyphPages(TextureRegion first) {
    regions.add(new TextureRegion(first.getTexture()));
    nextShelfY = first.getRegionY() + GAP;
    bottom = first.getRegionY() + first.getRegionHeight();
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

  private Place place(int wide, int high) {
    Shelf shelf = openShelf(wide, high);
    Place place = new Place(shelf.page, shelf.x, shelf.y);
    shelf.x += wide + GAP;
    return place;
  }

  private Shelf openShelf(int wide, int high) {
    for (int i = 0; i < shelves.size; i++) {
      Shelf shelf = shelves.get(i);
      if (shelf.height == high && shelf.x + wide + GAP <= width(shelf.page)) {
        return shelf;
      }
    }
    if (nextShelfY + high + GAP > bottom) {
      addPage();
    }
    Shelf shelf = new Shelf(regions.size - 1, nextShelfY, high);
    nextShelfY += high + GAP;
    shelves.add(shelf);
    return shelf;
  }

  private int width(int page) {
    return regions.get(page).getTexture().getWidth();
  }

  private void addPage() {
    Pixmap blank = new Pixmap(SIZE, SIZE, Pixmap.Format.RGBA8888);
    Texture texture = new Texture(blank);
    blank.dispose();
    texture.setFilter(Texture.TextureFilter.Linear, Texture.TextureFilter.Linear);
    regions.add(new TextureRegion(texture));
    nextShelfY = GAP;
    bottom = SIZE;
  }

  @Override
  public void dispose() {
    for (int i = 1; i < regions.size; i++) {
      regions.get(i).getTexture().dispose();
    }
    regions.clear();
    shelves.clear();
  }
}
