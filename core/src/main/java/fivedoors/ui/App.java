package fivedoors.ui;

import com.badlogic.gdx.ApplicationAdapter;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.graphics.g2d.TextureAtlas;
import com.badlogic.gdx.utils.ScreenUtils;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPages;
import fivedoors.ui.text.LiveFont;

/** The app: the same code on the desktop and in the browser. */
public final class App extends ApplicationAdapter {
  private static final String SPECIMEN = "뷁 옮겨짐 흙 값 받은 쪽 192.168.0.100:51000 0O1lI";

  private final Platform platform;
  private final BitmapFont[] fonts = new BitmapFont[Face.values().length];
  private SpriteBatch batch;
  private GlyphPages pages;
  private TextureAtlas icons;
  private long frames;

  /** An app that has not started; libGDX starts it by calling {@link #create}. */
  public App(Platform platform) {
    this.platform = platform;
  }

  /** Whether {@link #create} has been through: false where there is nothing to draw on. */
  public boolean started() {
    return batch != null;
  }

  /** How many frames have been drawn since the start. */
  public long frames() {
    return frames;
  }

  @Override
  public void create() {
    batch = new SpriteBatch();
    pages = new GlyphPages();
    icons = new TextureAtlas(Gdx.files.internal("icons.atlas"));
    int px = Math.round(24 * platform.pixelRatio());
    for (Face face : Face.values()) {
      fonts[face.ordinal()] = LiveFont.of(platform.painter(face, px), pages, face, px);
    }
  }

  @Override
  public void resize(int width, int height) {
    batch.getProjectionMatrix().setToOrtho2D(0, 0, width, height);
  }

  @Override
  public void render() {
    ScreenUtils.clear(0.933f, 0.949f, 0.965f, 1f);
    batch.begin();
    float y = Gdx.graphics.getHeight() - 80 * platform.pixelRatio();
    for (BitmapFont font : fonts) {
      font.setColor(Color.BLACK);
      font.draw(batch, SPECIMEN, 40, y);
      y -= 2 * font.getLineHeight();
    }
    batch.setColor(Color.BLACK);
    batch.draw(icons.findRegion("24/router"), 40, y - 24);
    batch.draw(icons.findRegion("48/laptop"), 80, y - 48);
    batch.draw(icons.findRegion("96/cloud"), 144, y - 96);
    batch.end();
    frames++;
  }

  @Override
  public void dispose() {
    for (BitmapFont font : fonts) {
      font.dispose();
    }
    pages.dispose();
    icons.dispose();
    batch.dispose();
  }
}
