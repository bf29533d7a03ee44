package fivedoors.desktop.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.utils.GdxNativesLoader;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.FontMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The figures are those of the font files' hmtx tables; BrowserIT asks the browser for the same.
 */
class FreeTypePainterTest {
  private FontFiles fonts;

  @BeforeEach
  void open() {
    GdxNativesLoader.load();
    fonts = new FontFiles();
  }

  @AfterEach
  void close() {
    fonts.dispose();
  }

  @Test
  void advancesAreThoseOfTheFontFile() {
    assertArrayEquals(new int[] {1322, 1220, 1770, 1870, 520}, units(Face.REGULAR, "A0가→·"));
    assertArrayEquals(new int[] {1470, 1352, 1770, 1888, 578}, units(Face.BOLD, "A0가→·"));
    assertArrayEquals(new int[] {1024, 1024, 2048, 1024}, units(Face.MONO, "A0가→"));
  }

  @Test
  void sizesDoNotDisturbEachOther() {
    FreeTypePainter small = new FreeTypePainter(fonts.of(Face.REGULAR), 14);
    FreeTypePainter large = new FreeTypePainter(fonts.of(Face.REGULAR), 96);
    int before = ink(small);
    int big = ink(large);
    assertEquals(before, ink(small));
    assertTrue(big > 10 * before, "96 px has far more ink than 14 px: " + big + ", " + before);
  }

  @Test
  void noStrokeLeavesTheLine() {
    int px = 48;
    for (Face face : Face.values()) {
      FreeTypePainter painter = new FreeTypePainter(fonts.of(face), px);
      for (char c : "뷁쀍흙옮값쪽AjgQ|()_,".toCharArray()) {
        int above = FontMetrics.above(face, px) + 1;
        int height = above + FontMetrics.below(face, px) + 1;
        Pixmap tight = painter.paint(c, 200, height, 60, above);
        Pixmap roomy = painter.paint(c, 200, height + 100, 60, above + 50);
        assertEquals(ink(roomy), ink(tight), "clipped: " + c + " in " + face);
        tight.dispose();
        roomy.dispose();
      }
    }
  }

  private int[] units(Face face, String text) {
    FreeTypePainter painter = new FreeTypePainter(fonts.of(face), 16);
    return text.chars().map(c -> painter.advanceUnits((char) c)).toArray();
  }

  private static int ink(FreeTypePainter painter) {
    Pixmap pixmap = painter.paint('가', 150, 150, 20, 120);
    int ink = ink(pixmap);
    pixmap.dispose();
    return ink;
  }

  private static int ink(Pixmap pixmap) {
    int sum = 0;
    for (int y = 0; y < pixmap.getHeight(); y++) {
      for (int x = 0; x < pixmap.getWidth(); x++) {
        sum += pixmap.getPixel(x, y) & 0xFF;
      }
    }
    return sum;
  }
}
