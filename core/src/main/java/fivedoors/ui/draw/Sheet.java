package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.utils.Disposable;

/**
 * The texture that shapes, icons and the first glyphs share. A picture alternates between them
 * dozens of times; from one texture it is drawn in a few calls, from three it would take a call for
 * each change.
 */
public final class Sheet implements Disposable {
  /** Width and height in pixels, which every browser with WebGL can hold. */
  public static final int SIZE = 2048;

  /** The height, and for shapes and icons the width, of each part. */
  static final int PART = SIZE / 2;

  /**
   * The alpha of what is empty. Not 0: a browser's canvas forgets the colour of a pixel without
   * alpha and answers black, and then every soft edge has a dark rim.
   */
  static final int FAINTEST = 1;

  private final Texture texture;

  /** An empty sheet. */
  public Sheet() {
    Pixmap blank = blank(SIZE);
    texture = new Texture(blank);
    blank.dispose();
    texture.setFilter(Texture.TextureFilter.Linear, Texture.TextureFilter.Linear);
  }

  private static Pixmap blank(int size) {
    Pixmap blank = new Pixmap(size, size, Pixmap.Format.RGBA8888);
    blank.setColor(1, 1, 1, FAINTEST / 255f);
    blank.fill();
    return blank;
  }

  /** The whole texture. */
  public Texture texture() {
    return texture;
  }

  /** Where the glyphs are: the lower half, over the whole width. */
  public TextureRegion glyphs() {
    return new TextureRegion(texture, 0, PART, SIZE, PART);
  }

  /**
   * Puts the icons into their quarter.
   *
   * @param icons white on clear, {@link #PART} pixels wide and high at most; the caller disposes of
   *     it
   * @return their quarter, in which everything is where it is in {@code icons}
   */
  public TextureRegion icons(Pixmap icons) {
    if (icons.getWidth() > PART || icons.getHeight() > PART) {
      throw new IllegalArgumentException(
          "icons: expected at most " + PART + " pixels, got " + icons.getWidth());
    }
    Pixmap part = blank(PART);
    part.setColor(Color.WHITE);
    part.drawPixmap(icons, 0, 0);
    texture.draw(part, PART, 0);
    part.dispose();
    return new TextureRegion(texture, PART, 0, PART, PART);
  }

  @Override
  public void dispose() {
    texture.dispose();
  }
}
