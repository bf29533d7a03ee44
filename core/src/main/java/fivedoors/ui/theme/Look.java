package fivedoors.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.scenes.scene2d.ui.Skin;
import com.badlogic.gdx.utils.Disposable;
import fivedoors.ui.draw.Shapes;

/**
 * What a view needs to draw itself. It is made anew when theme or scale change, and every view is
 * then built anew from it.
 */
public final class Look implements Disposable {
  /** Colours. */
  public final Theme theme;

  /** Fonts, at the density of this look. */
  public final Fonts fonts;

  /** Shapes. */
  public final Shapes shapes;

  /** Icons. */
  public final Icons icons;

  /** Styles of scene2d widgets. */
  public final Skin skin;

  /** Physical pixels in a logical pixel. */
  public final float density;

  /** A look; fonts, shapes and icons are shared and stay when it goes. */
  public Look(Theme theme, Fonts fonts, Shapes shapes, Icons icons, float density) {
    this.theme = theme;
    this.fonts = fonts;
    this.shapes = shapes;
    this.icons = icons;
    this.density = density;
    fonts.density(density);
    skin = Styles.skin(this);
  }

  /** A box of this look. See {@link Box}. */
  public Box box(float radius, Color fill, float border, Color edge) {
    return new Box(shapes, radius, fill, border, edge);
  }

  @Override
  public void dispose() {
    // The fonts in the skin belong to Fonts.
    for (TextStyle s : TextStyle.values()) {
      skin.remove(s.name(), BitmapFont.class);
    }
    skin.dispose();
  }
}
